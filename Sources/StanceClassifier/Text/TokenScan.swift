/// Where a scan stands in text and buffer.
struct TokenScan {
  /// Next byte of the text.
  var at = 0
  /// Tokens written.
  var count = 0
  /// Folded bytes written.
  var foldedEnd = 0
  /// Number of the current sentence.
  var sentence: UInt32 = 0
  /// Number of the current clause.
  var clause: UInt32 = 0
  /// Index of the first hashtag, once there was one.
  var firstHashtag = Int.max
  /// Kinds of tokens so far, plain words left out.
  var kinds = TokenKinds()
  /// Words so far.
  var words: UInt32 = 0

  /// Writes the token of `kind` that spans the text from `start` to `end` and whose folded bytes are those in `range`.
  mutating func add(
    _ kind: Token.Kind, from start: Int, to end: Int, folded range: Range<Int>, of folded: borrowing MutableSpan<UInt8>,
    _ tokens: inout MutableSpan<Token>
  ) {
    add(kind, from: start, to: end, at: range.lowerBound, &tokens)
    tokens[count - 1].fold(range, of: folded)
  }

  /// Writes a token without a folded form.
  private mutating func add(
    _ kind: Token.Kind, from start: Int, to end: Int, at folded: Int, _ tokens: inout MutableSpan<Token>
  ) {
    tokens[count] = Token(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
      folded: UInt32(truncatingIfNeeded: folded), foldedCount: 0, hash: 0, ending: 0, beginnings: 0, wordsBefore: words,
      sentence: sentence, clause: clause, tagWords: 0, kind: kind)
    count += 1
    kinds.insert(kind)
    words &+= kind.isGapWord ? 1 : 0
  }

  /// Writes a mark of `width` bytes and goes past it. A mark that repeats the one right before it (`!!!`, `?!`) is part of that one.
  mutating func addMark(_ kind: Token.Kind, width: Int, _ tokens: inout MutableSpan<Token>) {
    let start = at
    at += width
    if count > 0, kind != .quote, extend(kind, from: start, &tokens) { return }
    add(kind, from: start, to: at, at: foldedEnd, &tokens)
    guard kind != .quote else { return }
    clause += 1
    if kind != .clauseEnd { sentence += 1 }
  }

  /// Lets the last token, if it is a mark that ends at `start`, take in a mark of `kind`; a question mark wins.
  private mutating func extend(_ kind: Token.Kind, from start: Int, _ tokens: inout MutableSpan<Token>) -> Bool {
    let last = count - 1
    guard tokens[last].end == start, tokens[last].endsSentence, kind != .clauseEnd else { return false }
    tokens[last].end = UInt32(truncatingIfNeeded: at)
    if kind == .question {
      tokens[last].kind = .question
      kinds.insert(.question)
    }
    return true
  }
}

extension Token {
  /// Takes the bytes in a range as the folded form.
  mutating func fold(_ range: Range<Int>, of folded: borrowing MutableSpan<UInt8>) {
    self.folded = UInt32(truncatingIfNeeded: range.lowerBound)
    foldedCount = UInt32(truncatingIfNeeded: range.count)
    hash = TokenHash.hash(folded.span, range.lowerBound, range.count)
    ending = TokenHash.ending(folded.span, range.lowerBound, range.count)
    beginnings = TokenHash.beginnings(folded.span, range.lowerBound, range.count)
  }
}
