import StanceClassifier

extension ConfusionMatrix {
  /// Share of posts whose prediction is their gold label, 0–1; 0 without posts.
  public var accuracy: Double { quotient(correct, total) }

  /// Precision, recall and F1 of one label.
  public func scores(of stance: Stance) -> LabelScores {
    let hits = self[gold: stance, predicted: stance]
    let (gold, predicted) = (support(of: stance), predictions(of: stance))
    return LabelScores(
      precision: quotient(hits, predicted), recall: quotient(hits, gold), f1: quotient(2 * hits, gold + predicted),
      support: gold)
  }

  /// The mean of the F1 of all labels that occur in gold or in the predictions, each label counting the same however rare; 0 without posts.
  public var macroF1: Double {
    let occurring = Stance.allCases.filter { support(of: $0) + predictions(of: $0) > 0 }
    return occurring.isEmpty ? 0 : meanF1(of: occurring)
  }

  /// The mean of the F1 of given labels, 0 for one that does not occur. `meanF1(of: [.first, .second])` is the F_avg of SemEval-2016 Task 6
  /// (Mohammad et al. 2016).
  public func meanF1(of stances: [Stance]) -> Double {
    stances.reduce(0) { $0 + scores(of: $1).f1 } / Double(stances.count)
  }
}

/// How well one label was found.
public struct LabelScores: Sendable, Equatable {
  /// Of the posts predicted so, the share that are so, 0–1; 0 where none was predicted.
  public let precision: Double
  /// Of the posts that are so, the share predicted so, 0–1; 0 where none is.
  public let recall: Double
  /// Harmonic mean of precision and recall, 0–1; 0 where the label occurs nowhere.
  public let f1: Double
  /// Posts with this gold label.
  public let support: Int
}

/// `part` of `whole`; 0 of 0 is 0.
private func quotient(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
