import StanceClassifier

/// An entry whose weight a tuning changes.
public struct MovedEntry: Sendable {
  /// Its number in the lexicon as it was.
  public let entry: EntryID
  /// The weight that it had.
  public let old: Double
  /// The weight that it gets.
  public let new: Double
  /// The posts that it counted in.
  public let evidence: EntryEvidence
}

/// A term that a tuning makes an entry.
public struct AddedEntry: Sendable {
  /// As it is written.
  public let text: String
  /// Whether it is a cue or a context word.
  public let use: TermUse
  /// The stance that it speaks for: of a cue a pole.
  public let stance: Stance
  /// The weight that it gets.
  public let weight: Double
  /// The file that it is appended to, below the lexicon's folder.
  public let file: String
  /// Its log-odds for the stance over their standard error (``LogOdds``); of a context word among the posts where it counts.
  public let z: Double
  /// The posts that hold it; of a context word those where it counts.
  public let evidence: EntryEvidence
  /// By how much it lowers the log-loss of held-out posts, in nats over all of them, with weights fitted without them; over 0 it helps. The entry itself was
  /// chosen by all posts, which flatters it.
  public let gain: Double
  /// Posts that hold it, of its pole first, as indices.
  public let examples: [Int]
}

/// What a tuning makes of a lexicon.
public struct TunedLexicon: Sendable {
  /// The tuned lexicon, read from its files: what is reported of it is what it does.
  public let lexicon: Lexicon
  /// Its files. Only lines with a change differ from the lexicon as it was, and new ones stand at the ends of files.
  public let files: [(path: String, bytes: [UInt8])]
  /// Entries with other weights, those that moved most first.
  public let moved: [MovedEntry]
  /// Entries that are new, the heaviest first.
  public let added: [AddedEntry]
  /// By what it was fitted.
  public let plan: FitPlan

  init(
    _ base: Lexicon, _ decision: Decision, _ moved: [MovedEntry], _ added: [AddedEntry], _ plan: FitPlan, date: String?
  ) throws(LexiconError) {
    var changes = TunedLexicon.settings(of: base, to: decision, date)
    for entry in moved {
      changes.append(.weight(entry.entry, entry.new))
      guard let date, let stance = base.entries[entry.entry.index].role.stance else { continue }
      let evidence = "tuned \(date) from \(hundredths(entry.old)): \(entry.evidence.note(stance, base.poles))"
      changes.append(.note(entry.entry, TunedLexicon.note(base.note(of: entry.entry), evidence)))
    }
    for entry in added {
      let note = date.map { "suggested \($0): \(entry.evidence.note(entry.stance, base.poles))" } ?? ""
      changes.append(.append(file: entry.file, line: "\(entry.text)\t\(hundredths(entry.weight))\t\(note)"))
    }
    files = LexiconWriter(base).files(applying: changes)
    lexicon = try Lexicon(files: files)
    self.moved = moved
    self.added = added
    self.plan = plan
  }

  private static func settings(of base: Lexicon, to new: Decision, _ date: String?) -> [LexiconChange] {
    let old = base.settings.decision
    let pairs = [
      ("scale", old.scale, new.scale), ("doubt", old.doubt, new.doubt), ("threshold", old.threshold, new.threshold),
      ("opposition", old.opposition, new.opposition), ("first-prior", old.firstPrior, new.firstPrior),
      ("second-prior", old.secondPrior, new.secondPrior),
    ]
    return pairs.filter { $0.1 != $0.2 }.flatMap { key, before, after -> [LexiconChange] in
      guard let date else { return [.setting(key, after)] }
      let note = note(LexiconWriter(base).note(ofSetting: key), "tuned \(date) from \(hundredths(before))")
      return [.setting(key, after), .settingNote(key, note)]
    }
  }

  /// A note with evidence at its end, in brackets; that of an earlier tuning gives way.
  private static func note(_ note: String, _ evidence: String) -> String {
    var kept = Substring(note)
    if kept.hasSuffix("]"), let start = kept.firstRange(of: "[tuned ") { kept = kept[..<start.lowerBound] }
    while kept.last == " " { kept.removeLast() }
    return kept.isEmpty ? "[\(evidence)]" : "\(kept) [\(evidence)]"
  }
}

/// A weight with two decimals at most, as a person writes it: `0.75`, `1.5`, `2`.
func hundredths(_ value: Double) -> String {
  let units = Int(value * 100 + 0.5)
  let (whole, part) = (units / 100, units % 100)
  if part == 0 { return "\(whole)" }
  return part % 10 == 0 ? "\(whole).\(part / 10)" : "\(whole).\(part / 10)\(part % 10)"
}
