/// A token that the lexicon has a word or prefix for, and all that following a phrase needs to know of its place.
struct KnownToken: Sendable {
  /// The marks (``PhraseTrie/mark(_:)``) of its elements.
  var marks: UInt64
  /// Index of the token.
  var token: UInt32
  /// One past its last token: a hashtag has its words with it.
  var end: UInt32
  /// Words of the text before it. Marks and whole hashtags are no words.
  var wordsBefore: UInt32
  /// Words of the text up to its end.
  var wordsWith: UInt32
  /// Number of its sentence. Between tokens of the same sentence there is no mark that ends one.
  var sentence: UInt32
  /// Number of its clause. Between tokens of the same clause there are no marks but quotation marks.
  var clause: UInt32
  /// Its elements are those from here in ``KnownTokens/elements``.
  var firstElement: UInt32
  /// One past its last element.
  var endElement: UInt32
  /// Whether it is a whole hashtag.
  var isHashtag: Bool
}

/// The tokens of one text that a lexicon knows: storage that is used again for every post.
struct KnownTokens: ~Copyable {
  /// The known tokens, in the order of the text.
  private(set) var tokens: [KnownToken] = []
  /// Elements of all known tokens, one run a token.
  private(set) var elements: [UInt32] = []
  /// All hashtags, known or not, as indices of tokens.
  private(set) var hashtags: [UInt32] = []

  /// Looks up what each token of `buffer` is in the lexicon: a word of it, and the beginnings of it that are prefixes.
  mutating func fill(_ vocabulary: borrowing Vocabulary, from buffer: borrowing TokenBuffer) {
    tokens.removeAll(keepingCapacity: true)
    elements.removeAll(keepingCapacity: true)
    hashtags.removeAll(keepingCapacity: true)
    let folded = buffer.folded.span
    let all = buffer.tokens.span
    var words: UInt32 = 0
    for index in 0..<buffer.count {
      let before = words
      words &+= all[index].isGapWord ? 1 : 0
      let count = Int(all[index].foldedCount)
      if count == 0 { continue }
      let first = elements.count
      vocabulary.find(folded, Int(all[index].folded), count, into: &elements)
      if elements.count > first { add(index, wordsBefore: before, firstElement: first, buffer) }
      if all[index].kind == .hashtag { hashtags.append(UInt32(truncatingIfNeeded: index)) }
    }
  }

  private mutating func add(_ index: Int, wordsBefore: UInt32, firstElement: Int, _ buffer: borrowing TokenBuffer) {
    var marks: UInt64 = 0
    for position in firstElement..<elements.count { marks |= PhraseTrie.mark(elements[position]) }
    let token = buffer.tokens[index]
    let end = buffer.end(of: index)
    let isHashtag = token.kind == .hashtag
    let words = isHashtag ? end - index - 1 : 1
    tokens.append(
      KnownToken(
        marks: marks, token: UInt32(truncatingIfNeeded: index), end: UInt32(truncatingIfNeeded: end), wordsBefore: wordsBefore,
        wordsWith: wordsBefore + UInt32(truncatingIfNeeded: words), sentence: token.sentence, clause: token.clause,
        firstElement: UInt32(truncatingIfNeeded: firstElement), endElement: UInt32(truncatingIfNeeded: elements.count),
        isHashtag: isHashtag))
  }
}
