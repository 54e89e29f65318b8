import StanceClassifier

/// One post that both a person and the classifier labelled.
public struct LabelledPost: Sendable, Equatable {
  /// The label that the person gave.
  public let gold: Stance
  /// The post with the label that the classifier gave.
  public let post: PredictedPost

  /// A post with the label that a person gave it.
  public init(gold: Stance, _ post: PredictedPost) {
    self.gold = gold
    self.post = post
  }

  /// A post of which nothing but its labels counts.
  public init(gold: Stance, predicted: Stance, language: LanguageCode = .unknown, check: CheckID? = nil) {
    self.init(gold: gold, PredictedPost(predicted, language: language, check: check))
  }

  /// The label that the classifier gave.
  public var predicted: Stance { post.label }
  /// The behaviour test that it belongs to; nil for a post like others.
  public var check: CheckID? { post.check }
}

/// One post that the classifier labelled, before it is known what people say of it.
public struct PredictedPost: Sendable, Equatable {
  /// The label that the classifier gave.
  public let label: Stance
  /// The probability that the classifier gave its label, 0–1; nil where it is not known.
  public let probability: Double?
  /// The label that another lexicon gave it; nil where there is none.
  public let rivalLabel: Stance?
  /// Whose it is; empty where unknown. Posts of one author are alike, so they are drawn together; never printed.
  public let author: String
  /// The language that the gold file names.
  public let language: LanguageCode
  /// The day in UTC that it is of; nil where unknown.
  public let day: CivilDay?
  /// The value of the field by which posts are told apart, empty where it has none; nil where they are not.
  public let group: String?
  /// The behaviour test that it belongs to; nil for a post like others.
  public let check: CheckID?
  /// Its id, or file and record where it has none; from a file of strangers.
  public let place: String
  /// What it says; nil where texts are not to be shown.
  public let text: String?

  /// A post from its label.
  public init(
    _ label: Stance, probability: Double? = nil, rivalLabel: Stance? = nil, author: String = "", language: LanguageCode = .unknown,
    day: CivilDay? = nil, group: String? = nil, check: CheckID? = nil, place: String = "", text: String? = nil
  ) {
    self.day = day
    self.group = group
    self.place = place
    self.text = text
    self.label = label
    self.probability = probability
    self.rivalLabel = rivalLabel
    self.author = author
    self.language = language
    self.check = check
  }
}
