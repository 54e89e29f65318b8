#if canImport(Glibc)
  import Glibc  // for nothing but its link directive: an unoptimised `squareRoot()` calls libm
#elseif canImport(Musl)
  import Musl
#endif

/// The 95 % score interval of a share: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of the American
/// Statistical Association 22 (1927), 209–212.
///
/// Taken instead of the textbook's p ± 1.96 √(p(1−p)/n), which for small counts leaves 0–1 and covers far less than 95 % (Brown, Cai & DasGupta 2001).
/// It is the uncertainty of sampling alone, as if the posts were drawn at random; the classifier's own errors are not in it.
///
/// ```swift
/// WilsonInterval(count: 8, of: 10)  // 0.490…0.943
/// ```
public struct WilsonInterval: Sendable, Equatable {
  /// Lower end, 0–1.
  public let low: Double
  /// Upper end, 0–1.
  public let high: Double

  /// The 97.5th percentile of the standard normal distribution.
  private static let z = 1.959963984540054

  /// The interval of `count` successes in `trials`; nil without trials, where nothing is known.
  public init?(count: Int, of trials: Int) {
    guard trials > 0 else { return nil }
    precondition((0...trials).contains(count), "more successes than trials")
    self.init(share: Double(count) / Double(trials), of: Double(trials))
  }

  /// The interval of a share of posts that together tell as much as `trials` of equal weight; nil where these are none.
  public init?(share p: Double, of n: Double) {
    guard n > 0 else { return nil }
    let square = WilsonInterval.z * WilsonInterval.z
    let centre = (p + square / (2 * n)) / (1 + square / n)
    let reach = WilsonInterval.z * (p * (1 - p) / n + square / (4 * n * n)).squareRoot() / (1 + square / n)
    // At the ends the formula gives exactly 0 and 1; floating point may miss them by an ulp.
    low = p == 0 ? 0 : max(0, centre - reach)
    high = p == 1 ? 1 : min(1, centre + reach)
  }
}
