/// Most words are plain: ASCII letters and digits alone, or the common Cyrillic letters alone, and after them something that can be no part of
/// them. ``PlainText`` has their letters folded and their ends marked; ``scanWord(_:_:_:_:)`` reads all words, these too, and is the oracle of what is here.
extension Tokenizer {
  /// Reads plain words and the spaces between them until something else comes, or the end of the text.
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
    var words = scan.words
    while at < limit {
      let run = plain.run(at: at)
      let next = plain.byte(run.end)
      if run.end == at {
        if next != 0x20 { break }
        at &+= 1
        continue
      }
      if run.isMixed || (next != 0x20 && !endsPlainWord(next, length: run.end &- at)) { break }
      tokens[count] = plainWord(at..<run.end, run.isNumber ? .number : .word, scan, words, folded)
      count &+= 1
      words &+= 1
      at = next == 0x20 ? run.end &+ 1 : run.end
    }
    scan.at = at
    scan.count = count
    scan.words = words
  }

  /// The token of a plain word, whose folded bytes lie where the text's do.
  @inline(__always)
  private static func plainWord(
    _ range: Range<Int>, _ kind: Token.Kind, _ scan: TokenScan, _ words: UInt32, _ folded: Span<UInt8>
  ) -> Token {
    let length = range.upperBound &- range.lowerBound
    let first = EightBytes.load(folded, range.lowerBound) & EightBytes.first(min(8, length))
    var hash = TokenHash.extend(0, by: first)
    if length > 8 { hash = TokenHash.hash(folded, range.lowerBound &+ 8, length &- 8, from: hash) }
    return Token(
      start: UInt32(truncatingIfNeeded: range.lowerBound), end: UInt32(truncatingIfNeeded: range.upperBound),
      folded: UInt32(truncatingIfNeeded: range.lowerBound), foldedCount: UInt32(truncatingIfNeeded: length), hash: hash,
      beginnings: TokenHash.beginnings(first), wordsBefore: words, sentence: scan.sentence, clause: scan.clause, tagWords: 0,
      kind: kind)
  }

  /// Whether a word of `length` bytes surely ends before the byte `next`, which is no plain letter or digit: an apostrophe may go on, letters past ASCII do, and
  /// `https:` and `www.` start addresses.
  @inline(__always)
  private static func endsPlainWord(_ next: UInt8, length: Int) -> Bool {
    if next >= 0x80 || next == 0x27 || next == 0x60 { return false }
    let mayStartAddress = (3...5).contains(length) && (next == 0x3A || next == 0x2E)
    return !mayStartAddress
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
