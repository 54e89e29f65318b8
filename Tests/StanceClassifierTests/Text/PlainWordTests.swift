import Testing

@testable import StanceClassifier

@Suite struct PlainWordTests {
  /// All that a token says, its folded bytes instead of their place.
  private struct Reading: Equatable {
    var kind: Token.Kind
    var range: Range<UInt32>
    var folded: [UInt8]
    var hash: [UInt64]
    var place: [UInt32]
  }

  private func read(_ text: [UInt8], _ way: Tokenizer.Way) -> [Reading] {
    var buffer = TokenBuffer()
    Tokenizer.tokenize(text.span, into: &buffer, way)
    return (0..<buffer.count).map { index in
      let token = buffer.tokens[index]
      let folded = Array(buffer.folded[Int(token.folded)..<Int(token.folded + token.foldedCount)])
      return Reading(
        kind: token.kind, range: token.start..<token.end, folded: folded, hash: [token.hash, token.ending],
        place: [token.wordsBefore, token.sentence, token.clause, token.tagWords, token.beginnings])
    }
  }

  private static let pieces = [
    "a", "Zz", "NATO", "9", "2025", "я", "Я", "Мир", "украина", "єіїјљњћ", "ѕ", "ё", "Ё", "І", "Є", "Ї", "Ђ", "џ", "Ќ", "Ґ", "ґ",
    "ў", "ѝ", "é", "ß", "'",
    "’", "`", "'s", " ", " ", " ", ".", "РПСТУ",
    ":", "://x", "http", "https", "www", "-", ",", "。", "🇺🇦", "\u{301}", "\u{200D}", "Ѡ", "日本", "#", "@", "_",
  ]

  @Test("Texts read 64 bytes at a time have the tokens of those read letter by letter", arguments: 1...40 as ClosedRange<UInt64>)
  func fastWayEqualsTheGeneralWay(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<500 {
      var text = Array((0..<1 + random.below(50)).map { _ in random.pick(PlainWordTests.pieces) as String }.joined().utf8)
      if random.below(4) == 0 { text.removeLast(min(text.count - 1, random.below(3))) }
      #expect(read(text, .fast) == read(text, .general), "seed \(seed): \(String(decoding: text, as: UTF8.self))")
    }
  }

  @Test("Each letter of the basic Cyrillic block and each ASCII byte is read alike both ways, wherever in a block it stands")
  func everyLetter() {
    for scalar in (1...0x7F as ClosedRange<UInt32>).map({ $0 }) + Array(0x3F0...0x4A0 as ClosedRange<UInt32>) {
      for offset in [0, 15, 47, 62, 63] {
        let letter = String(Unicode.Scalar(scalar).map(Character.init) ?? " ")
        let text = Array(
          (String(repeating: "д", count: offset / 2) + String(repeating: "x", count: offset % 2) + letter + "ж " + letter).utf8)
        #expect(read(text, .fast) == read(text, .general), "U+\(String(scalar, radix: 16)) at \(offset)")
      }
    }
  }

  @Test("Broken UTF-8 is read alike both ways", arguments: 1...20 as ClosedRange<UInt64>)
  func brokenText(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<300 {
      let text = (0..<1 + random.below(200)).map { _ in
        random.pick([0x20, 0x41, 0x7A, 0x80, 0x8F, 0x90, 0xA0, 0xBF, 0xD0, 0xD1, 0xD2, 0xE2]) as UInt8
      }
      #expect(read(text, .fast) == read(text, .general), "seed \(seed): \(text)")
    }
  }

  @Test(
    "A word of any length is one token, across the ends of blocks, too",
    arguments: [1, 7, 8, 9, 15, 16, 17, 24, 25, 33, 56, 57, 58, 63, 64, 65, 128, 1000])
  func longWords(length: Int) {
    for text in [
      String(repeating: "A", count: length), String(repeating: "Ж", count: length), String(repeating: "7", count: length),
    ] {
      for start in 0..<3 {
        let bytes = Array((String(repeating: " ", count: start) + text + " x").utf8)
        let tokens = read(bytes, .fast)
        #expect(tokens == read(bytes, .general) && tokens.count == 2, "\(length) of \(text.prefix(1))")
      }
    }
  }
}
