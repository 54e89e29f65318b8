/// A token that the lexicon has a word or prefix for, and all that following a phrase needs to know of its place.
struct KnownToken: Sendable {
  /// What it is in the lexicon.
  var run = Vocabulary.Run()
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
  /// Whether it is a whole hashtag.
  var isHashtag = false

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

  /// Looks up what each token of `buffer` is in the lexicon.
  mutating func fill(_ vocabulary: borrowing Vocabulary, from buffer: borrowing TokenBuffer) {
    hashtags.removeAll(keepingCapacity: true)
    if tokens.count <= buffer.count { tokens = [KnownToken](repeating: .end, count: 2 * buffer.count + 2) }
    count = KnownTokens.fill(&tokens, &hashtags, vocabulary, buffer)
  }

  private static func fill(
    _ storage: inout [KnownToken], _ hashtags: inout [UInt32], _ vocabulary: borrowing Vocabulary, _ buffer: borrowing TokenBuffer
  ) -> Int {
    var known = storage.mutableSpan
    let folded = buffer.folded.span
    let tokens = buffer.tokens.span.extracting(0..<buffer.count)
    let runs = vocabulary.runs.span
    var words: UInt32 = 0
    var count = 0
    for index in tokens.indices {
      let kind = tokens[index].kind
      let before = words
      words &+= kind.isGapWord ? 1 : 0
      let length = Int(tokens[index].foldedCount)
      if length == 0 { continue }
      if kind == .hashtag { hashtags.append(UInt32(truncatingIfNeeded: index)) }
      let element = vocabulary.find(folded, Int(tokens[index].folded), length)
      if element == 0 { continue }
      let end = kind == .hashtag ? buffer.end(of: index) : index &+ 1
      let parts = kind == .hashtag ? end &- index &- 1 : 1
      known[count] = KnownToken(
        run: runs[Int(element)], token: UInt32(truncatingIfNeeded: index), end: UInt32(truncatingIfNeeded: end),
        wordsBefore: before,
        wordsWith: before &+ UInt32(truncatingIfNeeded: parts), sentence: tokens[index].sentence, clause: tokens[index].clause,
        isHashtag: kind == .hashtag)
      count &+= 1
    }
    known[count] = .end
    return count
  }
}
