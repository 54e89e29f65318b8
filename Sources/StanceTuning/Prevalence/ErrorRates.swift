import StanceClassifier

/// How often each true label gets each predicted one: P(predicted | true), from gold.
struct ErrorRates {
  /// For each true label, in the order of `Stance.allCases`, the shares of the predicted ones.
  let columns: [SIMD3<Double>]

  /// Rates from counts by true label, each the counts of the predicted ones. Of a label that gold does not have nothing is known; it is taken as always found, as QuaPy
  /// does (`ACC.getPteCondEstim`).
  init(_ counts: [SIMD3<Double>]) {
    columns = counts.enumerated().map { label, counts in
      if counts.sum() > 0 { return counts / counts.sum() }
      var found = SIMD3<Double>.zero
      found[label] = 1
      return found
    }
  }

  /// Rates from a matrix.
  init(_ matrix: ConfusionMatrix) {
    self.init(
      Stance.allCases.map { gold in
        SIMD3(Stance.allCases.map { Double(matrix[gold: gold, predicted: $0]) })
      })
  }

  /// The true shares that explain the predicted ones best: the solution of q = M p (G. Forman, "Quantifying counts and costs via classification", Data Mining and Knowledge
  /// Discovery 17, 2008; for many classes its section 5), and where that has negative shares the nearest point of the simplex. nil where the classifier does not tell
  /// the labels apart, so that there is no single solution.
  ///
  /// The same as QuaPy's `ACC(solver="exact-raise", norm="mapsimplex")`.
  func trueShares(of predicted: SIMD3<Double>) -> SIMD3<Double>? {
    solution(of: predicted).map(ErrorRates.nearestShares)
  }

  /// The solution of q = M p, which sums to 1 and may have negative parts; nil where there is no single one.
  func solution(of predicted: SIMD3<Double>) -> SIMD3<Double>? {
    let (a, b, c) = (columns[0], columns[1], columns[2])
    let determinant = ErrorRates.determinant(a, b, c)
    guard determinant.magnitude > 1e-9 else { return nil }
    let numerators = SIMD3(
      ErrorRates.determinant(predicted, b, c), ErrorRates.determinant(a, predicted, c), ErrorRates.determinant(a, b, predicted))
    return numerators / determinant
  }

  private static func determinant(_ a: SIMD3<Double>, _ b: SIMD3<Double>, _ c: SIMD3<Double>) -> Double {
    a.x * (b.y * c.z - b.z * c.y) - b.x * (a.y * c.z - a.z * c.y) + c.x * (a.y * b.z - a.z * b.y)
  }

  /// The Euclidean projection on the simplex: J. Duchi et al., "Efficient projections onto the l1-ball", ICML 2008, figure 1.
  static func nearestShares(_ point: SIMD3<Double>) -> SIMD3<Double> {
    let sorted = [point.x, point.y, point.z].sorted(by: >)
    var (sum, shift) = (0.0, 0.0)
    for (index, value) in sorted.enumerated() {
      sum += value
      let candidate = (sum - 1) / Double(index + 1)
      if value > candidate { shift = candidate }
    }
    let moved = point - SIMD3(repeating: shift)
    return moved.replacing(with: 0, where: moved .< 0)
  }
}
