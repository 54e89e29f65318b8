/// Whether a probability can be taken at its word: of the labels with a probability of 0.8, are eight of ten right?
///
/// Ten bins of equal width of the probability of the predicted label, and the expected calibration error over them: the mean, over posts, of the distance between
/// share right and mean probability of their bin (C. Guo, G. Pleiss, Y. Sun & K. Weinberger, "On Calibration of Modern Neural Networks", ICML 2017, eq. 3). As there, a
/// bin holds its upper bound and not its lower one.
public struct Reliability: Sendable, Equatable {
  /// The posts whose label has a probability within some bounds.
  public struct Bin: Sendable, Equatable {
    /// The bounds, 0–1; the lower one itself lies in the bin below.
    public let bounds: ClosedRange<Double>
    /// Posts, at least one.
    public let posts: Int
    /// The mean probability of their labels.
    public let meanProbability: Double
    /// The share of them whose label is right.
    public let accuracy: Double
  }

  /// The bins that hold posts, the lowest probability first.
  public let bins: [Bin]

  /// How many bins there are, with the empty ones.
  public static let binCount = 10

  /// The bins of labels, each with its probability and whether it is right; nil without any. The order changes nothing.
  public init?(_ labels: [(probability: Double, isRight: Bool)]) {
    if labels.isEmpty { return nil }
    var sums = [(posts: Int, probability: Double, right: Int)](repeating: (0, 0, 0), count: Reliability.binCount)
    // Sorted, since a sum of floating-point numbers depends on their order.
    for label in labels.sorted(by: { $0.probability < $1.probability }) {
      let bin = Reliability.bin(of: label.probability)
      sums[bin].posts += 1
      sums[bin].probability += label.probability
      if label.isRight { sums[bin].right += 1 }
    }
    bins = sums.enumerated().filter { $0.element.posts > 0 }.map { index, sum in
      let count = Double(Reliability.binCount)
      return Bin(
        bounds: Double(index) / count...Double(index + 1) / count, posts: sum.posts,
        meanProbability: sum.probability / Double(sum.posts), accuracy: Double(sum.right) / Double(sum.posts))
    }
  }

  /// The expected calibration error (ECE), 0–1: 0 where every bin's labels are right as often as they claim.
  public var expectedCalibrationError: Double {
    let posts = bins.reduce(0) { $0 + $1.posts }
    return bins.reduce(0) { $0 + Double($1.posts) * ($1.accuracy - $1.meanProbability).magnitude } / Double(posts)
  }

  /// The bin of a probability; 0 goes to the lowest.
  private static func bin(of probability: Double) -> Int {
    let scaled = probability * Double(binCount)
    let whole = Int(scaled)
    return min(max(Double(whole) == scaled ? whole - 1 : whole, 0), binCount - 1)
  }
}

extension Reliability {
  /// The bins of posts whose probabilities are known; nil without any.
  public init?(of posts: [LabelledPost]) {
    self.init(posts.compactMap { post in post.post.probability.map { ($0, post.gold == post.predicted) } })
  }
}
