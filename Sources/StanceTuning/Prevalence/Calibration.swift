import StanceClassifier

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Makes the classifier's probabilities mean what they say, for posts like those of gold: bias-corrected temperature scaling (A. Alexandari, A. Kundaje & A. Shrikumar,
/// "Maximum likelihood with bias-corrected calibration is hard-to-beat at label shift adaptation", ICML 2020): softmax(slope · ln p + bias).
///
/// Three free numbers, found by Newton's method on the likelihood of gold, with a weak pull to "no change" (slope 1, bias 0) so that a label perfectly
/// separated in few gold posts does not send them to infinity.
struct Calibration {
  private var slope = 1.0
  private var bias = SIMD3<Double>.zero

  /// As much as one post that speaks for no change.
  private static let pull = 1.0

  /// No change.
  init() {}

  /// Fits gold: logarithms of probabilities with how many posts of each true label have them. `start` speeds up a fit to similar posts.
  init(_ gold: [(logarithms: SIMD3<Double>, labels: SIMD3<Double>)], from start: Calibration = Calibration()) {
    self = start
    for _ in 0..<25 {
      let step = newtonStep(gold)
      slope -= step.x
      bias.x -= step.y
      bias.y -= step.z
      if (step * step).sum() < 1e-18 { return }
    }
  }

  /// The logarithms of probabilities; 0 is taken as 10⁻⁹.
  static func logarithms(_ probabilities: SIMD3<Double>) -> SIMD3<Double> {
    SIMD3(log(max(probabilities.x, 1e-9)), log(max(probabilities.y, 1e-9)), log(max(probabilities.z, 1e-9)))
  }

  /// Calibrated probabilities.
  func probabilities(_ logarithms: SIMD3<Double>) -> SIMD3<Double> {
    let scores = logarithms * slope + bias
    let shifted = scores - SIMD3(repeating: scores.max())
    let powers = SIMD3(exp(shifted.x), exp(shifted.y), exp(shifted.z))
    return powers / powers.sum()
  }

  /// Gradient and Hessian of the negative log-likelihood in (slope, bias of the first pole, bias of the second); neutral's bias is 0. The step is kept within bounds, since
  /// far from the solution the quadratic is a poor guide.
  private func newtonStep(_ gold: [(logarithms: SIMD3<Double>, labels: SIMD3<Double>)]) -> SIMD3<Double> {
    var gradient = SIMD3(slope - 1, bias.x, bias.y) * Calibration.pull
    var (xx, xy, xz, yy, yz, zz) = (Calibration.pull, 0.0, 0.0, Calibration.pull, 0.0, Calibration.pull)
    for (l, labels) in gold {
      let posts = labels.sum()
      if posts == 0 { continue }
      let p = probabilities(l)
      let mean = (p * l).sum()
      gradient += SIMD3(posts * mean - (labels * l).sum(), posts * p.x - labels.x, posts * p.y - labels.y)
      xx += posts * ((p * l * l).sum() - mean * mean)
      xy += posts * p.x * (l.x - mean)
      xz += posts * p.y * (l.y - mean)
      yy += posts * p.x * (1 - p.x)
      yz -= posts * p.x * p.y
      zz += posts * p.y * (1 - p.y)
    }
    let step = Calibration.solve((xx, xy, xz, yy, yz, zz), gradient)
    let length = (step * step).sum().squareRoot()
    return length > 2 ? step * (2 / length) : step
  }

  /// The solution of a symmetric positive definite system, by Cholesky's method.
  private static func solve(
    _ m: (xx: Double, xy: Double, xz: Double, yy: Double, yz: Double, zz: Double), _ right: SIMD3<Double>
  ) -> SIMD3<Double> {
    let a = m.xx.squareRoot()
    let (b, d) = (m.xy / a, m.xz / a)
    let c = max(m.yy - b * b, 1e-12).squareRoot()
    let e = (m.yz - b * d) / c
    let f = max(m.zz - d * d - e * e, 1e-12).squareRoot()
    let u = right.x / a
    let v = (right.y - b * u) / c
    let w = (right.z - d * u - e * v) / f
    let z = w / f
    let y = (v - e * z) / c
    return SIMD3((u - b * y - d * z) / a, y, z)
  }
}
