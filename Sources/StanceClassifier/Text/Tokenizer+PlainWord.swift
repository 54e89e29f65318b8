/// Most words are plain: ASCII letters and digits alone, or the common Cyrillic letters alone, and after them something that can be no part of
/// them. These are read eight bytes at a time; ``scanWord(_:_:_:_:)`` reads all words, these too, and is the oracle of what is here.
extension Tokenizer {
  /// Reads the plain Latin word or number that starts at `scan.at`, and a space behind it; false, and nothing read, if it is not plain.
  @inline(__always)
  static func scanPlainLatin(
    _ text: Span<UInt8>, _ scan: inout TokenScan, _ tokens: inout MutableSpan<Token>, _ folded: inout MutableSpan<UInt8>
  ) -> Bool {
    var index = scan.at
    var end = scan.foldedEnd
    var seen: UInt64 = 0
    var hash: UInt64 = 0
    while true {
      let bytes = EightBytes.loadUpToEnd(text, index)
      let letters = EightBytes.letters(bytes)
      let others = ~(letters | EightBytes.digits(bytes)) & EightBytes.highBits
      let lower = bytes | letters >> 2
      EightBytes.store(lower, &folded, end)
      if others == 0 {
        hash = TokenHash.extend(hash, by: lower)
        seen |= letters
        index &+= 8
        end &+= 8
        continue
      }
      let run = UInt64(truncatingIfNeeded: others.trailingZeroBitCount) & 56
      let mask: UInt64 = (1 << run) &- 1
      seen |= letters & mask
      if run > 0 { hash = TokenHash.extend(hash, by: lower & mask) }
      index &+= Int(truncatingIfNeeded: run >> 3)
      end &+= Int(truncatingIfNeeded: run >> 3)
      let next = UInt8(truncatingIfNeeded: bytes >> run)
      if next != 0x20 && !endsPlainWord(next, length: index &- scan.at) { return false }
      scan.addWord(seen == 0 ? .number : .word, hash, to: index, foldedEnd: end, folded, &tokens)
      // The space behind it, without another turn of the scan.
      if next == 0x20 { scan.at &+= 1 }
      return true
    }
  }

  /// Reads the plain Cyrillic word that starts at `scan.at`, and a space behind it; false, and nothing read, if it is not plain.
  @inline(__always)
  static func scanPlainCyrillic(
    _ text: Span<UInt8>, _ scan: inout TokenScan, _ tokens: inout MutableSpan<Token>, _ folded: inout MutableSpan<UInt8>
  ) -> Bool {
    var index = scan.at
    var end = scan.foldedEnd
    var hash: UInt64 = 0
    while true {
      let bytes = EightBytes.loadUpToEnd(text, index)
      let pairs = CyrillicPairs(bytes)
      EightBytes.store(pairs.folded, &folded, end)
      if pairs.others == 0 {
        hash = TokenHash.extend(hash, by: pairs.folded)
        index &+= 8
        end &+= 8
        continue
      }
      let run = UInt64(truncatingIfNeeded: pairs.others.trailingZeroBitCount) & 48
      if run > 0 { hash = TokenHash.extend(hash, by: pairs.folded & ((1 << run) &- 1)) }
      index &+= Int(truncatingIfNeeded: run >> 3)
      end &+= Int(truncatingIfNeeded: run >> 3)
      let next = UInt8(truncatingIfNeeded: bytes >> run)
      if next != 0x20 && (ASCII.isAlphanumeric(next) || !endsPlainWord(next, length: 0)) { return false }
      scan.addWord(.word, hash, to: index, foldedEnd: end, folded, &tokens)
      // The space behind it, without another turn of the scan.
      if next == 0x20 { scan.at &+= 1 }
      return true
    }
  }

  /// Whether a word of `length` bytes surely ends before the byte `next`, which is no letter or digit: an apostrophe may go on, letters past ASCII do, and
  /// `https:` and `www.` start addresses.
  @inline(__always)
  private static func endsPlainWord(_ next: UInt8, length: Int) -> Bool {
    if next >= 0x80 || next == 0x27 || next == 0x60 { return false }
    let mayStartAddress = (3...5).contains(length) && (next == 0x3A || next == 0x2E)
    return !mayStartAddress
  }
}

extension TokenScan {
  /// Writes the word that was read from `at` to `end` and goes past it.
  @inline(__always)
  fileprivate mutating func addWord(
    _ kind: Token.Kind, _ hash: UInt64, to end: Int, foldedEnd newEnd: Int, _ folded: borrowing MutableSpan<UInt8>,
    _ tokens: inout MutableSpan<Token>
  ) {
    tokens[count] = Token(
      start: UInt32(truncatingIfNeeded: at), end: UInt32(truncatingIfNeeded: end),
      folded: UInt32(truncatingIfNeeded: foldedEnd), foldedCount: UInt32(truncatingIfNeeded: newEnd &- foldedEnd),
      hash: hash, head: TokenHash.head(folded.span, foldedEnd, newEnd &- foldedEnd), wordsBefore: words,
      sentence: sentence, clause: clause, kind: kind)
    count &+= 1
    words &+= 1
    at = end
    foldedEnd = newEnd
  }
}
