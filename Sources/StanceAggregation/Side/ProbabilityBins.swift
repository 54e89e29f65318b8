import StanceClassifier

/// The classifier's probabilities of all posts in bins of 1/32: enough to correct shares by expectation maximization without keeping every post. Each bin holds
/// sums, so the posts in it are taken at their mean, not at the middle of the bin.
public struct ProbabilityBins: Sendable, Equatable {
  private static let levels = 32
  private var bins: [Int: Distribution] = [:]

  /// No posts.
  public init() {}

  /// Bins by their numbers.
  public init(_ bins: [Int: Distribution]) { self.bins = bins }

  /// Counts a post.
  public mutating func add(_ score: Score) {
    let first = Int(score.probabilities.first * Double(ProbabilityBins.levels))
    let second = Int(score.probabilities.second * Double(ProbabilityBins.levels))
    bins[first * (ProbabilityBins.levels + 1) + second, default: Distribution()].add(score)
  }

  mutating func merge(_ other: ProbabilityBins) {
    for (number, bin) in other.bins { bins[number, default: Distribution()].merge(bin) }
  }

  /// The bins in use with their numbers, in order.
  public var numbered: [(number: Int, bin: Distribution)] {
    bins.map { (number: $0.key, bin: $0.value) }.sorted { $0.number < $1.number }
  }

  /// The bins in use, in a fixed order.
  public var all: [Distribution] { numbered.map(\.bin) }
}
