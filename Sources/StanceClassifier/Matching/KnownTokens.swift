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
  /// Which elements the known tokens are.
  private(set) var presence = Presence()

  /// Looks up what each token of `buffer` is in the lexicon.
  mutating func fill(_ vocabulary: borrowing Vocabulary, from buffer: borrowing TokenBuffer) {
    hashtags.removeAll(keepingCapacity: true)
    if tokens.count <= buffer.count { tokens = [KnownToken](repeating: .end, count: 2 * buffer.count + 2) }
    presence = Presence()
    count = KnownTokens.fill(&tokens, &hashtags, &presence, vocabulary, buffer)
  }

  /// Whether nothing stands between two known tokens that a phrase may not step over: with a gap the end of a sentence, without one any mark but quotation marks.
  @inline(__always)
  func isTogether(_ first: Int, _ second: Int, across gap: UInt8?) -> Bool {
    gap == nil ? tokens[first].clause == tokens[second].clause : tokens[first].sentence == tokens[second].sentence
  }

  private static func fill(
    _ storage: inout [KnownToken], _ hashtags: inout [UInt32], _ presence: inout Presence, _ vocabulary: borrowing Vocabulary,
    _ buffer: borrowing TokenBuffer
  ) -> Int {
    var known = storage.mutableSpan
    let folded = buffer.folded.span
    let tokens = buffer.tokens.span.extracting(0..<buffer.count)
    let runs = vocabulary.runs.span
    var words: UInt32 = 0
    var count = 0
    var hashtag = KnownToken.noHashtag
    for index in tokens.indices {
      let kind = tokens[index].kind
      let before = words
      words &+= kind.isGapWord ? 1 : 0
      let length = Int(tokens[index].foldedCount)
      if length == 0 { continue }
      if kind == .hashtag {
        hashtags.append(UInt32(truncatingIfNeeded: index))
        hashtag = KnownToken.noHashtag
      }
      let start = Int(tokens[index].folded)
      let element = vocabulary.find(folded, start, length, hash: TokenHash.hash(folded, start, length))
      if element == 0 { continue }
      presence.formUnion(runs[Int(element)].presence)
      let end = kind == .hashtag ? buffer.end(of: index) : index &+ 1
      let parts = kind == .hashtag ? end &- index &- 1 : 1
      if kind == .hashtag { hashtag = UInt32(truncatingIfNeeded: count) }
      known[count] = KnownToken(
        run: element, token: UInt32(truncatingIfNeeded: index), end: UInt32(truncatingIfNeeded: end),
        wordsBefore: before,
        wordsWith: before &+ UInt32(truncatingIfNeeded: parts), sentence: tokens[index].sentence, clause: tokens[index].clause,
        hashtag: kind == .hashtagPart ? hashtag : KnownToken.noHashtag, isHashtag: kind == .hashtag)
      count &+= 1
    }
    known[count] = .end
    return count
  }
}
