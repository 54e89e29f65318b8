import Testing

@testable import StanceClassifier

@Suite struct TokenPropertyTests {
  static let seeds: [UInt64] = Array(1...40)

  @Test("Tokens tile the text: in order, never empty, and what lies between them only separates", arguments: seeds)
  func tokensTileTheText(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<100 {
      let text = NastyText.random(&random, pieces: 1 + random.below(24))
      if let fault = Tiling.fault(in: text) {
        Issue.record("seed \(seed), text \(text): \(fault)")
        return
      }
    }
  }

  @Test("Ten thousand strings of random bytes are cut without a crash, and tile")
  func randomBytes() {
    var random = SplitMix(seed: 20_250_301)
    for number in 0..<10_000 {
      let text = (0..<random.below(40)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      if let fault = Tiling.fault(in: text) {
        Issue.record("text \(number), \(text): \(fault)")
        return
      }
    }
  }

  @Test("Folding a folded word again changes nothing", arguments: seeds)
  func foldingIsIdempotent(seed: UInt64) {
    var random = SplitMix(seed: seed &+ 1000)
    for _ in 0..<100 {
      let text = NastyText.random(&random, pieces: 1 + random.below(16))
      for token in SeenToken.all(bytes: text) where [.word, .number, .emoji, .mention, .hashtagPart].contains(token.kind) {
        if token.folded.hasPrefix("http") || token.folded.hasPrefix("www") { continue }
        // A possessive is the one thing that words lose and hashtags keep.
        if token.kind == .hashtagPart, token.folded.hasSuffix("'s") { continue }
        let again = SeenToken.all(token.folded)
        #expect(again.map(\.folded) == [token.folded], "seed \(seed), text \(text)")
      }
    }
  }

  @Test("The folded bytes of a text are never more than its buffer holds, whatever grows")
  func foldedBytesFit() {
    for word in ["İ", "ia\u{44F}\u{44F}", "ꞏßꜳ", "Ⱥ", "Ⱦ", "ﬀ", "aаaа"] {
      let text = String(repeating: word, count: 3000)
      #expect(Tiling.fault(in: Array(text.utf8)) == nil)
    }
  }
}

/// What "tokens tile the text" means, said without the tokenizer.
enum Tiling {
  /// The first way in which the tokens of `text` do not tile it; nil if they do.
  static func fault(in text: [UInt8]) -> String? {
    var end = 0
    var tag = 0..<0
    for token in SeenToken.all(bytes: text) {
      if token.range.isEmpty || token.range.upperBound > text.count { return "range \(token.range) of \(token)" }
      if token.kind == .hashtagPart {
        guard tag.lowerBound < token.range.lowerBound, token.range.upperBound <= tag.upperBound else {
          return "part \(token.range) outside its hashtag \(tag)"
        }
        tag = token.range.upperBound - 1..<tag.upperBound
        continue
      }
      if token.range.lowerBound < end { return "\(token) at \(token.range) overlaps what ends at \(end)" }
      if let word = gapFault(text[end..<token.range.lowerBound]) { return "\(word) lies outside tokens" }
      if token.kind == .hashtag { tag = token.range }
      end = token.range.upperBound
    }
    return gapFault(text[end...]).map { "\($0) lies outside tokens" }
  }

  /// The first scalar between two tokens that should be in one.
  private static func gapFault(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.first { !separates($0) }
  }

  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar) && !"\",;:()[]!?\n\r".unicodeScalars.contains(scalar)
    }
    // Letterlike symbols (ℓ, ™) are symbols; the apostrophe-like ones among letters belong to a word only inside it.
    if (0x2000...0x2BFF).contains(scalar.value) { return !"…‼„”“☮❤".unicodeScalars.contains(scalar) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter: return false
    case .decimalNumber: return false
    case .initialPunctuation, .finalPunctuation: return "’‘‛".unicodeScalars.contains(scalar)
    default: break
    }
    return !"👍🇺🇦👩🚀🏴…！？„、。".unicodeScalars.contains(scalar)
  }
}
