import Testing

@testable import StanceClassifier

@Suite struct TwinTests {
  private static func findings(_ all: [Evidence]) -> [PlainClassifier.Finding] {
    all.map { evidence in
      let factors = Dictionary(grouping: evidence.rules, by: \.rule).mapValues { $0.map(\.factor).sorted() }
      return PlainClassifier.Finding(entry: evidence.entry.index, range: evidence.range, factors: factors)
    }
  }

  @Test("The classifier says what its plain twin says, over random lexicons and posts", arguments: Array(1...50) as [UInt64])
  func equalsThePlainTwin(seed: UInt64) throws {
    var language = TinyLanguage(seed: seed &+ 5000)
    for _ in 0..<6 {
      let files = language.lexicon()
      let lexicon = try Lexicon.small(
        files, settings: "quotation-words=\(1 + seed % 3)\nnegation-window=\(1 + seed % 4)")
      let classifier = Classifier(lexicon)
      let plain = PlainClassifier(lexicon)
      for _ in 0..<10 {
        let text = language.text()
        let verdict = classifier.classify(text)
        let (fast, slow) = (TwinTests.findings(verdict.evidence), plain.classify(text))
        #expect(fast == slow, "seed \(seed), lexicon \(files), text \(text)")
        let (words, expected) = (TwinTests.findings(verdict.context), plain.context(text))
        #expect(words == expected, "seed \(seed), lexicon \(files), text \(text)")
        if fast != slow || words != expected { return }
      }
    }
  }

  @Test("The tokenizer cuts plain texts as its plain twin does", arguments: Array(1...50) as [UInt64])
  func tokensEqualThePlainTwin(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let pieces = [
      "q", "Qd", "NATG", "U.", "S.", "война", "Ёлка", "is", "'", "'s", "7", "3.5", "#", "#No", "Tg", "_", "\"", "...", ".", "?",
      "!", ",", ":", "(",
      ")", "-", "/", "👍", "\n", " ", " ", " ", "  ",
    ]
    for _ in 0..<60 {
      let text = (0..<1 + random.below(20)).map { _ in random.pick(pieces) }.joined()
      if text.contains(" -") { continue }
      let (fast, slow) = (SeenToken.all(text), PlainTokenizer.tokens(text))
      #expect(fast == slow, "seed \(seed), text \(text)")
    }
  }
}
