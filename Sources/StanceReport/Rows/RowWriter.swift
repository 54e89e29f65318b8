import StanceClassifier

/// How the rows of `classify` are written.
public enum RowFormat: Sendable {
  /// One JSON object a line.
  case jsonLines
  /// Comma-separated values with a header.
  case csv(CSVDialect)
}

/// What a row holds besides id, label and probabilities.
public struct RowFields: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt8
  /// Fields from bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// When the post was made: `2025-03-01T12:00:00Z`, or the day alone where that is all that is known.
  public static let createdAt = RowFields(rawValue: 1)
  /// The language that the dump names, `und` where it names none.
  public static let language = RowFields(rawValue: 2)
  /// `post`, `retweet`, `quote` or `reply`.
  public static let kind = RowFields(rawValue: 4)
  /// `full`, `recovered` or `truncated`.
  public static let textStatus = RowFields(rawValue: 8)
  /// The cues that counted, and the context words.
  public static let evidence = RowFields(rawValue: 16)
  /// The author's pseudonym.
  public static let author = RowFields(rawValue: 32)
}

/// Appends one row a post to a buffer that the caller reuses: no String and, without evidence, no allocation per post.
///
/// Give each worker a writer of its own: what it holds is counted by reference, and counts shared between threads are slow.
///
/// ```swift
/// let writer = RowWriter(.jsonLines, poles: poles)
/// writer.append(post, id: bytes.span.extracting(post.id.range), score, hits.span, to: &buffer)
/// // {"id":"1895","label":"neutral","probabilities":{"sovereignty-concerned":0.2000,…}}
/// ```
public struct RowWriter: Sendable {
  private let fields: RowFields
  private let rows: Rows
  private let evidence: EvidenceText

  private enum Rows: Sendable {
    case json(JSONRow)
    case csv(CSVRow)
  }

  /// A writer; `cue` gives the text of a lexicon's entry, and is asked only for evidence.
  public init(
    _ format: RowFormat, poles: Poles, fields: RowFields = [],
    cue: @escaping @Sendable (EntryID) -> String = { _ in "" }
  ) {
    self.fields = fields
    evidence = EvidenceText(poles: poles, cue: cue)
    switch format {
    case .jsonLines: rows = .json(JSONRow(poles: poles, fields: fields))
    case .csv(let dialect): rows = .csv(CSVRow(poles: poles, fields: fields, dialect: dialect))
    }
  }

  /// What stands before the first row; nothing for JSON Lines.
  public func appendHeader(to buffer: inout [UInt8]) {
    if case .csv(let row) = rows { row.appendHeader(to: &buffer) }
  }

  /// A row with, where evidence is asked for, the entries that counted, but not where.
  public func append(
    _ post: Post, id: Span<UInt8>, author: String? = nil, _ score: Score, _ hits: Span<CueHit>, to buffer: inout [UInt8]
  ) {
    guard fields.contains(.evidence) else {
      return append(post, id: id, author: author, score, evidence: nil, to: &buffer)
    }
    var list = [UInt8]()
    evidence.append(hits, to: &list)
    append(post, id: id, author: author, score, evidence: list, to: &buffer)
  }

  /// A row with, where evidence is asked for, the cues, their places and the rules that changed them, and the context words.
  public func append(
    _ post: Post, id: Span<UInt8>, author: String? = nil, _ verdict: Verdict, to buffer: inout [UInt8]
  ) {
    guard fields.contains(.evidence) else {
      return append(post, id: id, author: author, verdict.score, evidence: nil, to: &buffer)
    }
    var list = [UInt8]()
    evidence.append(verdict, to: &list)
    append(post, id: id, author: author, verdict.score, evidence: list, to: &buffer)
  }

  private func append(
    _ post: Post, id: Span<UInt8>, author: String?, _ score: Score, evidence: [UInt8]?, to buffer: inout [UInt8]
  ) {
    switch rows {
    case .json(let row): row.append(post, id: id, author: author, score, evidence: evidence, to: &buffer)
    case .csv(let row): row.append(post, id: id, author: author, score, evidence: evidence, to: &buffer)
    }
  }
}
