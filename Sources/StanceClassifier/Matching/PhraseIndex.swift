/// The phrases of a lexicon as sequences of elements, each filed under its rarest slot, its anchor.
///
/// A text's tokens look up only what is anchored at them, and follow to both sides only that of which the word beside the anchor is there, too. Filing phrases
/// under their first word instead starts most walks at "the", "will" and "не", and writing their alternatives out as paths of a trie took 65,000 edges where
/// there are 6,000 phrases.
struct PhraseIndex: Sendable {
  /// One word of a phrase: what stands there, and how far from the word before.
  struct Slot: Sendable, Equatable {
    /// A word, a prefix, or a class of them (``Vocabulary``).
    var element: UInt32
    /// How many words may stand before it since the last slot; nil where it follows directly.
    var gap: UInt8?
  }

  /// One phrase.
  struct Phrase: Sendable {
    /// Index of its first slot.
    var start: UInt32
    /// One past its last slot.
    var end: UInt32
    /// Index of the slot that it is filed under.
    var anchor: UInt32
    /// The entry that it spells.
    var entry: UInt32
    /// Whether it has no gap, so that its words follow each other.
    var isStraight: Bool

    /// How many words it has.
    var count: Int { Int(end &- start) }
    /// How many of them stand before the anchor.
    var countBefore: Int { Int(anchor &- start) }
  }

  /// What tells at once that a text cannot hold a phrase: where an element that it needs is looked for. The raw value is a place in ``Surroundings``.
  enum Test: UInt16, Sendable {
    /// Nothing: the phrase is its anchor.
    case none
    /// The word right behind the anchor.
    case next
    /// The word right before the anchor.
    case previous
    /// The next words, up to ``nearGap`` and one.
    case nearAhead
    /// The words before, up to ``nearGap`` and one.
    case nearBehind
    /// The next words, up to the longest gap and one.
    case farAhead
    /// The words before, up to the longest gap and one.
    case farBehind

    /// Gaps up to this length are near; most are.
    static let nearGap: UInt8 = 3
    /// The lowest bit of the tests that look across a gap.
    static let firstGapBit = nearAhead.rawValue << 7
  }

  /// A phrase as filed under its anchor.
  struct Candidate: Sendable {
    /// Its number.
    var phrase: UInt32
    /// The bit in ``Surroundings`` that is set where the rarest of its other words may stand; the bit that is always set, if it has none.
    var bit: UInt16 = 0
    /// The same for one more of its words.
    var secondBit: UInt16 = 0

    /// The candidate that a phrase filed so is.
    init(_ filing: Filing, _ bits: borrowing PresenceBits) {
      phrase = filing.phrase
      bit = filing.first.bit(bits)
      secondBit = filing.second.bit(bits)
    }
  }

  /// A phrase and where it is filed, before elements have bits.
  struct Filing {
    /// Its number.
    var phrase: UInt32
    /// The element that it is filed under.
    var element: UInt32
    /// What is asked for the rarest of its other words.
    var first = Question()
    /// What is asked for one more of its words.
    var second = Question()
  }

  /// Whether an element may stand somewhere about the anchor.
  struct Question {
    /// Where.
    var test = Test.none
    /// Which.
    var element: UInt32 = 0

    /// The bit in ``Surroundings``; that of no test where it may stand too far away.
    func bit(_ bits: borrowing PresenceBits) -> UInt16 {
      test == .none ? 0 : test.rawValue << 7 | UInt16(bits.bit(of: element))
    }
  }

  private(set) var slots: [Slot] = []
  private(set) var phrases: [Phrase] = []

  /// Adds a phrase of at least one slot.
  mutating func append(_ phrase: [Slot], entry: UInt32) {
    let start = UInt32(slots.count)
    slots.append(contentsOf: phrase)
    let isStraight = phrase.allSatisfy { $0.gap == nil }
    phrases.append(Phrase(start: start, end: UInt32(slots.count), anchor: start, entry: entry, isStraight: isStraight))
  }

  /// Chooses the anchor of each phrase: the slot of the lowest cost, the first of equals. What else may be tested goes by cost, too.
  mutating func anchor(byCost cost: [Double]) -> [Filing] {
    phrases.indices.map { index in
      let range = Int(phrases[index].start)..<Int(phrases[index].end)
      let anchor = cheapest(range, cost)
      phrases[index].anchor = UInt32(anchor)
      var filing = Filing(phrase: UInt32(index), element: slots[anchor].element)
      if range.count > 1 { file(&filing, range, anchor, cost) }
      return filing
    }
  }

  private func cheapest(_ range: some Sequence<Int>, _ cost: [Double]) -> Int {
    var best: Int?
    for slot in range where best.map({ cost[Int(slots[slot].element)] < cost[Int(slots[$0].element)] }) ?? true { best = slot }
    guard let best else { preconditionFailure("a phrase has a slot") }
    return best
  }

  private func file(_ filing: inout Filing, _ range: Range<Int>, _ anchor: Int, _ cost: [Double]) {
    let neighbours = [anchor - 1, anchor + 1].filter(range.contains)
    let direct = neighbours.filter { slots[max($0, anchor)].gap == nil }
    let tested = cheapest(direct.isEmpty ? neighbours : direct, cost)
    filing.first = question(about: tested, from: anchor)
    let others = range.filter { $0 != anchor && $0 != tested && test(of: $0, from: anchor) != .none }
    if !others.isEmpty { filing.second = question(about: cheapest(others, cost), from: anchor) }
  }

  private func question(about slot: Int, from anchor: Int) -> Question {
    Question(test: test(of: slot, from: anchor), element: slots[slot].element)
  }

  /// Where the element in `slot` is to be looked for.
  private func test(of slot: Int, from anchor: Int) -> Test {
    let isAhead = slot > anchor
    let steps = isAhead ? anchor + 1...slot : slot + 1...anchor
    if steps.count == 1, slots[steps.lowerBound].gap == nil { return isAhead ? .next : .previous }
    let between = steps.reduce(steps.count - 1) { $0 + Int(slots[$1].gap ?? 0) }
    if between <= Int(Test.nearGap) { return isAhead ? .nearAhead : .nearBehind }
    return between > EntryPattern.maximumGap ? .none : isAhead ? .farAhead : .farBehind
  }
}
