/// What the classifier says of a post, without the reasons: the part of a ``Verdict`` that a run over millions of posts keeps.
public struct Score: Sendable, Hashable {
  /// The stance with the highest probability; on a tie neutral.
  public let label: Stance
  /// The probabilities of the three stances; they sum to 1.
  public let probabilities: Probabilities

  /// Whether the label is less probable than the lexicon's setting `uncertain-below` asks for: a post to look at.
  public let isUncertain: Bool

  /// A score from probabilities.
  ///
  /// - Parameter limit: the probability of the label below which the score is uncertain; 0 for never.
  public init(_ probabilities: Probabilities, uncertainBelow limit: Double = 0) {
    self.probabilities = probabilities
    label = probabilities.mostProbable
    isUncertain = probabilities[label] < limit
  }
}

/// Probabilities of the three stances, each 0–1, sum 1.
public struct Probabilities: Sendable, Hashable {
  /// Of the first pole.
  public let first: Double
  /// Of the second pole.
  public let second: Double
  /// Of neutral.
  public let neutral: Double

  /// Three probabilities that sum to 1.
  public init(first: Double, second: Double, neutral: Double) {
    self.first = first
    self.second = second
    self.neutral = neutral
  }

  /// The probability of a stance.
  public subscript(stance: Stance) -> Double {
    switch stance {
    case .first: first
    case .second: second
    case .neutral: neutral
    }
  }

  /// The stance with the highest probability; on a tie neutral.
  public var mostProbable: Stance {
    if first > second { return first > neutral ? .first : .neutral }
    return second > first && second > neutral ? .second : .neutral
  }
}
