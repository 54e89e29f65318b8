/// How contributions become probabilities, as a lexicon sets it.
///
/// With a, b, n the sums of the contributions to the two poles, their priors included, and to neutral, the poles' leads are
/// `a − opposition·b − threshold − n` and `b − opposition·a − threshold − n`. The probabilities are the softmax of `scale` times the leads, and 0 for neutral; a lead below 0 counts `doubt` times. So
/// a post gets a pole's label when that pole's sum, less `opposition` times the other's, is over `threshold` and n, whatever `scale` and `doubt` are: those
/// only say how probable it is.
public struct Decision: Sendable, Hashable {
  /// How sharply the sums decide; 0 would make all three equally probable.
  public var scale = 2.0
  /// How many times as much a sum below the threshold says for neutral as one above it says for the pole: a post without a cue seldom has a pole, while one with a
  /// strong cue may yet be read wrongly.
  public var doubt = 1.0
  /// The probability of the label below which a post is marked as uncertain; 0 marks none.
  public var uncertainBelow = 0.0
  /// What a pole must have to win over neutral.
  public var threshold = 0.75
  /// How much a pole loses by each unit of the other.
  public var opposition = 1.0
  /// What the first pole has before any cue: over 0 where posts were collected by those who hold it, so that few are neutral.
  public var firstPrior = 0.0
  /// The same for the second pole.
  public var secondPrior = 0.0

  /// A decision by the defaults.
  public init() {}

  /// The probabilities that follow from a tally.
  public func probabilities(_ tally: Tally) -> Probabilities {
    let a = tally.first + firstPrior
    let b = tally.second + secondPrior
    let first = logit(of: a - opposition * b - tally.neutral)
    let second = logit(of: b - opposition * a - tally.neutral)
    let highest = max(first, second, 0)
    let powerOfFirst = Exponential.exp(first - highest)
    let powerOfSecond = Exponential.exp(second - highest)
    let powerOfNeutral = Exponential.exp(-highest)
    let sum = powerOfFirst + powerOfSecond + powerOfNeutral
    return Probabilities(first: powerOfFirst / sum, second: powerOfSecond / sum, neutral: powerOfNeutral / sum)
  }

  /// The score that follows from a tally.
  public func score(_ tally: Tally) -> Score { Score(probabilities(tally), uncertainBelow: uncertainBelow) }

  /// How much more than neutral a pole has that is `sum` ahead, as a logarithm.
  private func logit(of sum: Double) -> Double {
    let lead = sum - threshold
    return scale * (lead < 0 ? doubt * lead : lead)
  }
}

/// How far the rules reach and what they multiply by, as a lexicon sets it. What a single word multiplies by is that entry's weight.
public struct RuleSettings: Sendable, Hashable {
  /// How many tokens before a cue a negator may stand.
  public var negationWindow = 4
  /// What a judgement keeps behind a negator.
  public var negatedJudgement = 0.7
  /// How many tokens before or after a proposal a demand may stand.
  public var demandWindow = 5
  /// How many tokens before a cue a booster or dampener may stand.
  public var intensityWindow = 3
  /// Factor of cues in a sentence that begins with a name and a colon.
  public var headline = 0.4
  /// Factor of cues in a question.
  public var question = 0.8
  /// Factor of cues inside quotation marks.
  public var quotation = 0.4
  /// From how many words on a quoted passage is somebody's words and no scare quotes.
  public var quotationWords = 5
  /// Factor of cues in hashtags that stand among hashtags.
  public var tagging = 0.5
  /// The sum of topic weights from which a post is about the question.
  public var topicThreshold = 0.5
  /// Factor of all cues in a post below that.
  public var offTopic = 0.3
  /// Factor of all cues in a post whose topic weights sum to less than 0: it is about something else.
  public var otherTopic = 0.3
}

/// The settings of a lexicon: its `lexicon.tsv`, one `key <tab> value <tab> note` a line.
public struct LexiconSettings: Sendable, Hashable {
  /// What the lexicon is called in output.
  public var name = "lexicon"
  /// Names of the three stances.
  public var poles = Poles(first: "first", second: "second")
  /// How contributions become probabilities.
  public var decision = Decision()
  /// Which occurrences count.
  public var counting = CueCounting.longest
  /// How the rules work.
  public var rules = RuleSettings()

  /// The numeric settings by their key, with the range that makes sense.
  static let numbers: [(key: String, path: WritableKeyPath<LexiconSettings, Double> & Sendable, range: ClosedRange<Double>)] = [
    ("scale", \.decision.scale, 0.01...100),
    ("doubt", \.decision.doubt, 0.01...100),
    ("uncertain-below", \.decision.uncertainBelow, 0...1),
    ("threshold", \.decision.threshold, 0...10),
    ("opposition", \.decision.opposition, 0...2),
    ("first-prior", \.decision.firstPrior, 0...10),
    ("second-prior", \.decision.secondPrior, 0...10),
    ("negated-judgement", \.rules.negatedJudgement, -1...1),
    ("headline", \.rules.headline, 0...1),
    ("question", \.rules.question, 0...1),
    ("quotation", \.rules.quotation, 0...1),
    ("tagging", \.rules.tagging, 0...1),
    ("topic-threshold", \.rules.topicThreshold, 0...100),
    ("off-topic", \.rules.offTopic, 0...1),
    ("other-topic", \.rules.otherTopic, 0...1),
  ]

  /// The settings in whole numbers by their key, with the range that makes sense.
  static let counts: [(key: String, path: WritableKeyPath<LexiconSettings, Int> & Sendable, range: ClosedRange<Int>)] = [
    ("negation-window", \.rules.negationWindow, 0...50),
    ("demand-window", \.rules.demandWindow, 0...50),
    ("intensity-window", \.rules.intensityWindow, 0...50),
    ("quotation-words", \.rules.quotationWords, 1...100),
  ]

  /// All keys, in the order of their documentation.
  static let keys = ["name", "first-pole", "second-pole", "neutral", "counting"] + numbers.map(\.key) + counts.map(\.key)
}
