import StanceClassifier
import StanceTuning

/// What the lexicons of several groups come to together: the sum of their posts, not the mean of their figures.
public struct GroupTotal: Sendable {
  private let matrix: ConfusionMatrix
  private let groups: Int
  private let poles: Poles

  /// The total of `groups` groups.
  public init(_ matrix: ConfusionMatrix, groups: Int, poles: Poles) {
    self.matrix = matrix
    self.groups = groups
    self.poles = poles
  }

  /// Two lines.
  public var text: String {
    let f1 = [Stance.first, .second].map {
      "\(TerminalText.escaped(poles[$0])) \(NumberText.fixed(matrix.scores(of: $0).f1, 4))"
    }
    let mean = NumberText.fixed(TuningMeasure.poleF1.value(of: matrix), 4)
    let posts = NumberText.counted(matrix.total, "post")
    return "All \(groups) groups together, cross-validated: pole F1 \(mean) (\(f1.joined(separator: ", "))),\n"
      + "macro-F1 \(NumberText.fixed(matrix.macroF1, 4)), \(posts)\n"
  }
}
