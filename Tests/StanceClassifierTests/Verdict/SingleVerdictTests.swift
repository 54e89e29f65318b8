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
      let whole = classifier.classify(text)
      #expect(SingleVerdictTests.same(Verdict(on: Array(text.utf8), by: lexicon), whole), "\(text)")
      try expectSameWords(whole, text)
    }
  }

  @Test(
    "By the lines of the built-in lexicon that a text can hold, over posts of the lexicon's own words",
    arguments: 1...8 as ClosedRange<UInt64>)
  func linesOfBuiltIn(seed: UInt64) throws {
    let lexicon = try Lexicon.builtIn()
    let classifier = Classifier(lexicon)
    var random = SplitMix(seed: seed)
    for _ in 0..<4 {
      let entries = (0..<4).compactMap { _ in lexicon.phrases(of: EntryID(random.below(lexicon.entries.count)))?.first }
      let text = (random.below(3) == 0 ? "#" : "") + entries.joined(separator: " ").filter { $0 != "*" }
      try expectSameWords(classifier.classify(text), text)
    }
  }

  /// Entries have other numbers in a part of a lexicon: their words, places and sums are compared.
  private func expectSameWords(_ whole: Verdict, _ text: String) throws {
    let bytes = Array(text.utf8)
    let part = try Lexicon.builtIn(for: bytes)
    let verdict = Verdict(on: bytes, by: part)
    let parts = [whole, verdict].map { verdict in
      (verdict.evidence + verdict.context).map { "\($0.cue) \($0.range) \($0.stance) \($0.weight) \($0.rules) \($0.contribution)" }
    }
    #expect(verdict.score == whole.score && verdict.sum == whole.sum && parts[0] == parts[1], "\(text)")
    let places = try zip(whole.evidence, verdict.evidence).map {
      (try Lexicon.builtIn().place(of: $0.entry), part.place(of: $1.entry))
    }
    #expect(places.allSatisfy { $0.0 == $0.1 }, "\(text)")
  }
}
