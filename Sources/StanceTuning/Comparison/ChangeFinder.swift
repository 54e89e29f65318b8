import StanceClassifier

/// Finds in which texts entries occur that differ between two lexicons: only there can a label change, if the settings are the same.
public struct ChangeFinder: Sendable {
  /// A lexicon of the changed entries alone; nil without any.
  let classifier: Classifier?
  /// For each of its entries the index of its change.
  let changes: [Int]

  /// A finder of those changes of a comparison for which `isWanted` holds; indices are those of ``LexiconComparison/changes``.
  public init(_ comparison: LexiconComparison, where isWanted: (LexiconComparison.Change) -> Bool = { $0.isOfConsequence }) {
    var lines: [(path: String, line: String, change: Int)] = []
    for (index, change) in comparison.changes.enumerated() where isWanted(change) {
      let (lexicon, id) = change.new.map { (comparison.new, $0) } ?? (comparison.old, change.old ?? EntryID(0))
      let role = lexicon.entries[id.index].role
      let weight = role == .negator ? -1 : 1  // any that the role allows: where an entry occurs does not depend on it
      lines.append(("x/\(role.name(ChangeFinder.poles)).tsv", "\(lexicon.text(of: id))\t\(weight)\n", index))
    }
    guard !lines.isEmpty else {
      (classifier, changes) = (nil, [])
      return
    }
    let lexicon = ChangeFinder.lexicon(lines.map { ($0.path, $0.line) })
    var byPlace: [String: [Int]] = [:]
    for line in lines { byPlace[line.path, default: []].append(line.change) }
    classifier = Classifier(lexicon)
    changes = lexicon.entries.indices.map { index in
      let place = lexicon.place(of: EntryID(index))
      return byPlace[place.file]?[place.line - 1] ?? 0
    }
  }

  /// A session for one thread.
  public func makeSession() -> ChangeSession { ChangeSession(self) }

  private static let poles = Poles(first: "first", second: "second")

  private static func lexicon(_ lines: [(path: String, line: String)]) -> Lexicon {
    var files = ["lexicon.tsv": "first-pole\tfirst\nsecond-pole\tsecond\n", "x/first.tsv": "", "x/second.tsv": ""]
    for line in lines { files[line.path, default: ""] += line.line }
    do throws(LexiconError) {
      return try Lexicon(files: files.map { (path: $0.key, text: $0.value) })
    } catch {
      preconditionFailure("entries of a lexicon are entries of another: \(error)")
    }
  }
}

/// Scratch memory of one thread for a ``ChangeFinder``.
public struct ChangeSession: ~Copyable {
  private let finder: ChangeFinder
  private var session: OccurrenceSession

  init(_ finder: ChangeFinder) {
    self.finder = finder
    session = OccurrenceSession(finder.classifier ?? ChangeSession.nothing, .all)
  }

  /// Whether a changed entry occurs in a text, hidden by a longer one or not.
  public mutating func touches(_ text: Span<UInt8>) -> Bool {
    if finder.classifier == nil { return false }
    session.find(in: text)
    return session.count > 0
  }

  /// The changes whose entries occur in a text, each once, in order.
  public mutating func changes(in text: Span<UInt8>) -> [Int] {
    guard touches(text) else { return [] }
    return Set((0..<session.count).map { finder.changes[session.entry($0).index] }).sorted()
  }

  /// Finds nothing.
  private static let nothing: Classifier = {
    let settings = "first-pole\tfirst\nsecond-pole\tsecond\n"
    do throws(LexiconError) {
      return Classifier(try Lexicon(files: [("lexicon.tsv", settings), ("x/first.tsv", ""), ("x/second.tsv", "")]))
    } catch {
      preconditionFailure("an empty lexicon is one: \(error)")
    }
  }()
}
