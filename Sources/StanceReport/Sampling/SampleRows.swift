import StanceClassifier
import StanceTuning

/// A sample as rows to label: id, time, language, text, the draws, the probability, and an empty label. What the classifier thinks of a post is not among them: it
/// would sway whoever labels it.
public struct SampleRows: Sendable {
  /// What tells which posts are of one author.
  public enum Authors: Sendable {
    /// Nothing.
    case untold
    /// A number, counted through the sample: it names nobody, also to those who have the dump's ids.
    case numbered
  }

  private let sample: Sample
  private let authors: [Int?]
  private let labels: [String]
  private let given: GivenLabels

  /// Rows for so many annotators: a column `label` for one, and for several `label_1`, `label_2` … beside it, which is then for whoever decides. Those that were
  /// given before are filled in as far as there are columns.
  public init(_ sample: Sample, annotators: Int = 1, authors: Authors = .untold, given: GivenLabels = GivenLabels()) {
    self.sample = sample
    self.given = given
    labels = ["label"] + (annotators > 1 ? (1...annotators).map { "label_\($0)" } : [])
    var numbers: [String: Int] = [:]
    self.authors =
      authors == .untold
      ? []
      : sample.rows.map { row in
        if row.post.author.isEmpty { return nil }
        let number = numbers[row.post.author] ?? numbers.count + 1
        numbers[row.post.author] = number
        return number
      }
  }

  /// JSON Lines; `null` where something is not known.
  public var jsonLines: [UInt8] {
    var bytes: [UInt8] = []
    for index in sample.rows.indices {
      var json = JSONWriter(.inline)
      json.object { json in write(index, to: &json) }
      bytes += json.bytes + [0x0A]
    }
    return bytes
  }

  /// A table; for spreadsheets an id stands behind an apostrophe, since they round long numbers.
  public func csv(_ dialect: CSVDialect) -> [UInt8] {
    let author = authors.isEmpty ? [] : ["author"]
    var table = CSVTable(["id", "created_at", "lang"] + author + ["text", "draw", "probability"] + labels, dialect)
    for (index, row) in sample.rows.enumerated() {
      let id = dialect == .spreadsheet && !row.post.id.isEmpty ? "'" + row.post.id : row.post.id
      let number = authors.isEmpty ? [] : [authors[index].map { String($0) } ?? ""]
      let cells = [id, SampleRows.text(of: row.post.time) ?? "", row.post.language.name] + number
      table.add(cells + [row.post.text, SampleRows.draws(row), JSONWriter.decimal(row.probability)] + labelCells(row))
    }
    return table.bytes
  }

  private func write(_ index: Int, to json: inout JSONWriter) {
    let row = sample.rows[index]
    json.member("id", row.post.id.isEmpty ? nil : row.post.id)
    json.member("created_at", SampleRows.text(of: row.post.time))
    json.member("lang", row.post.language.name)
    if !authors.isEmpty { json.member("author", authors[index].map { String($0) }) }
    json.member("text", row.post.text)
    json.member("draw", SampleRows.draws(row))
    json.member("probability", decimal: row.probability)
    for (label, cell) in zip(labels, labelCells(row)) { json.member(label, cell) }
  }

  /// The labels of a row, one a column; empty where there is none yet.
  private func labelCells(_ row: Sample.Row) -> [String] {
    let cells = given.cells(of: row.post) ?? []
    return labels.indices.map { $0 < cells.count ? cells[$0] : "" }
  }

  private static func draws(_ row: Sample.Row) -> String { row.draws.map(\.rawValue).joined(separator: "+") }

  private static func text(of time: PostTime) -> String? {
    var bytes: [UInt8] = []
    RowBytes.append(time, to: &bytes)
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}

/// What the draws of a sample did, for people.
public struct SampleSummary: Sendable {
  private let sample: Sample
  private let labelled: Int

  /// A summary of a sample, of which some posts may have labels already.
  public init(_ sample: Sample, given: GivenLabels = GivenLabels()) {
    self.sample = sample
    labelled = sample.rows.count { given.cells(of: $0.post) != nil }
  }

  /// A line a draw, and how many posts there are; each ends with a line feed.
  public var text: String {
    var table = TextTable([.leading, .trailing, .leading])
    for draw in sample.draws {
      let asked = draw.drawn < draw.asked ? " (asked for \(NumberText.grouped(draw.asked)))" : ""
      table.add([
        TextCell(draw.draw.rawValue), TextCell(NumberText.grouped(draw.drawn)),
        TextCell("of \(NumberText.counted(draw.eligible, "post"))\(asked)"),
      ])
    }
    let drawn = sample.draws.reduce(0) { $0 + $1.drawn }
    let twice = drawn - sample.rows.count
    let note = twice > 0 ? ", \(NumberText.grouped(twice)) of the draws fell on a post that another had taken" : ""
    let count = NumberText.counted(sample.rows.count - labelled, "post") + " to label"
    let before = labelled > 0 ? " beside \(NumberText.grouped(labelled)) labelled before" : ""
    let lines = table.lines(TerminalStyle()) + [count + before + note]
    return lines.joined(separator: "\n") + "\n"
  }
}
