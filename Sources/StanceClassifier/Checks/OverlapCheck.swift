/// Finds entries that never count, since another wins wherever they occur, and phrases that are cues of both poles: by matching each entry's own phrases.
struct OverlapCheck: ~Copyable {
  private let lexicon: Lexicon
  private var longest: OccurrenceSession
  private var all: OccurrenceSession

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    let classifier = Classifier(lexicon)
    longest = OccurrenceSession(classifier)
    all = OccurrenceSession(classifier, .all)
  }

  /// What the phrases of an entry come to.
  private struct Fate {
    /// Phrases that the entry matches.
    var matched = 0
    /// Phrases where the entry counts, not hidden by another.
    var counted = 0
    /// What wins where the entry is hidden.
    var winner: EntryID?
    /// Phrases that are a cue of the other pole as well.
    var contradicted = 0
    /// The first such cue.
    var contradiction: EntryID?
  }

  /// What is to be said of an entry: that it does not match its own words, that another shadows it, that another contradicts it.
  mutating func findings(on id: EntryID) -> [LexiconFault] {
    let fate = fate(of: id)
    if fate.matched == 0 { return isKnownAsDead(id) ? [] : [deadEntry(id)] }
    var findings: [LexiconFault] = []
    if fate.counted == 0, let winner = fate.winner { findings += shadow(of: id, by: winner) }
    if let other = fate.contradiction {
      findings.append(contradicts(id, other, inAll: fate.contradicted == fate.matched))
    }
    return findings
  }

  private mutating func fate(of id: EntryID) -> Fate {
    var fate = Fate()
    for phrase in SamplePhrases.phrases(of: id, in: lexicon) {
      let bytes = Array(phrase.utf8)
      all.find(in: bytes.span)
      guard let own = all.occurrences.first(where: { $0.entry == id }) else { continue }
      fate.matched += 1
      longest.find(in: bytes.span)
      let rivals = longest.occurrences.filter { $0.range == own.range }.map(\.entry)
      if rivals.contains(id) {
        fate.counted += 1
      } else if fate.winner == nil {
        fate.winner = rivals.first { lane($0) == lane(id) }
      }
      if let other = rivals.first(where: { isContradiction(id, $0) }) {
        fate.contradicted += 1
        fate.contradiction = fate.contradiction ?? other
      }
    }
    return fate
  }

  private func lane(_ id: EntryID) -> Lane { Lane(lexicon.entries[id.index].role) }

  /// Each pair is told once, at the later entry. Where cues add up, one for both poles says that a post is about the question.
  private func isContradiction(_ id: EntryID, _ other: EntryID) -> Bool {
    if lexicon.settings.counting == .once { return false }
    guard let pole = lexicon.entries[id.index].role.pole, let rival = lexicon.entries[other.index].role.pole else { return false }
    return pole != rival && other < id
  }

  /// The parser has warned of words that are none.
  private func isKnownAsDead(_ id: EntryID) -> Bool {
    let place = lexicon.place(of: id)
    return lexicon.warnings.contains { $0.file == place.file && $0.line == place.line }
  }

  // MARK: Findings

  private func deadEntry(_ id: EntryID) -> LexiconFault {
    let text = lexicon.text(of: id)
    return lexicon.finding(
      id, .warning, "\"\(text)\" does not match its own words (write it as in a post, without marks between words)")
  }

  /// What two languages share stands in both, and the heavier wins: a note, and nothing where the weights are the same.
  private func shadow(of id: EntryID, by winner: EntryID) -> [LexiconFault] {
    let (own, other) = (lexicon.entries[id.index], lexicon.entries[winner.index])
    let isShared = own.role == other.role && lexicon.language(of: id) != lexicon.language(of: winner)
    if isShared, own.weight == other.weight { return [] }
    if own.file == other.file, lexicon.text(of: id) == lexicon.text(of: winner) { return [] }  // the parser has told
    let way = isShared ? "give both the same weight, or delete one" : "delete one"
    let message = "\"\(lexicon.text(of: id))\" never counts: \(lexicon.reference(to: winner)) wins on the same words (\(way))"
    return [lexicon.finding(id, isShared ? .note : .warning, message)]
  }

  /// A note where only some of the phrases are cues of both poles: the entry still says something with the others.
  private func contradicts(_ id: EntryID, _ other: EntryID, inAll: Bool) -> LexiconFault {
    let message =
      "\"\(lexicon.text(of: id))\" is \(inAll ? "" : "in part ")a cue of both poles: \(lexicon.reference(to: other)) matches the same words "
      + "(keep one, or make one longer)"
    return lexicon.finding(id, inAll ? .warning : .note, message)
  }
}
