extension Tokenizer {
  /// Reads a hashtag: the whole as one token, then its words, cut where the capitals say (`#NATOExpansion` is nato, expansion) and at `_`.
  static func scanHashtag(
    _ text: Span<UInt8>, _ scan: inout TokenScan, _ tokens: inout MutableSpan<Token>, _ folded: inout MutableSpan<UInt8>
  ) {
    let start = scan.at
    guard start + 1 < text.count, isTag(text, start + 1) else {
      scan.at += 1
      return
    }
    let whole = scan.count
    scan.firstHashtag = min(scan.firstHashtag, whole)
    let first = scan.foldedEnd
    scan.add(.hashtag, from: start, to: start, folded: first..<first, of: folded, &tokens)
    folded[first] = 0x23
    scan.foldedEnd += 1
    scan.at += 1
    while scan.at < text.count, isTag(text, scan.at) {
      if text[scan.at] == 0x5F { scan.at += 1 } else { scanPart(text, &scan, &tokens, &folded) }
    }
    tokens[whole].end = UInt32(truncatingIfNeeded: scan.at)
    tokens[whole].tagWords = UInt32(truncatingIfNeeded: scan.count &- whole &- 1)
    tokens[whole].fold(first..<scan.foldedEnd, of: folded)
  }

  /// One word of a hashtag. Its folded bytes are a part of the whole hashtag's.
  private static func scanPart(
    _ text: Span<UInt8>, _ scan: inout TokenScan, _ tokens: inout MutableSpan<Token>, _ folded: inout MutableSpan<UInt8>
  ) {
    let start = scan.at
    var word = WordScan(folded: scan.foldedEnd)
    var before = LetterCase.none
    var sawLower = false
    while scan.at < text.count, text[scan.at] != 0x5F, isTag(text, scan.at) {
      let scalar = UTF8Decoding.scalar(text, at: scan.at)
      if Marks.isApostrophe(scalar.value), !joins(text, scan.at, scalar.width, word) {
        scan.at += scalar.width
        break
      }
      let here = LetterCase(scalar.value)
      if here == .upper, startsWord(text, scan.at + scalar.width, after: before, sawLower) { break }
      word.add(scalar.value, &folded)
      if here != .none { before = here }
      sawLower = sawLower || here == .lower
      scan.at += scalar.width
    }
    if word.isMixed { Homoglyphs.mend(&word, from: scan.foldedEnd, &folded) }
    guard word.end > scan.foldedEnd else { return }
    scan.add(.hashtagPart, from: start, to: scan.at, folded: scan.foldedEnd..<word.end, of: folded, &tokens)
    let previous = tokens[scan.count - 2]
    tokens[scan.count - 1].tagWords = previous.kind == .hashtagPart ? previous.tagWords + 1 : 1
    scan.foldedEnd = word.end
  }

  /// Whether a capital starts a new word: after a small letter, or as the last of several capitals before a small one.
  private static func startsWord(_ text: Span<UInt8>, _ next: Int, after: LetterCase, _ sawLower: Bool) -> Bool {
    if after == .lower { return true }
    guard after == .upper, next < text.count, isTag(text, next) else { return false }
    return LetterCase(UTF8Decoding.scalar(text, at: next).value) == .lower
  }

  /// Whether the byte at `index` starts a scalar that a hashtag may hold (https://github.com/twitter/twitter-text: letters, marks, digits, `_`).
  private static func isTag(_ text: Span<UInt8>, _ index: Int) -> Bool {
    let byte = text[index]
    if byte < 0x80 { return ASCII.isHandle(byte) }
    let scalar = UTF8Decoding.scalar(text, at: index).value
    return Folding.isWord(scalar) || (ASCII.fullwidth(scalar).map(ASCII.isAlphanumeric) ?? false)
  }
}

/// Whether a scalar is a capital, a small letter or neither: Latin-1 and Cyrillic exactly, every other letter counts as small.
private enum LetterCase {
  case none, upper, lower

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x41...0x5A, 0xC0...0xDE, 0x400...0x42F, 0x490: self = .upper
    case 0..<0x41, 0x5B..<0x61, 0x7B..<0xC0, 0x300...0x36F: self = .none
    default: self = .lower
    }
  }
}
