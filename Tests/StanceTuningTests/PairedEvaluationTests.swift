import StanceClassifier
import StanceTuning
import Testing

@Suite("Two lexicons on the same posts")
struct PairedEvaluationTests {
  private func post(_ gold: Stance, _ label: Stance, rival: Stance?, author: String = "") -> LabelledPost {
    LabelledPost(gold: gold, PredictedPost(label, rivalLabel: rival, author: author))
  }

  @Test(
    "McNemar's probability is twice the binomial tail, as SciPy's binomtest has it",
    arguments: [
      (0, 0, 1.0), (1, 0, 1.0), (5, 0, 0.0625), (1, 9, 22.0 / 1024), (3, 3, 1.0), (2, 3, 1.0), (8, 2, 112.0 / 1024),
    ])
  func mcNemar(_ first: Int, _ second: Int, _ probability: Double) {
    #expect(abs(McNemarTest(onlyFirst: first, onlySecond: second).probability - probability) < 1e-12)
    #expect(abs(McNemarTest(onlyFirst: second, onlySecond: first).probability - probability) < 1e-12)
  }

  @Test("thousands of discordant posts neither overflow nor underflow")
  func large() {
    // The normal approximation with continuity correction: z = (200 − 1) / √10,000 = 1.99, two-sided 0.0466.
    let probability = McNemarTest(onlyFirst: 5100, onlySecond: 4900).probability
    #expect(abs(probability - 0.0466) < 0.0002)
    #expect(McNemarTest(onlyFirst: 10_000, onlySecond: 0).probability < 1e-300)
  }

  @Test("matrices, difference and discordant posts of a hand-worked example")
  func example() throws {
    let posts = [
      post(.first, .first, rival: .first), post(.first, .first, rival: .neutral), post(.second, .second, rival: .first),
      post(.second, .neutral, rival: .second), post(.neutral, .first, rival: .second),
    ]
    let paired = try #require(PairedEvaluation(of: posts, bootstrap: Bootstrap(resamples: 0)))
    #expect(paired.mcNemar == McNemarTest(onlyFirst: 2, onlySecond: 1))
    // F1 of first 4/5, second 2/3, neutral 0; of the rival's 1/2, 1/2, 0.
    #expect(abs(paired.matrix.macroF1 - 22.0 / 45) < 1e-12 && abs(paired.rival.macroF1 - 1.0 / 3) < 1e-12)
    #expect(abs(paired.difference - 7.0 / 45) < 1e-12)
    #expect(paired.interval == nil && paired.macroF1Finding == nil && paired.accuracyFinding == .open)
  }

  @Test("a lexicon that is right where its rival never is does better; the other way round it does worse")
  func findings() throws {
    for (label, rival, finding) in [(Stance.first, Stance.second, PairedEvaluation.Finding.better), (.second, .first, .worse)] {
      let posts = (0..<20).map { post(.first, label, rival: rival, author: "\($0)") }
      let paired = try #require(PairedEvaluation(of: posts, bootstrap: Bootstrap(resamples: 50, seed: 3)))
      #expect(paired.macroF1Finding == finding && paired.accuracyFinding == finding)
    }
  }

  @Test("the order of the posts changes nothing")
  func order() {
    var random = SplitMix64(seed: 8)
    let posts = (0..<120).map { index in
      let labels = (0..<3).map { _ in Stance.allCases.randomElement(using: &random) ?? .first }
      return post(labels[0], labels[1], rival: labels[2], author: index % 3 == 0 ? "" : "author \(index % 20)")
    }
    let bootstrap = Bootstrap(resamples: 100, seed: 8)
    #expect(
      PairedEvaluation(of: posts, bootstrap: bootstrap)
        == PairedEvaluation(of: posts.shuffled(using: &random), bootstrap: bootstrap), "seed 8")
  }

  @Test("posts without a rival's label are no comparison")
  func none() {
    #expect(PairedEvaluation(of: [post(.first, .first, rival: nil)], bootstrap: Bootstrap()) == nil)
  }
}
