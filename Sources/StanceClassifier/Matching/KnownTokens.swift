/// A token that the lexicon has a word or prefix for, and all that following a phrase needs to know of its place.
struct KnownToken: Sendable {
  /// Which run of the vocabulary it is.
  var run: UInt32 = 0
  /// Index of the token.
  var token: UInt32 = 0
  /// One past its last token: a hashtag has its words with it.
  var end: UInt32 = 0
  /// Words of the text before it. Marks and whole hashtags are no words.
  var wordsBefore = UInt32.max
  /// Words of the text up to its end.
  var wordsWith = UInt32.max
  /// Number of its sentence. Between tokens of the same sentence there is no mark that ends one.
  var sentence: UInt32 = 0
  /// Number of its clause. Between tokens of the same clause there are no marks but quotation marks.
  var clause: UInt32 = 0
  /// Of a word of a hashtag, where the whole hashtag stands among the known tokens; ``noHashtag`` where it is not known, and of every other token.
  var hashtag = KnownToken.noHashtag
  /// Whether it is a whole hashtag.
  var isHashtag = false

  static let noHashtag = UInt32.max

  /// What follows the last token, so that a search ahead ends without counting: no word stands so far on.
  static let end = KnownToken()
}

/// The tokens of one text that a lexicon knows: storage that is used again for every post.
struct KnownTokens: ~Copyable {
  /// The known tokens, in the order of the text: the first `count`, then ``KnownToken/end``.
  private(set) var tokens = [KnownToken.end]
  /// How many tokens are known.
  private(set) var count = 0
  /// All hashtags, known or not, as indices of tokens.
  private(set) var hashtags: [UInt32] = []
  /// Indices of the tokens that may be known.
  private var candidates: [UInt32] = []

  /// Looks up what each token of `buffer` is in the lexicon.
  mutating func fill(_ vocabulary: borrowing Vocabulary, from buffer: borrowing TokenBuffer) {
    hashtags.removeAll(keepingCapacity: true)
    if candidates.count < buffer.count {
      candidates = [UInt32](repeating: 0, count: 2 * buffer.count)
      tokens = [KnownToken](repeating: .end, count: 2 * buffer.count + 2)
    }
    let some = KnownTokens.sift(&candidates, vocabulary, buffer)
    count = KnownTokens.lookUp(candidates, some, vocabulary, buffer, &tokens, &hashtags)
  }

  /// Whether nothing stands between two known tokens that a phrase may not step over: with a gap the end of a sentence, without one any mark but quotation marks.
  @inline(__always)
  func isTogether(_ first: Int, _ second: Int, across gap: UInt8?) -> Bool {
    gap == nil ? tokens[first].clause == tokens[second].clause : tokens[first].sentence == tokens[second].sentence
  }

  /// Puts the elements of the words right before and right behind a known token into its surroundings.
  @inline(__always)
  func look(about index: Int, _ runs: Span<Vocabulary.Run>, into surroundings: inout Surroundings) {
    let tokens = tokens.span
    let here = tokens[index]
    let next = tokens[index &+ 1]
    let isNext = next.wordsBefore == here.wordsWith
    let isTag = here.isHashtag || next.isHashtag
    surroundings.put(isTag ? nil : runs[isNext ? Int(next.run) : 0].presence, .next)
    if index == 0 { return surroundings.put(Presence(), .previous) }
    let before = tokens[index &- 1]
    let isBehindTag = before.isHashtag || before.hashtag != KnownToken.noHashtag
    surroundings.put(isBehindTag ? nil : runs[before.wordsWith == here.wordsBefore ? Int(before.run) : 0].presence, .previous)
  }

  /// Puts the elements of the words that a gap before or behind a known token can reach into its surroundings, and perhaps some more of the same sentence.
  func lookFar(about index: Int, _ runs: Span<Vocabulary.Run>, into surroundings: inout Surroundings) {
    let here = tokens[index]
    let (near, far) = (UInt32(PhraseIndex.Test.nearGap), UInt32(EntryPattern.maximumGap))
    var sides = (near: Presence(), far: Presence())
    var place = index + 1
    while tokens[place].wordsBefore <= here.wordsWith &+ far, tokens[place].sentence == here.sentence {
      let presence = runs[Int(tokens[place].run)].presence
      sides.far.formUnion(presence)
      if tokens[place].wordsBefore <= here.wordsWith &+ near { sides.near.formUnion(presence) }
      place += 1
    }
    surroundings.put(sides.near, .nearAhead)
    surroundings.put(sides.far, .farAhead)
    sides = (Presence(), Presence())
    place = index - 1
    while place >= 0, tokens[place].sentence == here.sentence {
      let token = tokens[place]
      // A hashtag as a whole ends where the last of its words does.
      let whole = token.hashtag == KnownToken.noHashtag ? token : tokens[Int(token.hashtag)]
      if whole.wordsWith &+ far < here.wordsBefore { break }
      var presence = runs[Int(token.run)].presence
      presence.formUnion(runs[Int(whole.run)].presence)
      sides.far.formUnion(presence)
      if whole.wordsWith &+ near >= here.wordsBefore { sides.near.formUnion(presence) }
      place -= 1
    }
    surroundings.put(sides.near, .nearBehind)
    surroundings.put(sides.far, .farBehind)
  }

  /// Notes the tokens that may be known, and all hashtags; returns how many. Three bits decide, without a branch: half of the tokens are known and no guess is good, and
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
      let isTag: UInt64 = token.kind == .hashtag ? 1 : 0
      let isFolded: UInt64 = token.foldedCount == 0 ? 0 : 1
      let may = vocabulary.words.mayHold(token.hash) | vocabulary.prefixes.mayBegin(token.head) | isTag
      candidates[count] = UInt32(truncatingIfNeeded: index)
      count &+= Int(truncatingIfNeeded: may & isFolded)
    }
    return count
  }

  private static func lookUp(
    _ candidates: [UInt32], _ candidateCount: Int, _ vocabulary: borrowing Vocabulary, _ buffer: borrowing TokenBuffer,
    _ storage: inout [KnownToken], _ hashtags: inout [UInt32]
  ) -> Int {
    var known = storage.mutableSpan
    let folded = buffer.folded.span
    let tokens = buffer.tokens.span
    var count = 0
    var hashtag = KnownToken.noHashtag
    let candidates = candidates.span.extracting(0..<candidateCount)
    for position in candidates.indices {
      let token = tokens[Int(candidates[position])]
      let index = candidates[position]
      if token.kind == .hashtag {
        hashtags.append(index)
        hashtag = KnownToken.noHashtag
      }
      let run = vocabulary.find(folded, Int(token.folded), Int(token.foldedCount), hash: token.hash)
      if run == 0 { continue }
      var item = KnownToken(
        run: run, token: index, end: index &+ 1, wordsBefore: token.wordsBefore, wordsWith: token.wordsBefore &+ 1,
        sentence: token.sentence, clause: token.clause)
      if token.kind == .hashtag {
        hashtag = UInt32(truncatingIfNeeded: count)
        item.end = UInt32(truncatingIfNeeded: buffer.end(of: Int(index)))
        item.wordsWith = token.wordsBefore &+ item.end &- index &- 1
        item.isHashtag = true
      } else if token.kind == .hashtagPart {
        item.hashtag = hashtag
      }
      known[count] = item
      count &+= 1
    }
    known[count] = .end
    return count
  }
}
