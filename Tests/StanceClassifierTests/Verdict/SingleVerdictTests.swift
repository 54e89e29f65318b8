import Testing

@testable import StanceClassifier

/// A verdict by the few entries that a text can hold is the verdict by all of them.
@Suite struct SingleVerdictTests {
  private static func same(_ left: Verdict, _ right: Verdict) -> Bool {
    left.score == right.score && left.evidence == right.evidence && left.sum == right.sum
  }

  @Test("Over random lexicons and posts", arguments: Array(1...40) as [UInt64])
  func randomLexicons(seed: UInt64) throws {
    var language = TinyLanguage(seed: seed &+ 9000)
    for _ in 0..<6 {
      let files = language.lexicon()
      let lexicon = try Lexicon.small(files)
      let classifier = Classifier(lexicon)
      for _ in 0..<10 {
        let text = language.text()
        let alone = Verdict(on: Array(text.utf8), by: lexicon)
        #expect(SingleVerdictTests.same(alone, classifier.classify(text)), "seed \(seed), lexicon \(files), text \(text)")
      }
    }
  }

  @Test("By the built-in lexicon, hashtags without capitals and empty alternatives included")
  func builtIn() throws {
    let lexicon = try Lexicon.builtIn()
    let classifier = Classifier(lexicon)
    let texts = [
      "", "#", "No ironclad guarantee is worth giving Moscow a veto over Kyiv's choices", "#standwithukraine #notonato",
      "#WarCriminal putin won't stop at ukraine, never join NATO!", "Україна має право обирати, ніякого вето Москви",
      "НАТО спровоцировало это, нужны переговоры", "Verhandlungen jetzt, keine Waffenlieferungen", "🕊️🇺🇦 x",
    ]
    for text in texts {
      #expect(SingleVerdictTests.same(Verdict(on: Array(text.utf8), by: lexicon), classifier.classify(text)), "\(text)")
    }
  }
}
