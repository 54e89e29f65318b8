/// How a tuning goes.
public struct TuningOptions: Sendable {
  /// What it is after.
  public var measure = TuningMeasure.macroF1
  /// The most entries that it may add; 0 to weigh those that there are.
  public var suggestions = 0
  /// Into how many parts of whole authors the posts are cut, each measured by the others.
  public var folds = 5
  /// The same for the choice of a plan, inside each part.
  public var innerFolds = 3
  /// Start of every random sequence.
  public var seed: UInt64 = 1
  /// Bootstrap samples for the intervals; 0 for none.
  public var resamples = 1000
  public var refit = 1.0
  public var zpower = 1.0
  public var scaleFree = 0.0
  public var opposition = 10.0
  public var maximumShare = 1.0
  public var longestPhrase = 4
  public var shortestStem = 3
  /// How many posts must hold a term before it can be an entry.
  public var minimumPosts = 3
  /// The least z-score of a term that can be an entry.
  public var minimumZ = 1.0
  /// The plans among which inner cross-validation chooses, the most cautious first: it wins a tie.
  public var plans: [FitPlan] = FitPlan.weights

  /// The defaults.
  public init() {}

  /// The defaults for entries that are added too, or for a lexicon from nothing, which is all additions.
  public init(adding suggestions: Int, measure: TuningMeasure) {
    self.suggestions = suggestions
    self.measure = measure
    if suggestions > 0 { plans = measure == .poleF1 ? FitPlan.induction : FitPlan.additions }
  }
}

/// The numbers of a fit that the posts cannot tell but by cross-validation.
public struct FitPlan: Sendable, Hashable {
  /// Precision of the prior of a weight around the hand-set one: 1/(standard deviation)².
  public let weightPrecision: Double
  /// Precision of the prior of a new entry's weight around 0, times its z-score: strong evidence may move a weight far.
  public let termPrecision: Double
  /// How far rare labels count more: 0 each post the same, 1 each label the same.
  public let balance: Double
  /// How much a neutral post counts beside one of a pole.
  public let neutral: Double

  public init(weightPrecision: Double, termPrecision: Double, balance: Double, neutral: Double) {
    self.weightPrecision = weightPrecision
    self.termPrecision = termPrecision
    self.balance = balance
    self.neutral = neutral
  }

  /// Plans for the weights of a lexicon.
  static let weights: [FitPlan] = [100.0, 30, 10, 3].flatMap { weight in
    [1.0, 0.5, 0].map { FitPlan(weightPrecision: weight, termPrecision: 1000, balance: $0, neutral: 1) }
  }

  /// Plans for weights and additions.
  static let additions: [FitPlan] = [3000.0, 1000, 300].flatMap { term in
    [0.5, 1.0].map { FitPlan(weightPrecision: 30, termPrecision: term, balance: $0, neutral: 1) }
  }

  /// Plans for a lexicon from nothing.
  static let induction: [FitPlan] = [400.0, 120, 40].flatMap { term in
    [0.5, 1.0].flatMap { balance in
      [1.0, 0.8, 0.65].map { FitPlan(weightPrecision: 30, termPrecision: term, balance: balance, neutral: $0) }
    }
  }
}
