extension Tokenizer {
  /// Reads the word that starts at `scan.at`: letters, digits and marks of any script, with apostrophes between letters.
  static func scanWord(
    _ text: Span<UInt8>, _ scan: inout TokenScan, _ tokens: inout MutableSpan<Token>, _ folded: inout MutableSpan<UInt8>
  ) {
    let start = scan.at
    var word = WordScan(folded: scan.foldedEnd)
    fold(text, &scan.at, &word, &folded)
    if word.end == scan.foldedEnd {
      scan.at = max(scan.at, start + 1)
      return
    }
    word.dropPossessive(from: scan.foldedEnd, folded)
    if word.isMixed {
      Homoglyphs.mend(&word, from: scan.foldedEnd, &folded)
      word.dropPossessive(from: scan.foldedEnd, folded)
    }
    if isAddress(text, scan, word, folded) {
      while scan.at < text.count, !ASCII.endsAddress(text[scan.at]) { scan.at += 1 }
      scan.add(.url, from: start, to: scan.at, folded: scan.foldedEnd..<scan.foldedEnd, of: folded, &tokens)
      return
    }
    let kind: Token.Kind = word.latin + word.cyrillic + word.other == 0 ? .number : .word
    scan.add(kind, from: start, to: scan.at, folded: scan.foldedEnd..<word.end, of: folded, &tokens)
    scan.foldedEnd = word.end
  }

  /// Folds from `at` to the end of the word. This loop sees almost every byte of every post.
  private static func fold(
    _ text: Span<UInt8>, _ at: inout Int, _ word: inout WordScan, _ folded: inout MutableSpan<UInt8>
  ) {
    var index = at
    var end = word.end
    let count = text.count
    while index < count {
      if index + 8 <= count, text[index] < 0x80 {
        let run = foldRun(text, index, end, &word, &folded)
        index += run
        end += run
        if run == 8 { continue }
      }
      guard index < count else { break }
      let byte = text[index]
      if byte == 0xD0 || byte == 0xD1 {
        guard index + 1 < count, text[index + 1] & 0xC0 == 0x80, byte == 0xD0 || text[index + 1] < 0xA0 else {
          word.end = end
          let width = foldOther(text, index, &word, &folded)
          end = word.end
          if width == 0 { break }
          index += width
          continue
        }
        let letter = Folding.cyrillic(UInt32(byte & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F))
        folded[end] = UInt8(truncatingIfNeeded: 0xC0 | letter >> 6)
        folded[end + 1] = UInt8(truncatingIfNeeded: 0x80 | letter & 0x3F)
        end += 2
        word.cyrillic += 1
        index += 2
      } else if ASCII.isLetter(byte) {
        folded[end] = byte | 0x20
        end += 1
        word.latin += 1
        index += 1
      } else if ASCII.isDigit(byte) {
        folded[end] = byte
        end += 1
        index += 1
      } else if byte < 0x80 {
        guard byte == 0x27 || byte == 0x60, joins(text, index, 1, word) else { break }
        folded[end] = 0x27
        end += 1
        index += 1
      } else {
        word.end = end
        let width = foldOther(text, index, &word, &folded)
        end = word.end
        if width == 0 { break }
        index += width
      }
    }
    word.end = end
    at = index
  }

  /// Folds the ASCII letters and digits that the next eight bytes begin with; returns how many.
  @inline(__always)
  private static func foldRun(
    _ text: Span<UInt8>, _ index: Int, _ end: Int, _ word: inout WordScan, _ folded: inout MutableSpan<UInt8>
  ) -> Int {
    let bytes = EightBytes.load(text, index)
    let letters = EightBytes.letters(bytes)
    let others = ~(letters | EightBytes.digits(bytes)) & 0x8080_8080_8080_8080
    EightBytes.store(bytes | letters >> 2, &folded, end)
    let run = others.trailingZeroBitCount
    let inRun = run == 64 ? letters : letters & (1 << UInt64(run) &- 1)
    word.latin += inRun.nonzeroBitCount
    return run >> 3
  }

  /// Folds one scalar that is neither ASCII nor common Cyrillic; returns its width, or 0 if the word ends before it.
  private static func foldOther(
    _ text: Span<UInt8>, _ index: Int, _ word: inout WordScan, _ folded: inout MutableSpan<UInt8>
  ) -> Int {
    let scalar = UTF8Decoding.scalar(text, at: index)
    if Marks.isApostrophe(scalar.value) {
      guard joins(text, index, scalar.width, word) else { return 0 }
      folded[word.end] = 0x27
      word.end += 1
      return scalar.width
    }
    if Folding.isIgnorable(scalar.value) { return scalar.width }
    let isStyled = ASCII.fullwidth(scalar.value).map(ASCII.isAlphanumeric) ?? false
    guard isStyled || Folding.isWord(scalar.value) else { return 0 }
    word.add(scalar.value, &folded)
    return scalar.width
  }

  /// Whether an apostrophe of `width` bytes at `index` stands between letters and so belongs to the word.
  static func joins(_ text: Span<UInt8>, _ index: Int, _ width: Int, _ word: WordScan) -> Bool {
    let next = index + width
    guard next < text.count, word.hasLetters else { return false }
    if text[next] < 0x80 { return ASCII.isLetter(text[next]) }
    let scalar = UTF8Decoding.scalar(text, at: next).value
    guard Folding.isWord(scalar), !Marks.isApostrophe(scalar) else { return false }
    let form = Folding.fold(scalar)
    return form != .dropped && !(0x30...0x39).contains(form.first)
  }

  /// Whether the word just read is the `http`, `https` or `www` of an address that goes on at `scan.at`.
  private static func isAddress(
    _ text: Span<UInt8>, _ scan: TokenScan, _ word: WordScan, _ folded: borrowing MutableSpan<UInt8>
  ) -> Bool {
    let length = word.end - scan.foldedEnd
    guard length >= 3, length <= 5, scan.at + 1 < text.count else { return false }
    let first = folded[scan.foldedEnd]
    if first == 0x68, length >= 4 {
      return text[scan.at] == 0x3A && text[scan.at + 1] == 0x2F && spells("https", prefix: length, scan, folded)
    }
    return first == 0x77 && length == 3 && text[scan.at] == 0x2E && spells("www", prefix: 3, scan, folded)
  }

  private static func spells(
    _ word: StaticString, prefix: Int, _ scan: TokenScan, _ folded: borrowing MutableSpan<UInt8>
  ) -> Bool {
    for (offset, letter) in word.description.utf8.prefix(prefix).enumerated() where folded[scan.foldedEnd + offset] != letter {
      return false
    }
    return true
  }
}

/// The folded part of a word while it is read.
struct WordScan {
  /// One past the last folded byte.
  var end: Int
  /// Latin letters so far.
  var latin = 0
  /// Cyrillic letters so far.
  var cyrillic = 0
  /// Letters of other scripts so far.
  var other = 0

  init(folded: Int) { end = folded }

  /// Whether letters of both scripts stand in the word, so that some imitate the others.
  var isMixed: Bool { latin > 0 && cyrillic > 0 }
  var hasLetters: Bool { latin + cyrillic + other > 0 }

  /// Adds the folded form of a scalar.
  mutating func add(_ scalar: UInt32, _ folded: inout MutableSpan<UInt8>) {
    if Marks.isApostrophe(scalar) {
      folded[end] = 0x27
      end += 1
      return
    }
    let form = Folding.fold(scalar)
    if form == .dropped {
      compose(scalar, &folded)
      return
    }
    count(form.first)
    end = UTF8Decoding.write(form.first, into: &folded, at: end)
    if form.second == 0 { return }
    count(form.second)
    end = UTF8Decoding.write(form.second, into: &folded, at: end)
  }

  /// Cuts an English possessive: `ukraine's` is `ukraine`, `нато's` is `нато`, and `it's's` is `it`. Before the homoglyphs are looked at,
  /// since an `s` that imitates nothing would keep them from being mended.
  mutating func dropPossessive(from start: Int, _ folded: borrowing MutableSpan<UInt8>) {
    while end - start > 2, latin > 0, latin + cyrillic + other > 1, folded[end - 1] == 0x73, folded[end - 2] == 0x27 {
      end -= 2
      latin -= 1
    }
  }

  private mutating func count(_ scalar: UInt32) {
    switch scalar {
    case 0x61...0x7A: latin += 1
    case 0x400...0x52F: cyrillic += 1
    case 0x30...0x39: break
    default: other += 1
    }
  }

  /// Joins a combining mark to the two-byte Cyrillic letter before it, where they make another letter.
  private mutating func compose(_ mark: UInt32, _ folded: inout MutableSpan<UInt8>) {
    guard end >= 2, cyrillic > 0, folded[end - 2] & 0xE0 == 0xC0 else { return }
    let letter = UInt32(folded[end - 2] & 0x1F) << 6 | UInt32(folded[end - 1] & 0x3F)
    guard let joined = Folding.compose(mark, after: letter) else { return }
    _ = UTF8Decoding.write(joined, into: &folded, at: end - 2)
  }
}

extension Homoglyphs {
  /// Rewrites the letters of one script by the letters of the other that they imitate: of the rarer script (on a tie the Latin ones), or,
  /// if one of those imitates nothing (the N of `NАТО`), of the other. A word in which neither works stays as it is.
  static func mend(_ word: inout WordScan, from start: Int, _ folded: inout MutableSpan<UInt8>) {
    let original = (start..<word.end).map { folded[$0] }
    let toCyrillic = word.cyrillic >= word.latin
    guard let scalars = rewritten(original, toCyrillic: toCyrillic) ?? rewritten(original, toCyrillic: !toCyrillic) else { return }
    word.end = start
    for scalar in scalars { word.end = UTF8Decoding.write(scalar, into: &folded, at: word.end) }
  }

  /// The word in one script; nil if a letter of the other imitates none of it.
  private static func rewritten(_ word: [UInt8], toCyrillic: Bool) -> [UInt32]? {
    var scalars: [UInt32] = []
    var index = 0
    while index < word.count {
      let scalar = UTF8Decoding.scalar(word.span, at: index)
      index += scalar.width
      let isForeign = toCyrillic ? (0x61...0x7A).contains(scalar.value) : (0x400...0x52F).contains(scalar.value)
      if !isForeign {
        scalars.append(scalar.value)
      } else if let twin = toCyrillic ? cyrillic(for: scalar.value) : latin(for: scalar.value) {
        scalars.append(twin)
      } else {
        return nil
      }
    }
    return scalars
  }
}
