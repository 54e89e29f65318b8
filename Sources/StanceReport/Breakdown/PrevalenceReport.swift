import StanceAggregation
import StanceClassifier
import StanceTuning

/// The shares of a dump corrected for the classifier's errors, which are known from gold: or why they are not.
public struct PrevalenceReport: Sendable, Equatable {
  /// One method's shares.
  public struct Estimate: Sendable, Equatable {
    /// The method's name in output: `adjusted counts`, `expectation maximization`.
    public let method: String
    /// Who it is from.
    public let source: String
    /// The corrected shares with their 95 % bootstrap intervals.
    public let shares: ByStance<ShareEstimate>

    /// An estimate from its parts.
    public init(method: String, source: String, shares: ByStance<ShareEstimate>) {
      self.method = method
      self.source = source
      self.shares = shares
    }
  }

  /// What came of it.
  public enum Outcome: Sendable, Equatable {
    /// The estimates, the one to quote first.
    case estimated([Estimate])
    /// No number, since it would mislead; each reason is a sentence without its full stop.
    case withheld(reasons: [String])
  }

  /// Whether the cues of gold and dump look as if they came from the same sort of posts.
  public struct Drift: Sendable, Equatable {
    /// Pearson's chi-squared statistic of the cues' counts in gold and dump.
    public let statistic: Double
    /// Its degrees of freedom.
    public let degreesOfFreedom: Int
    /// The probability of one as large without any drift.
    public let probability: Double
    /// How large the difference is, 0–1: Cramér's V.
    public let effect: Double

    /// A test from its figures.
    public init(statistic: Double, degreesOfFreedom: Int, probability: Double, effect: Double) {
      self.statistic = statistic
      self.degreesOfFreedom = degreesOfFreedom
      self.probability = probability
      self.effect = effect
    }
  }

  /// How well a probability of the classifier tells how often it is right.
  public struct CalibrationBin: Sendable, Equatable {
    /// Gold posts whose label's probability lies in the bin.
    public let posts: Int
    /// The mean of those probabilities.
    public let meanProbability: Double
    /// The share of them whose label is right.
    public let accuracy: Double

    /// A bin from its figures.
    public init(posts: Int, meanProbability: Double, accuracy: Double) {
      self.posts = posts
      self.meanProbability = meanProbability
      self.accuracy = accuracy
    }
  }

  /// Gold against predicted.
  public let matrix: ConfusionMatrix
  /// The 95 % interval of macro-F1; nil where no resamples were drawn.
  public let macroF1Interval: BootstrapInterval?
  /// By probability of the label, lowest first; bins without posts are left out.
  public let calibration: [CalibrationBin]
  /// The drift test; nil where there are too few cues for one.
  public let drift: Drift?
  /// The corrected shares, or why there are none.
  public let outcome: Outcome

  /// A report from its parts.
  public init(
    matrix: ConfusionMatrix, macroF1Interval: BootstrapInterval?, calibration: [CalibrationBin], drift: Drift?, outcome: Outcome
  ) {
    self.matrix = matrix
    self.macroF1Interval = macroF1Interval
    self.calibration = calibration
    self.drift = drift
    self.outcome = outcome
  }
}
