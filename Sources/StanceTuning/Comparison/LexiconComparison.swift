import StanceClassifier

/// What differs between two lexicons, entry by entry: what is the same in both is told by language, role and text, not by its line.
public struct LexiconComparison: Sendable {
  /// One entry that differs.
  public enum Change: Sendable, Hashable {
    /// Only the new lexicon has it.
    case added(EntryID)
    /// Only the old lexicon has it.
    case removed(EntryID)
    /// It has another weight.
    case reweighted(old: EntryID, new: EntryID)
    /// It has another note, which changes no label.
    case renoted(old: EntryID, new: EntryID)
  }

  /// A setting that differs.
  public struct Setting: Sendable, Hashable {
    /// Its key in `lexicon.tsv`.
    public let key: String
    /// Its old value as written.
    public let old: String
    /// Its new value as written.
    public let new: String
  }

  /// The old lexicon.
  public let old: Lexicon
  /// The new lexicon.
  public let new: Lexicon
  /// The entries that differ: those that are gone in the order of the old lexicon, then the others in the order of the new one.
  public let changes: [Change]
  /// The settings that differ, the names of the stances among them.
  public let settings: [Setting]
  /// Whether entries of both have another order: where two of the same role, weight and length match the same words, the first one counts.
  public let isReordered: Bool

  /// What entries are told apart by.
  private struct Key: Hashable {
    let language: String
    let role: Role
    let text: String

    init(_ lexicon: Lexicon, _ id: EntryID) {
      language = lexicon.language(of: id)
      role = lexicon.entries[id.index].role
      text = lexicon.text(of: id)
    }
  }

  /// Compares two lexicons. Of entries that stand several times the first is compared with the first, and so on.
  public init(from old: Lexicon, to new: Lexicon) {
    self.old = old
    self.new = new
    var olds: [Key: [EntryID]] = [:]
    for index in old.entries.indices.reversed() { olds[Key(old, EntryID(index)), default: []].append(EntryID(index)) }
    var (later, pairs): ([Change], [Int]) = ([], [])
    for index in new.entries.indices {
      let id = EntryID(index)
      guard let partner = olds[Key(new, id)]?.popLast() else {
        later.append(.added(id))
        continue
      }
      pairs.append(partner.index)
      if old.entries[partner.index].weight != new.entries[index].weight {
        later.append(.reweighted(old: partner, new: id))
      } else if old.note(of: partner) != new.note(of: id) {
        later.append(.renoted(old: partner, new: id))
      }
    }
    changes = olds.values.flatMap(\.self).sorted().map { .removed($0) } + later
    isReordered = zip(pairs, pairs.dropFirst()).contains { $0 > $1 }
    settings = LexiconComparison.settings(old.settings, new.settings)
  }

  /// Whether nothing differs that the lexicons hold.
  public var isEmpty: Bool { changes.isEmpty && settings.isEmpty && !isReordered }

  /// Whether a label can change in posts where no changed entry occurs.
  public var canChangeAnyLabel: Bool { canChangeAnyMatch || old.settings.decision != new.settings.decision }

  /// Whether what counts in a post, and how much of it, can change where no changed entry occurs.
  var canChangeAnyMatch: Bool {
    isReordered || old.settings.rules != new.settings.rules || old.settings.counting != new.settings.counting
  }

  private static func settings(_ old: LexiconSettings, _ new: LexiconSettings) -> [Setting] {
    func all(_ settings: LexiconSettings) -> [(key: String, text: String)] {
      let poles = settings.poles
      let names = [("name", settings.name), ("first-pole", poles.first), ("second-pole", poles.second), ("neutral", poles.neutral)]
      return names + settings.values
    }
    return zip(all(old), all(new)).compactMap { old, new in
      old.text == new.text ? nil : Setting(key: old.key, old: old.text, new: new.text)
    }
  }
}

extension LexiconComparison.Change {
  /// Whether a label can change by it.
  public var isOfConsequence: Bool {
    if case .renoted = self { false } else { true }
  }

  /// The entry in the old lexicon; nil for one that is new.
  public var old: EntryID? {
    switch self {
    case .added: nil
    case .removed(let old), .reweighted(let old, _), .renoted(let old, _): old
    }
  }

  /// The entry in the new lexicon; nil for one that is gone.
  public var new: EntryID? {
    switch self {
    case .removed: nil
    case .added(let new), .reweighted(_, let new), .renoted(_, let new): new
    }
  }
}
