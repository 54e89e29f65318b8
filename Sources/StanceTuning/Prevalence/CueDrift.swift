import StanceClassifier

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whether gold is of the same sort as a dump, judged by the cues that carry each label: Pearson's test of gold's counts against the shares that the cues have in the dump,
/// within each pole, since between the poles the shares may differ; that is what is to be found.
///
/// Neighbours in the lexicon, which are of one language and mostly of one theme, are taken together until gold would hold them five times (W. G. Cochran 1954). A post may
/// hold several cues, which makes the test somewhat too strict.
public struct CueDrift: Sendable, Equatable {
  /// Pearson's statistic, of both poles together.
  public let statistic: Double
  /// Its degrees of freedom.
  public let degreesOfFreedom: Int
  /// The probability of one as large or larger without drift.
  public let probability: Double
  /// How large the difference is, whatever the number of posts: √(statistic / cues counted in gold) (J. Cohen 1988, w: 0.1 small, 0.3 medium, 0.5 large).
  public let effect: Double

  /// The fewest posts that cues would have in gold to be compared.
  private static let fewest = 5.0

  /// Compares counts of cues, for each pole the same cues in the order of the lexicon; and counts of anything else that neighbours in the same way. nil where there is too little to compare.
  public init?(gold: [[Int]], dump: [[Int]]) {
    var (statistic, degrees, counted) = (0.0, 0, 0)
    for (gold, dump) in zip(gold, dump) {
      let (goldTotal, dumpTotal) = (gold.reduce(0, +), dump.reduce(0, +))
      guard goldTotal > 0, dumpTotal > 0 else { continue }
      let cells = CueDrift.pooled(gold, dump, Double(goldTotal) / Double(dumpTotal))
      guard cells.count > 1 else { continue }
      for cell in cells { statistic += (cell.found - cell.expected) * (cell.found - cell.expected) / cell.expected }
      degrees += cells.count - 1
      counted += goldTotal
    }
    guard degrees > 0, counted > 0 else { return nil }
    self.statistic = statistic
    degreesOfFreedom = degrees
    probability = CueDrift.upperTail(statistic, degrees)
    effect = (statistic / Double(counted)).squareRoot()
  }

  /// Neighbours together, with what gold holds of them and what it would hold; too few at the end go to the last.
  private static func pooled(
    _ gold: [Int], _ dump: [Int], _ scale: Double
  ) -> [(found: Double, expected: Double)] {
    var cells: [(found: Double, expected: Double)] = []
    var open = (found: 0.0, expected: 0.0)
    for (own, other) in zip(gold, dump) {
      open.found += Double(own)
      open.expected += Double(other) * scale
      guard open.expected >= fewest else { continue }
      cells.append(open)
      open = (0, 0)
    }
    if let last = cells.last { cells[cells.count - 1] = (last.found + open.found, last.expected + open.expected) }
    return cells
  }

  /// The probability that chi-squared is at least so large: the regularised incomplete gamma function Q, by its series or its continued fraction (W. H. Press et
  /// al., "Numerical Recipes", 3rd ed. 2007, 6.2).
  static func upperTail(_ statistic: Double, _ degrees: Int) -> Double {
    let (a, x) = (Double(degrees) / 2, statistic / 2)
    if x <= 0 { return 1 }
    let front = exp(a * log(x) - x - lgamma(a))
    return x < a + 1 ? max(0, 1 - front * series(a, x)) : front * fraction(a, x)
  }

  private static func series(_ a: Double, _ x: Double) -> Double {
    var (term, sum, n) = (1 / a, 1 / a, a)
    while term > sum * 1e-15 {
      n += 1
      term *= x / n
      sum += term
    }
    return sum
  }

  /// Lentz's method.
  private static func fraction(_ a: Double, _ x: Double) -> Double {
    var b = x + 1 - a
    var (c, d) = (1e300, 1 / b)
    var result = d
    for i in 1...10_000 {
      let n = -Double(i) * (Double(i) - a)
      b += 2
      d = 1 / (n * d + b)
      c = b + n / c
      result *= d * c
      if (d * c - 1).magnitude < 1e-15 { break }
    }
    return result
  }
}
