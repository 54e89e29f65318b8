import Testing

@testable import StanceClassifier

@Suite struct ClassifierTests {
  static let builtIn = Result { () throws(LexiconError) in try Classifier.builtIn() }

  /// Posts in the words of the built-in lexicon, and texts of nothing that a keyboard writes.
  private static func posts(seed: UInt64, count: Int) -> [[UInt8]] {
    var random = SplitMix(seed: seed)
    let built = RandomPost.built(seed: seed, count: count / 2).map { Array($0.utf8) }
    return built.flatMap { [$0, NastyText.random(&random, pieces: random.below(60))] }
  }

  @Test(
    "A text without a cue is neutral, without evidence",
    arguments: ["", " ", "\n\n", "Good morning everyone", "🇺🇦", "https://t.co/abc", "...", "NATO", "\u{0}"])
  func nothingIsNeutral(_ text: String) throws {
    let verdict = try ClassifierTests.builtIn.get().classify(text)
    #expect(verdict.label == .neutral && verdict.evidence.isEmpty)
    #expect(verdict.sum == Tally(first: 0, second: 0))
    #expect(verdict.probabilities.first == verdict.probabilities.second)
  }

  @Test(
    "The built-in lexicon knows the plainest statements of each side",
    arguments: [
      ("No ironclad guarantee is worth giving Moscow a veto over Kyiv's choices", Stance.first),
      ("Ukraine must stay neutral and never join NATO. NATO expansion provoked this war.", .second),
      ("NATO foreign ministers meet in Brussels today", .neutral),
    ])
  func plainStatements(_ text: String, _ stance: Stance) throws {
    #expect(try ClassifierTests.builtIn.get().classify(text).label == stance)
  }

  @Test("Evidence points at the very words of the original, whatever their bytes")
  func evidencePointsAtTheOriginal() throws {
    let classifier = Classifier(
      try Lexicon.small(["war": "join nato=1\nмир=1\nno to nato=1\nstop …2 it=1", "peace": "cafe\u{301} talks=1\n👍=1"]))
    let text = "“Jоin” NАTO’s 🇺🇦! МИР\u{200B}… #NoToNATO_ CAFÉ «talks» 👍🏽 stop, well, it"
    let bytes = Array(text.utf8)
    let slices = classifier.classify(text).evidence.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(slices == ["Jоin” NАTO’s", "МИР\u{200B}", "#NoToNATO", "CAFÉ «talks", "👍🏽", "stop, well, it"])
  }

  @Test(
    "Contributions are weight times factors and sum to the tally; hits are the evidence that counts",
    arguments: 1...5 as ClosedRange<UInt64>)
  func contributionsSumUp(seed: UInt64) throws {
    let classifier = try ClassifierTests.builtIn.get()
    var session = classifier.makeSession()
    for post in ClassifierTests.posts(seed: seed, count: 100) {
      let score = session.score(post.span)
      let verdict = session.verdict()
      let hits = session.hits
      #expect(score == verdict.score, "seed \(seed)")
      for evidence in verdict.evidence {
        let product = evidence.rules.reduce(evidence.weight) { $0 * $1.factor }
        #expect(abs(product.magnitude - evidence.contribution) < 1e-12)
        guard let pole = classifier.lexicon.entries[evidence.entry.index].role.pole else {
          Issue.record("evidence is no cue")
          continue
        }
        #expect(evidence.stance == (product < 0 ? pole.opposite : pole))
        #expect(evidence.weight == classifier.lexicon.entries[evidence.entry.index].weight)
        #expect(!evidence.range.isEmpty && evidence.range.upperBound <= post.count)
      }
      for stance in Stance.allCases {
        let contributions = (verdict.evidence + verdict.context).filter { $0.stance == stance }.map(\.contribution)
        #expect(abs(contributions.reduce(0, +) - verdict.sum[stance]) < 1e-9)
      }
      #expect(
        session.contextHits
          == verdict.context.map { CueHit(entry: $0.entry, stance: $0.stance, contribution: $0.contribution) })
      let counted = verdict.evidence.filter { $0.contribution > 0 }
      #expect(hits == counted.map { CueHit(entry: $0.entry, stance: $0.stance, contribution: $0.contribution) })
      #expect(classifier.lexicon.settings.decision.probabilities(verdict.sum) == verdict.probabilities)
    }
  }

  @Test("A session used for a thousand texts says of each what a fresh one says")
  func reusedSession() throws {
    let classifier = try ClassifierTests.builtIn.get()
    var session = classifier.makeSession()
    for (number, post) in ClassifierTests.posts(seed: 42, count: 1000).enumerated() {
      let reused = (session.score(post.span), session.verdict().evidence)
      var fresh = classifier.makeSession()
      #expect(reused.0 == fresh.score(post.span), "text \(number)")
      #expect(reused.1 == fresh.verdict().evidence, "text \(number)")
    }
  }

  @Test("Eight tasks that share a classifier get what one gets")
  func concurrentTasks() async throws {
    let classifier = try ClassifierTests.builtIn.get()
    let posts = ClassifierTests.posts(seed: 7, count: 200)
    let results = await withTaskGroup(of: [Score].self) { group in
      for _ in 0..<8 {
        group.addTask {
          var session = classifier.makeSession()
          return posts.map { session.score($0.span) }
        }
      }
      return await group.reduce(into: [[Score]]()) { $0.append($1) }
    }
    var session = classifier.makeSession()
    let expected = posts.map { session.score($0.span) }
    #expect(results.count == 8)
    #expect(results.allSatisfy { $0 == expected })
    #expect(Set(expected.map(\.label)).count == 3)
  }
}
