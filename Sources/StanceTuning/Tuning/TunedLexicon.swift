import StanceClassifier

/// An entry whose weight a tuning changes.
public struct MovedEntry: Sendable {
  /// Its number in the lexicon as it was.
  public let entry: EntryID
  /// The weight that it had.
  public let old: Double
  /// The weight that it gets.
  public let new: Double
}

/// A term that a tuning makes an entry.
public struct AddedTerm: Sendable {
  let chosen: ChosenTerm
  /// The weight that it gets.
  public let weight: Double
  /// The file that it is appended to, below the lexicon's folder.
  public let file: String
  /// The pole that it speaks for.
  public var stance: Stance { chosen.stance }
  /// Its log-odds over their standard error (``LogOdds``).
  public var z: Double { chosen.z }
}

/// What a tuning makes of a lexicon.
public struct TunedLexicon: Sendable {
  /// The tuned lexicon, as it is read from its files: what is reported of it is what it does.
  public let lexicon: Lexicon
  /// Entries with other weights, in the order of the lexicon.
  public let moved: [MovedEntry]
  /// Entries that are new, the strongest first.
  public let added: [AddedTerm]
  /// The settings that it gets.
  public let decision: Decision
  /// By what it was fitted.
  public let plan: FitPlan

  init(
    _ tuner: Tuner, _ moved: [MovedEntry], _ added: [AddedTerm], _ decision: Decision, _ plan: FitPlan
  ) throws(LexiconError) {
    self.moved = moved
    self.added = added
    self.decision = decision
    self.plan = plan
    lexicon = try Lexicon(files: tuner.files(moved, added, decision, date: nil))
  }
}

extension Tuner {
  /// The files of a tuned lexicon. With a date each changed line gets a note of its evidence.
  func files(
    _ moved: [MovedEntry], _ added: [AddedTerm], _ decision: Decision, date: String?
  ) -> [(path: String, bytes: [UInt8])] {
    var changes = moved.map { LexiconChange.weight($0.entry, $0.new) }
    let old = base.settings.decision
    for (key, before, after) in [
      ("scale", old.scale, decision.scale), ("threshold", old.threshold, decision.threshold),
      ("opposition", old.opposition, decision.opposition),
    ] where before != after {
      changes.append(.setting(key, after))
    }
    changes += added.map { .append(file: $0.file, line: line(terms.terms[$0.chosen.term].text, $0.weight, note: "")) }
    return LexiconWriter(base).files(applying: changes)
  }
}
extension AddedTerm { public func text(_ t: Tuner) -> String { t.terms.terms[chosen.term].text } }
