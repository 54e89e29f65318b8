import StanceAggregation
import StanceClassifier
import StanceReport
import StanceTuning

/// Shares corrected by gold, from gold files to what a breakdown shows.
struct PrevalenceRun {
  private let gold: [GoldScore]
  private let goldCues: Summary
  private let goldBins: ProbabilityBins
  private let evaluation: Evaluation
  private let estimator: PrevalenceEstimator
  private let lexicon: Lexicon

  /// What gold must have of each label; fewer make an interval that says nothing.
  private static let fewestOfLabel = 30
  /// A difference of the cues that large (Cohen's "large") is not a matter of chance or of a few cues.
  private static let largeEffect = 0.5
  private static let rareProbability = 0.001
  /// An interval that wide says less than a guess.
  private static let widestInterval = 0.5
  /// Of so many samples no shares may explain the dump, one-sided at 2.5 %.
  private static let mostUnexplained = 0.975
  /// Samples for each group of a table; the whole gets as many as were asked for.
  private static let groupResamples = 200

  /// Reads and classifies gold. Throws where no post has a label of the lexicon.
  init(_ files: [String], _ columns: Columns, _ lexicon: Lexicon, _ bootstrap: Bootstrap) throws(CommandError) {
    var scores: [GoldScore] = []
    var bins = ProbabilityBins()
    var summary = Summary(poles: lexicon.poles, cueCount: lexicon.entries.count)
    let outcome = try GoldRun(files, columns, GroupedLexicons(lexicon)).finish { post, gold, score, hits in
      scores.append(GoldScore(gold: gold, score: score))
      summary.add(post, score, hits.span)
      bins.add(score)
    }
    outcome.printProblems()
    gold = scores
    goldCues = summary
    goldBins = bins
    self.lexicon = lexicon
    evaluation = Evaluation(of: outcome.posts, poles: lexicon.poles, bootstrap: bootstrap)
    estimator = PrevalenceEstimator(scores, resamples: max(20, bootstrap.resamples), seed: bootstrap.seed)
  }

  /// The corrected shares of a dump, or why there are none.
  func report(_ tabulation: Tabulation) -> PrevalenceReport {
    let drift = drift(tabulation)
    let estimates = estimates(tabulation)
    let reasons = reasons(drift, estimates, tabulation)
    return PrevalenceReport(
      matrix: evaluation.overall.matrix, macroF1Interval: evaluation.overall.macroF1Interval, calibration: calibration,
      drift: drift.map {
        PrevalenceReport.Drift(
          statistic: $0.statistic, degreesOfFreedom: $0.degreesOfFreedom, probability: $0.probability, effect: $0.effect)
      }, outcome: reasons.isEmpty ? .estimated(estimates) : .withheld(reasons: reasons))
  }

  /// The corrected shares of a group of a table, by adjusted counts; nil where there are none.
  var groupShares: @Sendable (Distribution) -> ByStance<ShareEstimate>? {
    let estimator = estimator
    return { distribution in
      estimator.adjustedCounts(ByStance(distribution.count), resamples: PrevalenceRun.groupResamples)
        .map(PrevalenceRun.shares)
    }
  }

  private func estimates(_ tabulation: Tabulation) -> [PrevalenceReport.Estimate] {
    var estimates: [PrevalenceReport.Estimate] = []
    if let shares = estimator.adjustedCounts(ByStance(tabulation.total.distribution.count)) {
      estimates.append(
        PrevalenceReport.Estimate(
          method: "adjusted counts", source: "Forman 2008", shares: PrevalenceRun.shares(shares)))
    }
    let groups = (tabulation.bins?.all ?? []).compactMap(PrevalenceRun.group)
    if !groups.isEmpty, let shares = estimator.expectationMaximization(groups) {
      estimates.append(
        PrevalenceReport.Estimate(
          method: "expectation maximization", source: "Saerens, Latinne & Decaestecker 2002",
          shares: PrevalenceRun.shares(shares)))
    }
    return estimates
  }

  private static func group(_ bin: Distribution) -> ProbabilityGroup? {
    guard let first = bin.meanProbability(of: .first), let second = bin.meanProbability(of: .second) else { return nil }
    return ProbabilityGroup(
      labels: ByStance(bin.count),
      probabilities: Probabilities(first: first, second: second, neutral: max(0, 1 - first - second)))
  }

  private static func shares(_ shares: ByStance<CorrectedShare>) -> ByStance<ShareEstimate> {
    ByStance { ShareEstimate(share: shares[$0].share, interval: shares[$0].low...shares[$0].high) }
  }
}

extension PrevalenceRun {
  /// The cues of each pole, and the probabilities of neutral posts, in gold against those of the dump.
  private func drift(_ tabulation: Tabulation) -> CueDrift? {
    let poles = [Stance.first, .second]
    let entries = lexicon.entries.indices
    let gold = poles.map { pole in
      let counts = goldCues.topCues(of: pole, limit: entries.count)
      return counts.reduce(into: [Int](repeating: 0, count: entries.count)) { $0[$1.entry.index] = $1.posts }
    }
    let dump = poles.map { pole in entries.map { tabulation.cues[$0]?.posts[pole] ?? 0 } }
    guard let bins = tabulation.bins else { return CueDrift(gold: gold, dump: dump) }
    // Neutral posts are those without a cue and those with too weak ones: a mixture that no cue's count shows.
    let (own, others) = (goldBins.numbered, bins.numbered)
    let numbers = Set(own.map(\.number) + others.map(\.number)).sorted()
    func counts(_ bins: [(number: Int, bin: Distribution)]) -> [Int] {
      let byNumber = Dictionary(uniqueKeysWithValues: bins.map { ($0.number, $0.bin.count(of: .neutral)) })
      return numbers.map { byNumber[$0] ?? 0 }
    }
    return CueDrift(gold: gold + [counts(own)], dump: dump + [counts(others)])
  }

  /// Why no number is to be printed; empty where one is.
  private func reasons(
    _ drift: CueDrift?, _ estimates: [PrevalenceReport.Estimate], _ tabulation: Tabulation
  ) -> [String] {
    var reasons: [String] = []
    for stance in Stance.allCases {
      let posts = evaluation.overall.matrix.support(of: stance)
      if posts < PrevalenceRun.fewestOfLabel {
        reasons.append(
          "gold holds \(posts) posts of \(lexicon.poles[stance]); \(PrevalenceRun.fewestOfLabel) are needed of each label")
      }
    }
    if let drift, drift.effect > PrevalenceRun.largeEffect, drift.probability < PrevalenceRun.rareProbability {
      reasons.append(
        "the cues and the certainty of gold are too unlike those of the dump (effect \(PrevalenceRun.hundredths(drift.effect)), over "
          + "\(PrevalenceRun.hundredths(PrevalenceRun.largeEffect)); label a sample of this dump)")
    }
    guard reasons.isEmpty, tabulation.total.distribution.posts > 0 else { return reasons }
    guard let first = estimates.first, first.method == "adjusted counts" else {
      return ["on gold the classifier does not tell the labels apart"]
    }
    if estimator.unexplained(ByStance(tabulation.total.distribution.count)) > PrevalenceRun.mostUnexplained {
      reasons.append(
        "no shares explain the labels of the dump by the errors on gold: posts of some label look otherwise there "
          + "(label a sample of this dump)")
    }
    let widest = first.shares.values.map { $0.interval.upperBound - $0.interval.lowerBound }.max() ?? 0
    if widest > PrevalenceRun.widestInterval {
      reasons.append("an interval would be \(PrevalenceRun.hundredths(widest)) wide; label more posts")
    }
    return reasons
  }

  private static func hundredths(_ value: Double) -> String {
    let scaled = Int(value * 100 + 0.5)
    return "\(scaled / 100).\(scaled % 100 < 10 ? "0" : "")\(scaled % 100)"
  }

  /// Ten bins of the probability of the label.
  private var calibration: [PrevalenceReport.CalibrationBin] {
    let labels = gold.map { (probability: $0.score.probabilities[$0.score.label], isRight: $0.gold == $0.score.label) }
    return (Reliability(labels)?.bins ?? []).map {
      PrevalenceReport.CalibrationBin(posts: $0.posts, meanProbability: $0.meanProbability, accuracy: $0.accuracy)
    }
  }
}
