import Testing

@testable import StanceClassifier

@Suite struct PlainWordTests {
  /// A token and the bytes that it folds to: what the two ways must agree on.
  private struct Reading: Equatable {
    var kind: Token.Kind
    var range: Range<UInt32>
    var folded: [UInt8]
  }

  private enum Way { case plain, general }

  /// Reads the word at the start of `text`; nil where the plain way leaves it to the other.
  private func read(_ text: [UInt8], _ way: Way) -> Reading? {
    var buffer = TokenBuffer()
    buffer.reserve(forTextOf: text.count)
    var scan = TokenScan()
    let isRead = read(text.span, way, &scan, &buffer.tokens, &buffer.folded)
    guard isRead, scan.count == 1 else { return nil }
    let token = buffer.tokens[0]
    let folded = Array(buffer.folded[Int(token.folded)..<Int(token.folded + token.foldedCount)])
    // The plain way goes past a space behind the word, the general way leaves it to the scan.
    var next = Int(token.end)
    if next < text.count, text[next] == 0x20 { next += 1 }
    let expected = way == .plain ? next : Int(token.end)
    #expect(scan.at == expected, "after \(String(decoding: text, as: UTF8.self))")
    return Reading(kind: token.kind, range: token.start..<token.end, folded: folded)
  }

  private func read(
    _ text: Span<UInt8>, _ way: Way, _ scan: inout TokenScan, _ tokenStorage: inout [Token], _ foldedStorage: inout [UInt8]
  ) -> Bool {
    var tokens = tokenStorage.mutableSpan
    var folded = foldedStorage.mutableSpan
    switch way {
    case .general: Tokenizer.scanWord(text, &scan, &tokens, &folded)
    case .plain where text[0] < 0x80: return Tokenizer.scanPlainLatin(text, &scan, &tokens, &folded)
    case .plain: return Tokenizer.scanPlainCyrillic(text, &scan, &tokens, &folded)
    }
    return true
  }

  private static let pieces = [
    "a", "Zz", "NATO", "9", "2025", "я", "Я", "Мир", "украина", "єіїјљњћ", "ѕ", "ё", "Ё", "І", "Ґ", "ґ", "ў", "ѝ", "é", "ß", "'",
    "’", "`", "'s", " ", ".",
    ":", "://x", "http", "https", "www", "-", ",", "。", "🇺🇦", "\u{301}", "\u{200D}", "Ѡ", "日本",
  ]

  @Test("Words read eight bytes at a time are the words read letter by letter", arguments: 1...20 as ClosedRange<UInt64>)
  func plainWordsEqualTheGeneralWay(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var plain = 0
    for _ in 0..<1000 {
      var text = Array((0..<1 + random.below(8)).map { _ in random.pick(PlainWordTests.pieces) as String }.joined().utf8)
      if random.below(4) == 0 { text.removeLast(min(text.count - 1, random.below(3))) }
      guard ASCII.isAlphanumeric(text[0]) || text[0] == 0xD0 || text[0] == 0xD1 else { continue }
      guard let fast = read(text, .plain) else { continue }
      plain += 1
      #expect(fast == read(text, .general), "seed \(seed), text \(String(decoding: text, as: UTF8.self))")
    }
    #expect(plain > 50, "seed \(seed): only \(plain) plain words were tried")
  }

  @Test("Each pair of bytes folds in each lane as the table says, or is left to it", arguments: 0..<4)
  func cyrillicPairs(lane: Int) {
    let shift = UInt64(16 * lane)
    let others: UInt64 = 0xB0D0_B0D0_B0D0_B0D0 & ~(0xFFFF << shift)
    for pair in 0..<UInt64(0x10000) {
      let pairs = CyrillicPairs(others | pair << shift)
      let isLeft = pairs.others >> shift & 0xFFFF != 0
      #expect(pairs.others & ~(0xFFFF << shift) == 0, "pair \(pair) spills into another lane")
      let bytes = [UInt8(pair & 0xFF), UInt8(pair >> 8)]
      let scalar = UTF8Decoding.scalar(bytes.span, at: 0)
      if isLeft {
        #expect(!(0x410...0x44F).contains(scalar.value) && scalar.value != 0x456, "pair \(pair) is a common letter")
        continue
      }
      var folded: [UInt8] = [0, 0, 0, 0]
      var span = folded.mutableSpan
      _ = UTF8Decoding.write(Folding.cyrillic(scalar.value), into: &span, at: 0)
      let expected = UInt64(folded[0]) | UInt64(folded[1]) << 8
      #expect(pairs.folded >> shift & 0xFFFF == expected, "pair \(pair)")
    }
  }

  @Test("The last bytes of a text are followed by zeros", arguments: 0...20)
  func loadsUpToTheEnd(count: Int) {
    let bytes = (0..<count).map { UInt8($0 + 1) }
    for index in 0...count {
      let expected = (0..<8).reduce(into: UInt64(0)) { value, offset in
        if index + offset < count { value |= UInt64(bytes[index + offset]) << UInt64(8 * offset) }
      }
      #expect(EightBytes.loadUpToEnd(bytes.span, index) == expected)
    }
  }
}
