/// Written words of a lexicon that need no tokenizer: ASCII letters alone, or Cyrillic letters alone. Most are, and compiling a lexicon takes each
/// of them apart, so this is much of what a start of the program costs.
enum PlainSpelling {
  /// How many letters a written word has; nil if it is not plain.
  static func letters(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    if range.isEmpty { return nil }
    var index = range.lowerBound
    if ASCII.isLetter(bytes[index]) {
      while index < range.upperBound, ASCII.isLetter(bytes[index]) { index &+= 1 }
      return index == range.upperBound ? range.count : nil
    }
    while index &+ 1 < range.upperBound, isCyrillic(bytes[index], bytes[index &+ 1]) { index &+= 2 }
    return index == range.upperBound ? range.count / 2 : nil
  }

  /// Writes the folded form of a plain word to the start of an array, which must have room for it and eight bytes; returns its length, or 0 if the word is not
  /// plain.
  static func fold(_ bytes: Span<UInt8>, _ range: Range<Int>, into bytesOfWord: inout [UInt8]) -> Int {
    var folded = bytesOfWord.mutableSpan
    guard letters(bytes, range) != nil, range.count &+ TokenBuffer.padding <= folded.count else { return 0 }
    if bytes[range.lowerBound] < 0x80 {
      for index in range { folded[index &- range.lowerBound] = bytes[index] | 0x20 }
      return range.count
    }
    var index = range.lowerBound
    while index < range.upperBound {
      let letter = Folding.cyrillic(UInt32(bytes[index] & 0x1F) << 6 | UInt32(bytes[index &+ 1] & 0x3F))
      folded[index &- range.lowerBound] = UInt8(truncatingIfNeeded: 0xC0 | letter >> 6)
      folded[index &- range.lowerBound &+ 1] = UInt8(truncatingIfNeeded: 0x80 | letter & 0x3F)
      index &+= 2
    }
    return range.count
  }

  /// Whether two bytes are a letter of U+0400…U+045F.
  @inline(__always)
  private static func isCyrillic(_ lead: UInt8, _ trail: UInt8) -> Bool {
    (lead == 0xD0 && trail & 0xC0 == 0x80) || (lead == 0xD1 && trail & 0xE0 == 0x80)
  }
}
