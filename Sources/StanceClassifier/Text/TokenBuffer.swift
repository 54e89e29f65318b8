/// The tokens of one text and their folded bytes: storage that a ``Tokenizer`` refills for every post.
struct TokenBuffer: ~Copyable {
  /// The tokens, in the order of the text: the first `count`, then ``Token/end``.
  var tokens: [Token] = []
  /// How many tokens there are.
  var count = 0
  /// The folded bytes of all tokens, followed by at least ``padding`` bytes that may be read.
  var folded: [UInt8] = []

  /// Index of the first hashtag; ``count`` where there is none.
  var firstHashtag = 0

  /// Which kinds of tokens there are besides words and numbers.
  var kinds = TokenKinds()

  /// The plain words of the text, whose folded bytes are the first of ``folded``.
  var plain = PlainText()

  /// Bytes past the end of the folded text that a matcher may load with a token's last bytes.
  static let padding = 16

  /// Makes room for a text of `bytes` bytes: each byte starts at most one token (a hashtag's `#` starts the whole, its letters the
  /// parts), and folding at most triples (`İ`, and Latin letters that are rewritten as Cyrillic ones).
  mutating func reserve(forTextOf bytes: Int) {
    if tokens.count < bytes + 2 {
      tokens = [Token](repeating: .end, count: max(512, 2 * bytes + 2))
    }
    let needed = PlainText.room(for: bytes) + 3 * bytes + 2 * TokenBuffer.padding
    if folded.count < needed { folded = [UInt8](repeating: 0, count: max(4096, 2 * needed)) }
    count = 0
  }

  /// Byte range in the text of the tokens `first..<end`, which are not empty.
  func textRange(_ range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  /// One past the last token of the token at `index`: a hashtag has its words with it.
  func end(of index: Int) -> Int {
    index + 1 + (tokens[index].kind == .hashtag ? Int(tokens[index].tagWords) : 0)
  }

  /// The folded form of a token, for tests and messages.
  func foldedText(_ index: Int) -> String {
    let token = tokens[index]
    let bytes = folded[Int(token.folded)..<Int(token.folded + token.foldedCount)]
    return String(decoding: bytes, as: UTF8.self)
  }
}
