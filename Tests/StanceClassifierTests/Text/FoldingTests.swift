import Foundation
import Testing

@testable import StanceClassifier

@Suite struct FoldingTests {
  private func words(_ text: String) -> [String] { SeenToken.all(text).map(\.folded) }

  @Test("Every letter of Latin, Greek and Cyrillic folds alike in NFC and in NFD")
  func composedAndDecomposedAreEqual() {
    let blocks: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x1E00...0x1EFF, 0x370...0x3FF, 0x1F00...0x1FFF, 0x400...0x52F]
    for scalar in blocks.joined().compactMap(Unicode.Scalar.init) where scalar.properties.isAlphabetic {
      let composed = "x\(scalar)x".precomposedStringWithCanonicalMapping
      let decomposed = composed.decomposedStringWithCanonicalMapping
      #expect(words(composed) == words(decomposed), "U+\(String(scalar.value, radix: 16)) \(scalar)")
    }
  }

  @Test("Capital and small letters of every script fold alike")
  func caseIsGone() {
    for value in UInt32(0x41)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value), Folding.isWord(value), scalar.properties.changesWhenLowercased else { continue }
      let lower = scalar.properties.lowercaseMapping
      #expect(words("\(scalar)") == words(lower), "U+\(String(value, radix: 16)) \(scalar)")
    }
  }

  @Test("Folding a folded scalar changes nothing, whatever the scalar")
  func foldingScalarsIsIdempotent() {
    for value in UInt32(0x80)...0x1FFFF where Folding.isWord(value) {
      let folded = Folding.fold(value)
      if folded == .dropped { continue }
      #expect(Folding.fold(folded.first) == FoldedScalar(first: folded.first), "U+\(String(value, radix: 16))")
      if folded.second != 0 {
        #expect(Folding.fold(folded.second) == FoldedScalar(first: folded.second), "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test("The table of Latin base letters is Unicode's decomposition")
  func latinTableIsUnicode() {
    for value in [0xC0...0x24F, 0x1E00...0x1EFF].joined() {
      guard let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.isAlphabetic else { continue }
      let base = "\(scalar)".decomposedStringWithCanonicalMapping.unicodeScalars.filter { !$0.properties.isDiacritic }
      guard let first = base.first, first.isASCII else { continue }
      #expect(Folding.fold(UInt32(value)) == Folding.fold(first.value), "\(scalar)")
    }
  }

  @Test("A Latin letter that imitates a Cyrillic one is taken for it, and the reverse")
  func homoglyphsMapBothWays() {
    for latin in UInt32(0x61)...0x7A {
      guard let cyrillic = Homoglyphs.cyrillic(for: latin) else { continue }
      #expect(Homoglyphs.latin(for: cyrillic) == latin)
    }
    #expect(words("pоссия") == ["россия"])
    #expect(words("soverеign") == ["sovereign"])
    #expect(words("ZОV") == ["zov"])
  }

  @Test("A word with letters that imitate nothing stays as it is written")
  func mixedWordsWithoutTwinsStay() {
    #expect(words("Zоя") == ["zоя"])
    #expect(words("ИгилISIL") == ["игилisil"])
  }

  @Test("An ill-formed byte separates and takes one byte")
  func illFormedBytesSeparate() {
    let text: [UInt8] = [0x61, 0xC3, 0x62, 0xD0, 0x63, 0xE2, 0x80, 0x64, 0xFF]
    #expect(SeenToken.all(bytes: text).map(\.range) == [0..<1, 2..<3, 4..<5, 7..<8])
  }

  @Test("Every well-formed scalar is read and written back as Swift does")
  func decodingIsUTF8() {
    var bytes = [UInt8](repeating: 0, count: 8)
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 7) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let expected = Array("\(scalar)".utf8)
      let decoded = UTF8Decoding.scalar(expected.span, at: 0)
      #expect(decoded.value == value && decoded.width == expected.count)
      var span = bytes.mutableSpan
      let end = UTF8Decoding.write(value, into: &span, at: 0)
      #expect(Array(bytes[..<end]) == expected)
    }
  }

  @Test(
    "A sequence that is overlong, a surrogate, too high or cut is one replaced byte",
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80], [0xC3], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x80], [0xE2, 0x80, 0x41],
    ] as [[UInt8]])
  func brokenSequences(_ bytes: [UInt8]) {
    let decoded = UTF8Decoding.scalar(bytes.span, at: 0)
    #expect(decoded.value == 0xFFFD && decoded.width == 1)
  }
}
