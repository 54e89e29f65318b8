/// Most words are plain: ASCII letters and digits alone, or the common Cyrillic letters alone, and after them something that can be no part of
/// them. ``PlainText`` has their letters folded and their ends marked; ``scanWord(_:_:_:_:)`` reads all words, these too, and is the oracle of what is here.
extension Tokenizer {
  /// Reads plain words without digits and the single spaces between them until something else comes, or the end of the text.
  ///
  /// - Parameter folded: holds ``PlainText/room(for:)`` the text, and ``TokenBuffer/padding`` more.
  @inline(__always)
  static func scanPlain(
    _ plain: borrowing PlainText, until limit: Int, _ scan: inout TokenScan, _ tokens: inout MutableSpan<Token>,
    _ folded: Span<UInt8>
  ) {
    precondition(limit &+ TokenBuffer.padding <= folded.count && limit < tokens.count)
    var at = scan.at
    var count = scan.count
    let others = UInt32(truncatingIfNeeded: scan.count) &- scan.words
    while at < limit {
      at &+= plain.byte(at) == 0x20 ? 1 : 0
      let length = plain.letters(at: at)
      if !plain.endsWord(plain.byte(at &+ length), length: length) { break }
      tokens[count] = plainWord(at, length, scan, UInt32(truncatingIfNeeded: count) &- others, folded)
      count &+= 1
      at &+= length
    }
    scan.at = at
    scan.count = count
    scan.words = UInt32(truncatingIfNeeded: count) &- others
  }

  /// Reads a plain word with or without digits; false, and nothing read, if there is none.
  static func scanPlainRun(
    _ plain: borrowing PlainText, _ scan: inout TokenScan, _ tokens: inout MutableSpan<Token>, _ folded: inout MutableSpan<UInt8>
  ) -> Bool {
    let start = scan.at
    let run = plain.run(at: start)
    guard !run.isMixed, plain.endsWord(plain.byte(run.end), length: min(63, run.end &- start)) else { return false }
    scan.add(run.isNumber ? .number : .word, from: start, to: run.end, folded: start..<run.end, of: folded, &tokens)
    scan.at = run.end
    return true
  }

  /// The token of a plain word, whose folded bytes lie where the text's do.
  @inline(__always)
  private static func plainWord(
    _ start: Int, _ length: Int, _ scan: TokenScan, _ words: UInt32, _ folded: Span<UInt8>
  ) -> Token {
    let (first, ending) = PlainText.word(folded, start, length)
    var hash = TokenHash.hash(first, ending: ending)
    if length > 16 { hash = TokenHash.extend(hash, over: folded, start &+ 8, length &- 16) }
    return Token(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: start &+ length),
      folded: UInt32(truncatingIfNeeded: start), foldedCount: UInt32(truncatingIfNeeded: length), hash: hash, ending: ending,
      beginnings: TokenHash.beginnings(first), wordsBefore: words, sentence: scan.sentence, clause: scan.clause, tagWords: 0,
      kind: .word)
  }
}

extension PlainText {
  /// Plain letters and digits without a gap.
  struct Run {
    /// One past the last byte in the text; the first where none stands there.
    var end: Int
    /// Whether letters of both scripts, or Cyrillic letters and digits, are in it.
    var isMixed: Bool
    /// Whether it begins with a Cyrillic letter.
    var isCyrillic: Bool
    /// Whether there are only digits.
    var isNumber: Bool
  }

  /// The run that starts at an index of the text.
  @inline(__always)
  func run(at start: Int) -> Run {
    let block = block(start)
    let shift = UInt64(truncatingIfNeeded: start & 63)
    let count = (~(block.plain &>> shift)).trailingZeroBitCount
    if count &+ (start & 63) >= 64 { return longRun(at: start) }
    let cyrillic = block.cyrillic &>> shift
    let first = 0 &- (cyrillic & 1)
    return Run(
      end: start &+ count, isMixed: (cyrillic ^ first).trailingZeroBitCount < count, isCyrillic: first != 0,
      isNumber: (block.letters &>> shift).trailingZeroBitCount >= count)
  }

  /// The run that starts at an index and goes on to the end of its block, perhaps over many more.
  @inline(never)
  private func longRun(at start: Int) -> Run {
    var end = start
    var seen = Block()
    while true {
      let block = block(end)
      let shift = UInt64(truncatingIfNeeded: end & 63)
      let count = min(64 - (end & 63), (~(block.plain &>> shift)).trailingZeroBitCount)
      let mask: UInt64 = count == 64 ? ~0 : (1 << UInt64(count)) - 1
      seen.cyrillic |= block.cyrillic &>> shift & mask
      seen.letters |= block.letters &>> shift & mask
      seen.plain |= ~block.cyrillic &>> shift & mask
      end += count
      if end & 63 != 0 || count == 0 { break }
    }
    return Run(
      end: end, isMixed: seen.cyrillic != 0 && seen.plain != 0, isCyrillic: seen.cyrillic != 0, isNumber: seen.letters == 0)
  }
}
