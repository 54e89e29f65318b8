/// What a tuning is after.
public enum TuningMeasure: String, Sendable, CaseIterable {
  /// The mean F1 of all three labels.
  case macroF1 = "macro-f1"
  /// The mean F1 of the two poles: F_avg of SemEval-2016 Task 6 (Mohammad et al. 2016), as usual in stance research.
  case poleF1 = "pole-f1"

  /// Its value for labels against gold.
  public func value(of matrix: ConfusionMatrix) -> Double {
    switch self {
    case .macroF1: matrix.macroF1
    case .poleF1: matrix.meanF1(of: [.first, .second])
    }
  }

  /// How it is called in a report.
  public var name: String {
    switch self {
    case .macroF1: "macro-F1"
    case .poleF1: "pole F1"
    }
  }
}
