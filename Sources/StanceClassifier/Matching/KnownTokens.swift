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
}

/// The tokens of one text that a lexicon knows: storage that is used again for every post.
struct KnownTokens: ~Copyable {
  /// The known tokens, in the order of the text: the first `count`, then one of run 0 that stands for ``Token/end``.
  private(set) var tokens: [KnownToken] = [KnownToken()]
  /// How many tokens are known.
  private(set) var count = 0
  /// Those of them that phrases are anchored at, of cues after ``fill(_:from:)``, of modifiers after ``anchorModifiers(_:)``: the first ``anchoredCount``.
  private(set) var anchored: [AnchoredToken] = []
  /// How many phrases are anchored at known tokens.
  private(set) var anchoredCount = 0
  /// Indices of the tokens that may be known.
  private var candidates: [UInt32] = []
  private var memo = WordMemo()

  /// Looks up what each token of `buffer` is in the lexicon, the same one at each call.
  mutating func fill(_ vocabulary: borrowing Vocabulary, from buffer: borrowing TokenBuffer) {
    if candidates.count < buffer.count {
      candidates = [UInt32](repeating: 0, count: 2 * buffer.count)
      anchored = [AnchoredToken](repeating: AnchoredToken(), count: 2 * buffer.count)
      tokens = [KnownToken](repeating: KnownToken(), count: 2 * buffer.count + 2)
    }
    let some = KnownTokens.sift(&candidates, vocabulary, buffer)
    (count, anchoredCount) = KnownTokens.lookUp(candidates, some, vocabulary, buffer, &memo.entries, &tokens, &anchored)
  }

  /// Lists the tokens that phrases of modifiers are anchored at.
  mutating func anchorModifiers(_ vocabulary: borrowing Vocabulary) {
    let runs = vocabulary.runs.span
    anchoredCount = 0
    for index in 0..<count {
      let phrases = runs[Int(tokens[index].run)].modifiers
      anchored[anchoredCount] = AnchoredToken(known: UInt32(truncatingIfNeeded: index), phrases: phrases)
      anchoredCount &+= Int(truncatingIfNeeded: phrases.isFilled)
    }
  }

  /// Notes the tokens that may be known; returns how many. Three bits decide, without a branch: half of the tokens are known and no guess is good, and
  /// the loads of many tokens wait for each other no more.
  private static func sift(
    _ storage: inout [UInt32], _ vocabulary: borrowing Vocabulary, _ buffer: borrowing TokenBuffer
  ) -> Int {
    var candidates = storage.mutableSpan
    let tokens = buffer.tokens.span.extracting(0..<buffer.count)
    precondition(candidates.count >= tokens.count)
    var count = 0
    for index in tokens.indices {
      let token = tokens[index]
      let isFolded: UInt64 = token.foldedCount == 0 ? 0 : 1
      let may = vocabulary.words.mayHold(token.hash) | vocabulary.prefixes.mayBegin(token.beginnings)
      candidates[count] = UInt32(truncatingIfNeeded: index)
      count &+= Int(truncatingIfNeeded: may & isFolded)
    }
    return count
  }

  /// Every candidate is written and then counted, or not, without a branch.
  ///
  /// - Returns: how many are known, and at how many of those phrases of cues are anchored.
  private static func lookUp(
    _ candidates: [UInt32], _ candidateCount: Int, _ vocabulary: borrowing Vocabulary, _ buffer: borrowing TokenBuffer,
    _ entryStorage: inout [WordMemo.Entry], _ storage: inout [KnownToken], _ anchoredStorage: inout [AnchoredToken]
  ) -> (known: Int, anchored: Int) {
    var entries = entryStorage.mutableSpan
    var known = storage.mutableSpan
    let folded = buffer.folded.span
    let tokens = buffer.tokens.span
    let candidates = candidates.span.extracting(0..<candidateCount)
    var anchored = anchoredStorage.mutableSpan
    precondition(known.count > candidates.count && anchored.count >= candidates.count)
    var count = 0
    var anchoredCount = 0
    for position in candidates.indices {
      let index = candidates[position]
      let entry = WordMemo.find(tokens[Int(index)], folded, vocabulary, &entries)
      known[count] = KnownToken(token: index, run: entry.run, presence: entry.presence)
      anchored[anchoredCount] = AnchoredToken(known: UInt32(truncatingIfNeeded: count), phrases: entry.cues)
      anchoredCount &+= Int(truncatingIfNeeded: entry.cues.isFilled)
      count &+= Int(truncatingIfNeeded: (0 &- entry.run) >> 31)  // 1 but for run 0, as above
    }
    known[count] = KnownToken(token: UInt32(truncatingIfNeeded: buffer.count))
    return (count, anchoredCount)
  }
}
