import StanceClassifier
import Testing

@testable import StanceTuning

@Suite struct DecisionFitTests {
  /// `count` posts of a gold label that one column, of either sign, occurs in.
  private func fit(_ posts: [(column: Int?, factor: Double, gold: Stance, count: Int)], precision: Double) -> DecisionFit.Result {
    var rows = FitRows()
    var gold: [Stance] = []
    for post in posts {
      for _ in 0..<post.count {
        if let column = post.column { rows.add(column, post.factor) }
        rows.endRow()
        gold.append(post.gold)
      }
    }
    let fixed = [0.0, 0.5, 1, 0, 0].map { FitPrior(centre: $0, precision: 1, lower: $0, upper: $0) }
    return DecisionFit(
      rows: rows, gold: gold, rowWeights: [Double](repeating: 1, count: gold.count),
      priors: [0, 1].map { _ in FitPrior(centre: 0.7, precision: precision, lower: 0.01, upper: 10) }, settingPriors: fixed
    ).fit()
  }

  @Test func `a weight without a prior is the log-odds of its posts`() {
    // scale 1, opposition 1, one cue of weight w: logits w, −w, 0.5. With 3 of 4 posts of the pole and 1 neutral the stationary point solves p(first) − p(second) = 3/4.
    let result = fit([(0, 1, .first, 300), (0, 1, .neutral, 100)], precision: 1e-9)
    let decision = result.decision
    let probabilities = decision.probabilities(Tally(first: result.weights[0], second: 0))
    #expect((probabilities.first - probabilities.second - 0.75).magnitude < 1e-3)
  }

  @Test func `a strong prior keeps the weight`() {
    let result = fit([(0, 1, .second, 20), (1, -1, .second, 20)], precision: 1e9)
    #expect(result.weights.allSatisfy { ($0 - 0.7).magnitude < 1e-3 })
  }

  @Test func `a cue never changes its pole, whatever the posts say`() {
    let result = fit([(0, 1, .second, 500)], precision: 1e-6)
    #expect(result.weights[0] == 0.01)
    #expect(result.weights[1] == 0.7)
  }

  @Test func `a cue that counts for the second pole is fitted there`() {
    let result = fit([(1, -1, .second, 300), (1, -1, .neutral, 100)], precision: 1e-9)
    let probabilities = result.decision.probabilities(Tally(first: 0, second: result.weights[1]))
    #expect((probabilities.second - probabilities.first - 0.75).magnitude < 1e-3)
  }
}
