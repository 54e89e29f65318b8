#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Draws what the counts of another sample of the same sort might be, by the Bayesian bootstrap (D. B. Rubin, Annals of Statistics 9, 1981): each count becomes a draw from a
/// gamma distribution with that shape, which is all that is needed where only shares matter. Time does not grow with the posts.
struct Resampling {
  /// What is known of a count beforehand.
  enum Prior: Double {
    /// Nothing: what was not seen will not be.
    case none = 0
    /// Half a post (Jeffreys): what was not seen may be. For few cells; its interval holds the truth near 0 and 1 too (Brown, Cai & DasGupta 2001).
    case jeffreys = 0.5
  }

  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Weights in the place of counts.
  mutating func draw(_ counts: SIMD3<Double>, _ prior: Prior) -> SIMD3<Double> {
    SIMD3(draw(counts.x, prior), draw(counts.y, prior), draw(counts.z, prior))
  }

  /// A weight in the place of a count.
  mutating func draw(_ count: Double, _ prior: Prior) -> Double {
    let shape = count + prior.rawValue
    if shape == 0 { return 0 }
    return shape < 1 ? gamma(shape + 1) * exp(log(uniform()) / shape) : gamma(shape)
  }

  /// G. Marsaglia & W. W. Tsang, "A simple method for generating gamma variables", ACM Transactions on Mathematical Software 26 (2000); shapes from 1 on.
  private mutating func gamma(_ shape: Double) -> Double {
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      if log(uniform()) < 0.5 * x * x + d - d * v + d * log(v) { return d * v }
    }
  }

  /// In (0, 1].
  private mutating func uniform() -> Double { Double(random.next() >> 11 + 1) * 0x1p-53 }

  /// G. E. P. Box & M. E. Muller 1958.
  private mutating func normal() -> Double {
    (-2 * log(uniform())).squareRoot() * cos(2 * .pi * uniform())
  }
}
