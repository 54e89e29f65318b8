import StanceClassifier
import StanceTuning
import Testing

@Suite("Confusion matrix")
struct ConfusionMatrixTests {
  /// A matrix from rows of gold first, second, neutral.
  private func matrix(_ rows: [[Int]]) -> ConfusionMatrix {
    var matrix = ConfusionMatrix()
    for (gold, row) in zip(Stance.allCases, rows) {
      for (predicted, posts) in zip(Stance.allCases, row) { matrix.add(gold: gold, predicted: predicted, posts: posts) }
    }
    return matrix
  }

  @Test("scores are those computed by hand")
  func scores() {
    let matrix = matrix([[5, 1, 2], [0, 3, 1], [4, 0, 4]])
    #expect(matrix.total == 20 && matrix.correct == 12 && matrix.accuracy == 0.6)
    let first = matrix.scores(of: .first)
    #expect(first.precision == 5.0 / 9 && first.recall == 5.0 / 8 && first.f1 == 10.0 / 17 && first.support == 8)
    #expect(abs(matrix.macroF1 - (10.0 / 17 + 6.0 / 8 + 8.0 / 15) / 3) < 1e-15)
    #expect(abs(matrix.meanF1(of: [.first, .second]) - (10.0 / 17 + 6.0 / 8) / 2) < 1e-15)
  }

  @Test("nothing divided by nothing is 0")
  func empty() {
    let matrix = ConfusionMatrix()
    #expect(matrix.accuracy == 0 && matrix.macroF1 == 0)
    let scores = matrix.scores(of: .neutral)
    #expect(scores.precision == 0 && scores.recall == 0 && scores.f1 == 0 && scores.support == 0)
  }

  @Test("macro-F1 leaves out a label that occurs nowhere, and counts one that is only predicted as 0")
  func absentLabel() {
    #expect(matrix([[2, 0, 0], [0, 2, 0], [0, 0, 0]]).macroF1 == 1)
    #expect(abs(matrix([[2, 0, 0], [0, 2, 2], [0, 0, 0]]).macroF1 - (1 + 2.0 / 3 + 0) / 3) < 1e-15)
  }

  @Test("merging adds")
  func merge() {
    var sum = matrix([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
    sum.merge(matrix([[9, 8, 7], [6, 5, 4], [3, 2, 1]]))
    #expect(sum == matrix([[10, 10, 10], [10, 10, 10], [10, 10, 10]]))
  }
}
