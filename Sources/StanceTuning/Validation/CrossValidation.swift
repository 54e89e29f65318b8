import StanceClassifier

/// What a tuning is worth on posts that it has not seen.
public struct CrossValidation: Sendable {
  /// Labels of every post before and after.
  public let labels: [PairedLabels]
  /// Gold against the lexicon as it is.
  public let before: ConfusionMatrix
  /// Gold against lexicons tuned without the post's author.
  public let after: ConfusionMatrix
  /// The mean of −log of the probability that gold got, in nats, before.
  public let logLossBefore: Double
  /// The same after.
  public let logLossAfter: Double
  /// The interval of macro-F1 after less before; nil where none was asked for.
  public let macroF1Difference: BootstrapInterval?
  /// The interval of pole F1 after less before.
  public let poleF1Difference: BootstrapInterval?
  /// How many parts.
  public let folds: Int

  init(_ posts: [TuningPost], before: [Score], after: [Score], _ options: TuningOptions) {
    labels = posts.indices.map {
      PairedLabels(gold: posts[$0].gold, before: before[$0].label, after: after[$0].label)
    }
    var matrices = (ConfusionMatrix(), ConfusionMatrix())
    for label in labels {
      matrices.0.add(gold: label.gold, predicted: label.before)
      matrices.1.add(gold: label.gold, predicted: label.after)
    }
    (self.before, self.after) = matrices
    logLossBefore = CrossValidation.logLoss(posts, before)
    logLossAfter = CrossValidation.logLoss(posts, after)
    let bootstrap = PairedBootstrap(bootstrap: Bootstrap(resamples: options.resamples, seed: options.seed))
    let authors = posts.map(\.author)
    macroF1Difference = bootstrap.interval(of: labels, authors: authors) { TuningMeasure.macroF1.value(of: $0) }
    poleF1Difference = bootstrap.interval(of: labels, authors: authors) { TuningMeasure.poleF1.value(of: $0) }
    folds = options.folds
  }

  /// What the tuning did for `measure`, as far as the posts can tell.
  public func outcome(_ measure: TuningMeasure) -> Outcome {
    guard let interval = measure == .macroF1 ? macroF1Difference : poleF1Difference else { return .unknown }
    return interval.low > 0 ? .better : interval.high < 0 ? .worse : .undecided
  }

  /// Whether a tuning helped.
  public enum Outcome: Sendable {
    /// The whole interval of the difference is above 0.
    case better
    /// The whole interval is below 0.
    case worse
    /// The interval holds 0.
    case undecided
    /// There is no interval.
    case unknown
  }

  private static func logLoss(_ posts: [TuningPost], _ scores: [Score]) -> Double {
    var sum = 0.0
    for (post, score) in zip(posts, scores) { sum -= Logarithm.log(max(score.probabilities[post.gold], 1e-12)) }
    return posts.isEmpty ? 0 : sum / Double(posts.count)
  }
}
