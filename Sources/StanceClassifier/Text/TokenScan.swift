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

  /// Writes the token of `kind` that spans the text from `start` to `end` and whose folded bytes are the ones from `folded` on.
  mutating func add(_ kind: Token.Kind, from start: Int, to end: Int, folded: Range<Int>, _ tokens: inout MutableSpan<Token>) {
    tokens[count] = Token(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
      folded: UInt32(truncatingIfNeeded: folded.lowerBound),
      foldedCount: UInt32(truncatingIfNeeded: folded.upperBound - folded.lowerBound),
      sentence: sentence, clause: clause, kind: kind)
    count += 1
  }

  /// Writes a mark of `width` bytes and goes past it. A mark that repeats the one right before it (`!!!`, `?!`) is part of that one.
  mutating func addMark(_ kind: Token.Kind, width: Int, _ tokens: inout MutableSpan<Token>) {
    let start = at
    at += width
    if count > 0, kind != .quote, extend(kind, from: start, &tokens) { return }
    add(kind, from: start, to: at, folded: foldedEnd..<foldedEnd, &tokens)
    guard kind != .quote else { return }
    clause += 1
    if kind != .clauseEnd { sentence += 1 }
  }

  /// Lets the last token, if it is a mark that ends at `start`, take in a mark of `kind`; a question mark wins.
  private mutating func extend(_ kind: Token.Kind, from start: Int, _ tokens: inout MutableSpan<Token>) -> Bool {
    let last = count - 1
    guard tokens[last].end == start, tokens[last].endsSentence, kind != .clauseEnd else { return false }
    tokens[last].end = UInt32(truncatingIfNeeded: at)
    if kind == .question { tokens[last].kind = .question }
    return true
  }
}
