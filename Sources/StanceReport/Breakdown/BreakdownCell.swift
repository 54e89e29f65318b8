import StanceAggregation
import StanceClassifier

/// How the posts of one group divide, in each way of counting that was asked for.
public struct BreakdownCell: Sendable, Equatable {
  /// One entry for each way of counting, ``Counting/posts`` always first.
  public let countings: [LabelShares]
  /// The mean of the classifier's probabilities; nil without posts or where suppressed.
  public let meanProbability: ByStance<Double>?
  /// The shares of posts corrected for the classifier's errors; nil where no gold was given, or where it does not allow it.
  public let corrected: ByStance<ShareEstimate>?

  /// A cell from its parts; the first counting is that of posts.
  public init(
    countings: [LabelShares], meanProbability: ByStance<Double>? = nil, corrected: ByStance<ShareEstimate>? = nil
  ) {
    precondition(countings.first?.counting == .posts, "a cell begins with its posts")
    self.countings = countings
    self.meanProbability = meanProbability
    self.corrected = corrected
  }

  /// The counts of posts.
  public var posts: LabelShares { countings[0] }

  /// The counts in a way of counting; nil where it was not asked for.
  public subscript(counting: Counting) -> LabelShares? { countings.first { $0.counting == counting } }
}

/// The labels of one group, counted in one way.
public struct LabelShares: Sendable, Equatable {
  /// What was counted.
  public let counting: Counting
  /// All together: posts, distinct texts, distinct authors, or the sum of engagement. nil where suppressed, and where a way of counting is not possible here
  /// (``unavailable``).
  public let total: Int?
  /// Each label. Shares of authors may add to more than 1, since an author may stand under several labels.
  public let labels: ByStance<LabelShare>
  /// The relative standard error of the counts: 0 where they are exact, else that of the estimate (Flajolet et al. 2007).
  public let relativeError: Double

  /// Shares from their parts.
  public init(counting: Counting, total: Int?, labels: ByStance<LabelShare>, relativeError: Double = 0) {
    self.counting = counting
    self.total = total
    self.labels = labels
    self.relativeError = relativeError
  }
}

/// One label of one group.
public struct LabelShare: Sendable, Equatable {
  /// How many; nil where suppressed.
  public let count: Int?
  /// The share of the total; nil where there is nothing to divide by, and where suppressed.
  public let share: Double?
  /// The 95 % interval of the share; nil where there is no share.
  public let interval: ClosedRange<Double>?
  /// Whether a count was taken out for privacy.
  public let isSuppressed: Bool

  /// A label's count and share.
  public init(count: Int?, share: Double?, interval: ClosedRange<Double>?, isSuppressed: Bool = false) {
    self.count = count
    self.share = share
    self.interval = interval
    self.isSuppressed = isSuppressed
  }

  /// What is shown in the place of a suppressed count.
  public static let suppressed = LabelShare(count: nil, share: nil, interval: nil, isSuppressed: true)
}

/// A share and its 95 % interval.
public struct ShareEstimate: Sendable, Equatable {
  /// The share, 0–1.
  public let share: Double
  /// The 95 % interval.
  public let interval: ClosedRange<Double>

  /// An estimate from its parts.
  public init(share: Double, interval: ClosedRange<Double>) {
    self.share = share
    self.interval = interval
  }
}
