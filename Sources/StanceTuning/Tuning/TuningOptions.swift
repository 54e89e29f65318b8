/// How a tuning goes.
public struct TuningOptions: Sendable {
  /// What it is after.
  public var measure = TuningMeasure.macroF1
  /// The most entries that it may add; 0 to weigh those that there are.
  public var suggestions = 0
  /// The most context words that it may add.
  public var contextSuggestions = 0
  /// Into how many parts of whole authors the posts are cut, each measured by the others.
  public var folds = 5
  /// The same for the choice of a plan, inside each part.
  public var innerFolds = 3
  /// Start of every random sequence.
  public var seed: UInt64 = 1
  /// Bootstrap samples for the intervals; 0 for none.
  public var resamples = 1000
  /// How many posts must hold a term before it can be an entry.
  public var minimumPosts = 3
  /// The least z-score of a term that can be an entry.
  public var minimumZ = 2.0
  /// The most words of a new phrase, 1–4.
  public var longestPhrase = 4
  /// The plans among which inner cross-validation chooses, the most cautious first: it wins a tie.
  public var plans: [FitPlan] = FitPlan.weights

  /// The defaults for the weights of a lexicon and, if asked for, cues and context words added to it.
  public init(adding suggestions: Int = 0, context contextSuggestions: Int = 0) {
    self.suggestions = suggestions
    self.contextSuggestions = contextSuggestions
    if suggestions > 0 { plans = FitPlan.additions }
  }

  /// The defaults for a lexicon from nothing of at most so many cues and context words: weaker evidence is enough, since there is no other, and what is left is chosen by what
  /// it adds beside the rest.
  public static func induction(of cues: Int, context: Int = 0) -> TuningOptions {
    var options = TuningOptions()
    options.suggestions = cues
    options.contextSuggestions = context
    options.measure = .poleF1
    options.minimumZ = 0.1
    options.minimumPosts = 2
    options.plans = FitPlan.induction
    return options
  }
}

/// The numbers of a fit that the posts cannot tell but by cross-validation.
public struct FitPlan: Sendable, Hashable {
  /// Precision of the prior of a weight around the hand-set one: 1/(standard deviation)².
  public let weightPrecision: Double
  /// Precision of the prior of a new entry's weight around 0, times the square of its z-score, or the number of its twins in a lexicon from nothing: strong
  /// evidence may move a weight far.
  public let termPrecision: Double
  /// How far rare labels count more: 0 each post the same, 1 each label the same.
  public let balance: Double
  /// How much a neutral post counts beside one of a pole.
  public let neutral: Double

  /// The prior of a new context word's weight: many weak words together, none of them alone. A truncated normal one with the gradient 2 at 0, so that
  /// what hardly helps gets 0 (an elastic net: Zou & Hastie 2005). In trials on six sets of 1,100 posts, no author in two of them, the mean gain in macro-F1
  /// was 0.006–0.011 with a precision of 300 and gradients of 0–5, −0.001–0.010 with 100, 0.001–0.004 with 1,000, and 0.003 without context words.
  static let contextPrior = FitPrior(centre: -2.0 / 300, precision: 300, lower: 0, upper: 10)

  /// Plans for the weights of a lexicon.
  static let weights: [FitPlan] = [100.0, 30, 10].flatMap { weight in
    [0.5, 0.75].map { FitPlan(weightPrecision: weight, termPrecision: 1, balance: $0, neutral: 1) }
  }

  /// Plans for weights and additions.
  static let additions: [FitPlan] = [
    FitPlan(weightPrecision: 30, termPrecision: 3000, balance: 0.5, neutral: 1),
    FitPlan(weightPrecision: 30, termPrecision: 2000, balance: 0.5, neutral: 1),
    FitPlan(weightPrecision: 30, termPrecision: 3000, balance: 0.65, neutral: 1),
  ]

  /// Plans for a lexicon from nothing. Neutral counts less, since a post that is taken for neutral costs a pole its recall.
  static let induction: [FitPlan] = [32.0, 20, 13].map {
    FitPlan(weightPrecision: 1, termPrecision: $0, balance: 0.75, neutral: 0.65)
  }

  /// The plan for context words beside cues from nothing, whose weights stay.
  static let inductionContext = FitPlan(weightPrecision: 1e6, termPrecision: 1, balance: 0.75, neutral: 0.65)

  /// The part of ``termPrecision`` that holds a new entry near the weight that its term was chosen with, once real matches are fitted.
  static let refitPart = 0.3
}
