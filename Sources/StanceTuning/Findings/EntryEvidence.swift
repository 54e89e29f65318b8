import StanceClassifier

/// In how many labelled posts something counted, by the label that people gave them.
public struct EntryEvidence: Sendable, Equatable {
  /// Posts with the label of the first pole.
  public private(set) var first = 0
  /// Posts with the label of the second pole.
  public private(set) var second = 0
  /// Posts labelled neutral.
  public private(set) var neutral = 0

  /// All of them.
  public var posts: Int { first + second + neutral }

  /// The posts with a label.
  public subscript(stance: Stance) -> Int {
    switch stance {
    case .first: first
    case .second: second
    case .neutral: neutral
    }
  }

  mutating func add(_ gold: Stance) {
    switch gold {
    case .first: first += 1
    case .second: second += 1
    case .neutral: neutral += 1
    }
  }

  /// `9 of 14 posts FAVOR, 3 NONE, 2 AGAINST`, for a note in a lexicon; the first is `stance`.
  func note(_ stance: Stance, _ poles: Poles) -> String {
    let rest: [Stance] = stance == .neutral ? [.first, .second] : [stance.opposite, .neutral]
    let others = rest.filter { self[$0] > 0 }.map { ", \(self[$0]) \(poles[$0])" }
    return "\(self[stance]) of \(posts) posts \(poles[stance])" + others.joined()
  }
}

extension Tuner {
  /// The evidence of every entry of the lexicon as it is: the posts where it counted for its own pole, or as a context word. A turned cue says nothing about its entry's pole.
  func evidence() -> [EntryEvidence] {
    var evidence = [EntryEvidence](repeating: EntryEvidence(), count: base.entries.count)
    for post in posts.indices {
      var seen: [UInt32] = []
      for hit in baseHits.hits(of: post) {
        let entry = baseHits.entries[hit]
        let counted: Stance = baseHits.factors[hit] > 0 ? .first : .second
        guard base.entries[Int(entry)].role.pole == counted, !seen.contains(entry) else { continue }
        seen.append(entry)
        evidence[Int(entry)].add(posts[post].gold)
      }
      for word in baseHits.context(of: post) { evidence[word.entry.index].add(posts[post].gold) }
    }
    return evidence
  }

  /// The evidence of a term.
  func evidence(of term: ChosenTerm) -> EntryEvidence {
    var evidence = EntryEvidence()
    for post in holding(term) { evidence.add(posts[post].gold) }
    return evidence
  }

  /// The posts that hold a term; of a context word those where it counts.
  func holding(_ term: ChosenTerm) -> [Int] {
    terms.posts(of: term.term).map { Int($0) }.filter { term.use == .cue || baseHits.countsContext[$0] }
  }
}
