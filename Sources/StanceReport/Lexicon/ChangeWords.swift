import StanceClassifier
import StanceTuning

/// The sorts of changes, as outputs call them.
enum ChangeKind: String, CaseIterable {
  case added
  case removed
  case reweighted
  case renoted

  init(_ change: LexiconComparison.Change) {
    switch change {
    case .added: self = .added
    case .removed: self = .removed
    case .reweighted: self = .reweighted
    case .renoted: self = .renoted
    }
  }

  /// What is counted: entries, weights, notes.
  var noun: (one: String, many: String) {
    switch self {
    case .added, .removed: ("entry", "entries")
    case .reweighted: ("weight", "weights")
    case .renoted: ("note", "notes")
    }
  }

  /// What happened to it.
  var verb: String {
    switch self {
    case .added: "added"
    case .removed: "removed"
    case .reweighted, .renoted: "changed"
    }
  }
}

/// One changed entry in words that are safe to print.
struct ChangeWords {
  /// `+`, `-` or `~`, as in a diff.
  let sign: String
  /// The entry as written.
  let entry: String
  /// `en/negators.tsv:12`, in the new lexicon or, for what is gone, in the old one.
  let place: String
  /// `0.50`, or `0.50 → 0.80`.
  let weight: String

  /// The words for a change of a comparison by its index.
  init(_ comparison: LexiconComparison, _ index: Int) {
    let change = comparison.changes[index]
    let weights = [
      change.old.map { comparison.old.entries[$0.index].weight }, change.new.map { comparison.new.entries[$0.index].weight },
    ].compactMap(\.self)
    let lexicon = change.new == nil ? comparison.old : comparison.new
    let id = change.new ?? change.old ?? EntryID(0)
    switch ChangeKind(change) {
    case .added: sign = "+"
    case .removed: sign = "-"
    case .reweighted, .renoted: sign = "~"
    }
    entry = TerminalText.escaped(lexicon.text(of: id))
    place = TerminalText.escaped("\(lexicon.place(of: id).file):\(lexicon.place(of: id).line)")
    let shown = weights.first == weights.last ? Array(weights.prefix(1)) : weights
    weight = shown.map { NumberText.fixed($0, 2) }.joined(separator: " > ")
  }
}
