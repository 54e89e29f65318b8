/// A known token at which phrases are anchored.
struct AnchoredToken: Sendable {
  /// Its place among the known tokens.
  var known: UInt32 = 0
  /// The phrases: a range of ``Vocabulary/candidates``.
  var phrases = Vocabulary.Range32()
}

/// A token that the lexicon has a word or prefix for, and what matching asks first of it.
struct KnownToken: Sendable {
  /// Index of the token.
  var token: UInt32 = 0
  /// Which run of the vocabulary it is.
  var run: UInt32 = 0
  /// The elements that it is.
  var presence = Presence()
  /// ``Token/wordsBefore``
  var wordsBefore: UInt32 = 0
  /// ``Token/sentence``
  var sentence: UInt32 = 0
}

/// The tokens of one text that a lexicon knows: storage that is used again for every post.
struct KnownTokens: ~Copyable {
  /// How much there is in a text.
  struct Counts {
    /// Known tokens.
    var known = 0
    /// Those of them that phrases are anchored at.
    var anchored = 0
    /// Phrases anchored at them.
    var phrases = 0
  }

  /// The known tokens, in the order of the text: the first ``count``, then one of run 0 that stands for ``Token/end``.
  private(set) var tokens: [KnownToken] = [KnownToken()]
  /// Those of them that phrases are anchored at, of cues after ``fill(_:from:)``, of modifiers after ``anchorModifiers(_:)``: the first so many of ``counts``.
  private(set) var anchored: [AnchoredToken] = []
  private(set) var counts = Counts()
  private var memo = WordMemo()

  /// How many tokens are known.
  var count: Int { counts.known }

  /// Looks up what each token of `buffer` is in the lexicon, the same one at each call.
  mutating func fill(_ vocabulary: borrowing Vocabulary, from buffer: borrowing TokenBuffer) {
    if anchored.count < buffer.count {
      anchored = [AnchoredToken](repeating: AnchoredToken(), count: 2 * buffer.count)
      tokens = [KnownToken](repeating: KnownToken(), count: 2 * buffer.count + 2)
    }
    counts = KnownTokens.lookUp(vocabulary, buffer, &memo.entries, &tokens, &anchored)
  }

  /// Lists the tokens that phrases of modifiers are anchored at.
  mutating func anchorModifiers(_ vocabulary: borrowing Vocabulary) {
    let runs = vocabulary.runs.span
    (counts.anchored, counts.phrases) = (0, 0)
    for index in 0..<count {
      let phrases = runs[Int(tokens[index].run)].modifiers
      anchored[counts.anchored] = AnchoredToken(known: UInt32(truncatingIfNeeded: index), phrases: phrases)
      counts.anchored &+= Int(truncatingIfNeeded: phrases.isFilled)
      counts.phrases &+= phrases.count
    }
  }

  /// Which of up to 64 tokens may be known, the first lowest. Three bits decide, without a branch: half of the tokens are known and no guess is good, and
  /// the loads of many tokens wait for each other no more.
  private static func sift(_ tokens: Span<Token>, _ vocabulary: borrowing Vocabulary) -> UInt64 {
    var known: UInt64 = 0
    for index in tokens.indices {
      let may = vocabulary.words.mayHold(tokens[index].hash) | vocabulary.prefixes.mayBegin(tokens[index].beginnings)
      // 1 but for a mark or an address: a sign, since a comparison would become a branch.
      let isFolded = UInt64((0 &- tokens[index].foldedCount) >> 31)
      known = known >> 1 | (may & isFolded) << 63
    }
    return known >> UInt64(truncatingIfNeeded: 64 &- tokens.count)
  }

  /// Every token that may be known is written and then counted, or not, without a branch.
  private static func lookUp(
    _ vocabulary: borrowing Vocabulary, _ buffer: borrowing TokenBuffer, _ entryStorage: inout [WordMemo.Entry],
    _ storage: inout [KnownToken], _ anchoredStorage: inout [AnchoredToken]
  ) -> Counts {
    var entries = entryStorage.mutableSpan
    var known = storage.mutableSpan
    let folded = buffer.folded.span
    let tokens = buffer.tokens.span.extracting(0..<buffer.count)
    var anchored = anchoredStorage.mutableSpan
    var counts = Counts()
    for first in stride(from: 0, to: tokens.count, by: 64) {
      var likely = sift(tokens.extracting(first..<min(first &+ 64, tokens.count)), vocabulary)
      while likely != 0 {
        let index = first &+ likely.trailingZeroBitCount
        likely &= likely &- 1
        let entry = WordMemo.find(tokens, index, folded, vocabulary, &entries)
        known[counts.known] = KnownToken(
          token: UInt32(truncatingIfNeeded: index), run: entry.run, presence: entry.presence,
          wordsBefore: tokens[index].wordsBefore,
          sentence: tokens[index].sentence)
        anchored[counts.anchored] = AnchoredToken(known: UInt32(truncatingIfNeeded: counts.known), phrases: entry.cues)
        counts.phrases &+= entry.cues.count
        counts.anchored &+= Int(truncatingIfNeeded: entry.cues.isFilled)
        counts.known &+= Int(truncatingIfNeeded: (0 &- entry.run) >> 31)  // 1 but for run 0
      }
    }
    known[counts.known] = KnownToken(token: UInt32(truncatingIfNeeded: tokens.count), wordsBefore: .max, sentence: .max)
    return counts
  }
}
