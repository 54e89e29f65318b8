import StanceClassifier

/// How often each label that a person gave (gold) met each label that the classifier gave (predicted): 3 × 3 counts.
///
/// The empty cases are those of scikit-learn with `zero_division=0`: what divides by zero is 0, and a mean over labels leaves out a label that occurs
/// neither in gold nor in the predictions (`sklearn.metrics.f1_score(gold, predicted, average="macro", zero_division=0)`,
/// https://scikit-learn.org/stable/modules/generated/sklearn.metrics.f1_score.html). So the figures are those that anybody else computes.
public struct ConfusionMatrix: Sendable {
  private var counts = InlineArray<9, Int>(repeating: 0)

  /// An empty matrix.
  public init() {}

  /// Posts with this gold label that got this prediction.
  public subscript(gold gold: Stance, predicted predicted: Stance) -> Int {
    counts[ConfusionMatrix.index(gold, predicted)]
  }

  /// Counts `posts` posts.
  public mutating func add(gold: Stance, predicted: Stance, posts: Int = 1) {
    counts[ConfusionMatrix.index(gold, predicted)] += posts
  }

  /// Adds the posts of another matrix.
  public mutating func merge(_ other: ConfusionMatrix) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  /// All posts.
  public var total: Int { counts.indices.reduce(0) { $0 + counts[$1] } }

  /// Posts with this gold label.
  public func support(of stance: Stance) -> Int {
    Stance.allCases.reduce(0) { $0 + self[gold: stance, predicted: $1] }
  }

  /// Posts with this prediction.
  public func predictions(of stance: Stance) -> Int {
    Stance.allCases.reduce(0) { $0 + self[gold: $1, predicted: stance] }
  }

  /// Posts whose prediction is their gold label.
  public var correct: Int { Stance.allCases.reduce(0) { $0 + self[gold: $1, predicted: $1] } }

  private static func index(_ gold: Stance, _ predicted: Stance) -> Int {
    Int(gold.rawValue) * 3 + Int(predicted.rawValue)
  }
}

extension ConfusionMatrix: Equatable {
  /// Whether all nine counts are the same.
  public static func == (left: ConfusionMatrix, right: ConfusionMatrix) -> Bool {
    left.counts.indices.allSatisfy { left.counts[$0] == right.counts[$0] }
  }
}
