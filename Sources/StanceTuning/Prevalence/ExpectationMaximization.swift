/// The shares under which calibrated probabilities fit together: M. Saerens, P. Latinne & C. Decaestecker, "Adjusting the outputs of a classifier to new a priori probabilities: a simple
/// procedure", Neural Computation 14 (2002).
///
/// The probabilities are those of posts with the shares of gold; each step weighs them with the shares found so far and takes the mean as the next shares. The
/// likelihood never falls, and has one maximum.
struct ExpectationMaximization {
  private let goldShares: SIMD3<Double>
  /// When a step moves the shares by less, in the mean of the three.
  private let tolerance: Double
  private let mostSteps: Int

  /// A procedure for probabilities of posts with these shares, none of them 0.
  init(goldShares: SIMD3<Double>, tolerance: Double = 1e-9, mostSteps: Int = 1000) {
    self.goldShares = goldShares
    self.tolerance = tolerance
    self.mostSteps = mostSteps
  }

  /// The shares of posts with these probabilities, each with the number of posts that have it.
  func shares(_ posts: [(probabilities: SIMD3<Double>, count: Double)]) -> SIMD3<Double> {
    let total = posts.reduce(0) { $0 + $1.count }
    var shares = goldShares
    for _ in 0..<mostSteps {
      let weights = shares / goldShares
      var sum = SIMD3<Double>.zero
      for (probabilities, count) in posts {
        let weighted = weights * probabilities
        sum += weighted * (count / weighted.sum())
      }
      let next = sum / total
      let change = next - shares
      shares = next
      if (change.x.magnitude + change.y.magnitude + change.z.magnitude) / 3 < tolerance { break }
    }
    return shares
  }
}
