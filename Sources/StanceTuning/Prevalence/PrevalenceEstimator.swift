import StanceClassifier

/// One gold post as the classifier sees it.
public struct GoldScore: Sendable, Equatable {
  /// The label that the person gave.
  public let gold: Stance
  /// What the classifier gave.
  public let score: Score

  /// A gold post from its parts.
  public init(gold: Stance, score: Score) {
    self.gold = gold
    self.score = score
  }
}

/// Posts of a dump with about the same probabilities.
public struct ProbabilityGroup: Sendable, Equatable {
  /// How many posts got each label.
  public let labels: ByStance<Int>
  /// The mean of their probabilities.
  public let probabilities: Probabilities

  /// A group from its parts.
  public init(labels: ByStance<Int>, probabilities: Probabilities) {
    self.labels = labels
    self.probabilities = probabilities
  }
}

/// A share and where it would lie with other gold and other posts of the same sort.
public struct CorrectedShare: Sendable, Equatable {
  /// The share, 0–1.
  public let share: Double
  /// Lower end of the 95 % interval.
  public let low: Double
  /// Upper end.
  public let high: Double
}

/// Corrects the shares of a dump for the classifier's errors, which gold shows. Both methods assume that posts of a true label look alike in gold and dump (prior shift);
/// whether they do is for a drift test to say (``CueDrift``).
///
/// Intervals are percentiles of a Bayesian bootstrap over gold and dump (``Resampling``), deterministic for a seed. Gold is taken as independent posts.
public struct PrevalenceEstimator: Sendable {
  /// Posts with the same probabilities and the same predicted label.
  private struct GoldGroup {
    let logarithms: SIMD3<Double>
    let predicted: Int
    let labels: SIMD3<Double>
  }

  private let groups: [GoldGroup]
  private let resamples: Int
  private let seed: UInt64
  private let rates: ErrorRates
  private let calibration: Calibration

  /// An estimator from gold; at least one post, and at least 20 resamples for intervals.
  public init(_ gold: [GoldScore], resamples: Int = 1000, seed: UInt64 = 1) {
    precondition(!gold.isEmpty && resamples >= 20, "an interval needs gold and resamples")
    groups = PrevalenceEstimator.grouped(gold)
    self.resamples = resamples
    self.seed = seed
    rates = ErrorRates(PrevalenceEstimator.counts(groups, groups.map(\.labels)))
    calibration = Calibration(groups.map { ($0.logarithms, $0.labels) })
  }

  /// Shares by adjusted counts (Forman 2008); nil where the classifier does not tell the labels apart, in gold or in one of twenty of its samples.
  public func adjustedCounts(_ counts: ByStance<Int>, resamples: Int? = nil) -> ByStance<CorrectedShare>? {
    let posts = SIMD3(counts.values.map(Double.init))
    let wanted = resamples ?? self.resamples
    guard posts.sum() > 0, let shares = rates.trueShares(of: posts / posts.sum()) else { return nil }
    let drawn = solutions(posts, wanted)
    guard drawn.count * 20 >= wanted * 19 else { return nil }
    return PrevalenceEstimator.intervals(shares, drawn.map(ErrorRates.nearestShares))
  }

  /// The share of samples of gold and dump in which no shares of the labels explain the predicted ones, since one of them would have to be negative: near 1 it
  /// says that gold's posts of some label do not look like the dump's. For a label that the dump does not have, about one half is to be expected.
  public func unexplained(_ counts: ByStance<Int>) -> Double {
    let drawn = solutions(SIMD3(counts.values.map(Double.init)), resamples)
    guard !drawn.isEmpty else { return 1 }
    return Double(drawn.filter { $0.min() < 0 }.count) / Double(drawn.count)
  }

  /// The solutions of samples of gold and dump; fewer than wanted where some have none.
  private func solutions(_ posts: SIMD3<Double>, _ wanted: Int) -> [SIMD3<Double>] {
    var random = Resampling(seed: seed)
    let cells = PrevalenceEstimator.counts(groups, groups.map(\.labels))
    return (0..<wanted).compactMap { _ in
      let sample = random.draw(posts, .jeffreys)
      let rates = ErrorRates(cells.map { random.draw($0, .jeffreys) })
      return sample.sum() > 0 ? rates.solution(of: sample / sample.sum()) : nil
    }
  }

  /// Shares by expectation maximization with calibrated probabilities (Saerens et al. 2002; Alexandari et al. 2020); nil without posts, and where gold lacks a label.
  public func expectationMaximization(_ dump: [ProbabilityGroup], resamples: Int? = nil) -> ByStance<CorrectedShare>? {
    let posts = dump.map { group in
      (
        logarithms: Calibration.logarithms(SIMD3(Stance.allCases.map { group.probabilities[$0] })),
        count: Double(group.labels.values.reduce(0, +))
      )
    }
    let gold = groups.map { ($0.logarithms, $0.labels) }
    guard let shares = shares(posts, gold, calibration) else { return nil }
    var random = Resampling(seed: seed)
    var drawn: [SIMD3<Double>] = []
    for _ in 0..<(resamples ?? self.resamples) {
      let gold = groups.map { ($0.logarithms, random.draw($0.labels, .none)) }
      let sample = posts.map { (logarithms: $0.logarithms, count: random.draw($0.count, .none)) }
      let calibration = Calibration(gold, from: self.calibration)
      if let shares = self.shares(sample, gold, calibration) { drawn.append(shares) }
    }
    return drawn.isEmpty ? nil : PrevalenceEstimator.intervals(shares, drawn)
  }

  private func shares(
    _ posts: [(logarithms: SIMD3<Double>, count: Double)], _ gold: [(SIMD3<Double>, SIMD3<Double>)], _ calibration: Calibration
  ) -> SIMD3<Double>? {
    let labels = gold.reduce(SIMD3<Double>.zero) { $0 + $1.1 }
    guard labels.min() > 0, posts.contains(where: { $0.count > 0 }) else { return nil }
    let calibrated = posts.map { (probabilities: calibration.probabilities($0.logarithms), count: $0.count) }
    return ExpectationMaximization(goldShares: labels / labels.sum()).shares(calibrated)
  }
}

extension PrevalenceEstimator {
  /// Predicted labels by true label.
  private static func counts(_ groups: [GoldGroup], _ labels: [SIMD3<Double>]) -> [SIMD3<Double>] {
    var counts = [SIMD3<Double>](repeating: .zero, count: 3)
    for (group, labels) in zip(groups, labels) {
      for label in 0..<3 { counts[label][group.predicted] += labels[label] }
    }
    return counts
  }

  /// In the order of probabilities, so that the order of gold changes nothing.
  private static func grouped(_ gold: [GoldScore]) -> [GoldGroup] {
    var labels: [Score: SIMD3<Double>] = [:]
    for post in gold { labels[post.score, default: .zero][Int(post.gold.rawValue)] += 1 }
    return labels.map { score, labels in
      GoldGroup(
        logarithms: Calibration.logarithms(SIMD3(Stance.allCases.map { score.probabilities[$0] })),
        predicted: Int(score.label.rawValue), labels: labels)
    }
    .sorted { ($0.logarithms.x, $0.logarithms.y, $0.logarithms.z) < ($1.logarithms.x, $1.logarithms.y, $1.logarithms.z) }
  }

  /// The 2.5th and the 97.5th percentile of each label, stretched where needed to hold the share itself.
  private static func intervals(_ shares: SIMD3<Double>, _ drawn: [SIMD3<Double>]) -> ByStance<CorrectedShare> {
    ByStance { stance in
      let index = Int(stance.rawValue)
      let sorted = drawn.map { $0[index] }.sorted()
      func quantile(_ share: Double) -> Double {
        let position = share * Double(sorted.count - 1)
        let below = Int(position)
        let above = min(below + 1, sorted.count - 1)
        return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
      }
      return CorrectedShare(
        share: shares[index], low: min(shares[index], quantile(0.025)), high: max(shares[index], quantile(0.975)))
    }
  }
}
