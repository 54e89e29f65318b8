import StanceClassifier
import StanceTuning
import Testing

/// Posts whose true labels are known, as a classifier with known faults sees them: what it says depends on the true label alone.
struct GeneratedPosts {
  /// What the classifier may say, and how often it says it of posts of each true label.
  struct Kind {
    let score: Score
    let chances: SIMD3<Double>
  }

  let kinds: [Kind]

  /// The classifier's probabilities on a grid; the true ones are sharper, and it says neutral too often, as lexicons do. `chances` follow by Bayes from
  /// the true ones.
  init() {
    var kinds: [(score: Score, truth: SIMD3<Double>, mass: Double)] = []
    for first in stride(from: 0.04, to: 0.95, by: 0.1) {
      for second in stride(from: 0.04, to: 0.95 - first, by: 0.1) {
        let neutral = 1 - first - second
        let said = Probabilities(first: first, second: second, neutral: neutral)
        var truth = SIMD3(first * first, second * second, 0.35 * neutral * neutral)
        truth /= truth.sum()
        let ends = max(first, second, neutral)
        kinds.append((Score(said), truth, ends * ends * ends))
      }
    }
    let totals = kinds.reduce(SIMD3<Double>.zero) { $0 + $1.truth * $1.mass }
    self.kinds = kinds.map { Kind(score: $0.score, chances: $0.truth * $0.mass / totals) }
  }

  /// How many posts of each kind and true label: `counts` of each label, drawn.
  func draw(_ counts: [Int], _ random: inout SplitMix64) -> [[Int]] {
    counts.enumerated().map { label, count in
      let bounds = kinds.reduce(into: [Double]()) { $0.append(($0.last ?? 0) + $1.chances[label]) }
      var drawn = [Int](repeating: 0, count: kinds.count)
      for _ in 0..<count {
        let point = Double.random(in: 0..<1, using: &random)
        drawn[min(kinds.count - 1, lowerBound(bounds, point))] += 1
      }
      return drawn
    }
  }

  private func lowerBound(_ bounds: [Double], _ point: Double) -> Int {
    var (low, high) = (0, bounds.count)
    while low < high {
      let middle = (low + high) / 2
      if bounds[middle] <= point { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// One generated dump with its gold, and what was found.
struct PrevalenceTrial {
  let truth: [Double]
  let raw: [Double]
  let estimator: PrevalenceEstimator
  let labels: ByStance<Int>
  let groups: [ProbabilityGroup]

  init(seed: UInt64, _ generated: GeneratedPosts, posts: Int, gold: Int, resamples: Int) {
    var random = SplitMix64(seed: seed)
    let weights = (0..<3).map { _ in Double.random(in: 0.15...1, using: &random) }
    let counts = weights.map { Int($0 / weights.reduce(0, +) * Double(posts)) }
    truth = counts.map { Double($0) / Double(counts.reduce(0, +)) }
    let dump = generated.draw(counts, &random)
    groups = generated.kinds.enumerated().map { index, kind in
      let count = dump.reduce(0) { $0 + $1[index] }
      return ProbabilityGroup(
        labels: ByStance { $0 == kind.score.label ? count : 0 }, probabilities: kind.score.probabilities)
    }
    let all = groups
    let labels = ByStance { stance in all.reduce(0) { $0 + $1.labels[stance] } }
    self.labels = labels
    raw = Stance.allCases.map { Double(labels[$0]) / Double(labels.values.reduce(0, +)) }
    let goldPosts = generated.draw([gold / 3, gold / 3, gold / 3], &random)
    estimator = PrevalenceEstimator(
      Stance.allCases.flatMap { stance in
        zip(generated.kinds, goldPosts[Int(stance.rawValue)]).flatMap { kind, count in
          [GoldScore](repeating: GoldScore(gold: stance, score: kind.score), count: count)
        }
      }, resamples: resamples, seed: seed)
  }

  /// In how many of the three labels the truth lies inside, and the sum of the errors.
  func judge(_ shares: ByStance<CorrectedShare>) -> (held: Int, error: Double, rawError: Double) {
    var result = (held: 0, error: 0.0, rawError: 0.0)
    for stance in Stance.allCases {
      let (share, truth) = (shares[stance], truth[Int(stance.rawValue)])
      if share.low <= truth, truth <= share.high { result.held += 1 }
      result.error += abs(share.share - truth)
      result.rawError += abs(raw[Int(stance.rawValue)] - truth)
    }
    return result
  }
}

@Suite("Corrected prevalence on generated dumps")
struct PrevalenceCoverageTests {
  @Test("adjusted counts hold the truth in 93–97 % of 500 trials, with at most half of the raw error")
  func adjustedCounts() {
    check(trials: 500, resamples: 200, within: 0.93...0.97) { $0.estimator.adjustedCounts($0.labels) }
  }

  /// Fewer trials, since each fits a calibration to every sample.
  @Test("expectation maximization holds it too, as far as 30 trials can tell")
  func expectationMaximization() {
    check(trials: 30, resamples: 60, within: 0.86...1) { $0.estimator.expectationMaximization($0.groups) }
  }

  private func check(
    trials: Int, resamples: Int, within bounds: ClosedRange<Double>,
    _ estimate: (PrevalenceTrial) -> ByStance<CorrectedShare>?
  ) {
    let generated = GeneratedPosts()
    var (held, error, rawError) = (0, 0.0, 0.0)
    for seed in 1...UInt64(trials) {
      let trial = PrevalenceTrial(seed: seed, generated, posts: 3000, gold: 600, resamples: resamples)
      guard let shares = estimate(trial) else {
        Issue.record("no estimate, seed \(seed)")
        continue
      }
      let result = trial.judge(shares)
      held += result.held
      error += result.error
      rawError += result.rawError
    }
    let coverage = Double(held) / Double(3 * trials)
    #expect(bounds.contains(coverage), "coverage \(coverage), seeds 1…\(trials)")
    #expect(error <= rawError / 2, "error \(error / Double(3 * trials)) raw \(rawError / Double(3 * trials))")
  }
}
