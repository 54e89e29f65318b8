/// Most words are plain: ASCII letters and digits alone, or the common Cyrillic letters alone, and after them something that can be no part of
/// them. ``PlainText`` has their letters folded and their ends marked; ``scanWord(_:_:_:_:)`` reads all words, these too, and is the oracle of what is here.
extension Tokenizer {
  /// Reads the word that starts at `scan.at` with a plain letter, and a space behind it; false, and nothing read, if more than plain letters belong to it.
  @inline(__always)
  static func scanPlain(
    _ plain: borrowing PlainText, _ scan: inout TokenScan, _ tokens: inout MutableSpan<Token>, _ folded: Span<UInt8>
  ) -> Bool {
    let run = plain.run(at: scan.at)
    let next = plain.byte(run.end)
    if run.isMixed { return false }
    if next != 0x20 && !endsPlainWord(next, length: run.end &- scan.at) { return false }
    scan.addWord(run.isNumber ? .number : .word, to: run.end, folded, &tokens)
    // The space behind it, without another turn of the scan.
    if next == 0x20 { scan.at &+= 1 }
    return true
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
    /// One past the last byte in the text.
    var end: Int
    /// Whether letters of both scripts, or Cyrillic letters and digits, are in it.
    var isMixed: Bool
    /// Whether there are only digits.
    var isNumber: Bool
  }

  /// Whether a plain letter or digit stands at an index.
  @inline(__always)
  func isPlain(_ index: Int) -> Bool { blocks.span[index >> 6].plain >> UInt64(truncatingIfNeeded: index & 63) & 1 != 0 }

  /// The run that starts at an index of the text.
  @inline(__always)
  func run(at start: Int) -> Run {
    let blocks = self.blocks.span
    let block = blocks[start >> 6]
    let shift = UInt64(truncatingIfNeeded: start & 63)
    let count = (~(block.plain >> shift)).trailingZeroBitCount
    if count &+ (start & 63) >= 64 { return longRun(at: start) }
    let mask: UInt64 = (1 << UInt64(truncatingIfNeeded: count)) &- 1
    let cyrillic = block.cyrillic >> shift & mask
    let letters = block.letters >> shift & mask
    return Run(end: start &+ count, isMixed: cyrillic != 0 && cyrillic != mask, isNumber: (cyrillic | letters) == 0)
  }

  /// The run that starts at an index and goes on to the end of its block, perhaps over many more.
  @inline(never)
  private func longRun(at start: Int) -> Run {
    var end = start
    var seen = (cyrillic: false, letters: false, other: false)
    while blocks[end >> 6].plain >> UInt64(end & 63) & 1 != 0 {
      let block = blocks[end >> 6]
      let isCyrillic = block.cyrillic >> UInt64(end & 63) & 1 != 0
      seen.cyrillic = seen.cyrillic || isCyrillic
      seen.other = seen.other || !isCyrillic
      seen.letters = seen.letters || block.letters >> UInt64(end & 63) & 1 != 0
      end += 1
    }
    return Run(end: end, isMixed: seen.cyrillic && seen.other, isNumber: !seen.cyrillic && !seen.letters)
  }
}

extension TokenScan {
  /// Writes the plain word that goes from `at` to `end`, whose folded bytes lie at the same places, and goes past it.
  @inline(__always)
  fileprivate mutating func addWord(_ kind: Token.Kind, to end: Int, _ folded: Span<UInt8>, _ tokens: inout MutableSpan<Token>) {
    let length = end &- at
    let first = EightBytes.load(folded, at) & EightBytes.first(min(8, length))
    var hash = TokenHash.extend(0, by: first)
    if length > 8 { hash = TokenHash.hash(folded, at &+ 8, length &- 8, from: hash) }
    tokens[count] = Token(
      start: UInt32(truncatingIfNeeded: at), end: UInt32(truncatingIfNeeded: end),
      folded: UInt32(truncatingIfNeeded: at), foldedCount: UInt32(truncatingIfNeeded: length),
      hash: hash, head: UInt32(truncatingIfNeeded: first), wordsBefore: words, sentence: sentence, clause: clause, kind: kind)
    count &+= 1
    words &+= 1
    at = end
  }
}
