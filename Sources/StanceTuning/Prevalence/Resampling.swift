#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Draws with replacement from posts of which only counts are known: each count is drawn anew from a Poisson distribution with that mean (J. A. Hanley & B. MacGibbon,
/// "Creating non-parametric bootstrap samples using Poisson frequencies", 2006). Time does not grow with the posts.
struct Resampling {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Counts of another sample of the same sort.
  mutating func draw(_ counts: SIMD3<Double>) -> SIMD3<Double> {
    SIMD3(draw(counts.x), draw(counts.y), draw(counts.z))
  }

  /// From 50 on the normal approximation, rounded, which no quantile of a bootstrap tells from the exact draw; below by multiplying (D. E. Knuth, The Art of
  /// Computer Programming 2, 3.4.1).
  mutating func draw(_ count: Double) -> Double {
    if count == 0 { return 0 }
    if count >= 50 { return max(0, (count + count.squareRoot() * normal() + 0.5).rounded(.down)) }
    let limit = exp(-count)
    var (product, drawn) = (uniform(), 0.0)
    while product > limit {
      product *= uniform()
      drawn += 1
    }
    return drawn
  }

  /// In (0, 1].
  private mutating func uniform() -> Double { Double(random.next() >> 11 + 1) * 0x1p-53 }

  /// G. E. P. Box & M. E. Muller 1958.
  private mutating func normal() -> Double {
    (-2 * log(uniform())).squareRoot() * cos(2 * .pi * uniform())
  }
}
