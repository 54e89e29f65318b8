import StanceClassifier

/// Posts drawn for labelling, in random order.
public struct Sample: Sendable {
  /// One post.
  public struct Row: Sendable {
    /// The post.
    public let post: SampledPost
    /// The draws that took it, in the order of `Draw.allCases`.
    public internal(set) var draws: [Draw]
    /// The probability with which a post like this one comes into the sample, by whatever draw: 1 / probability is its weight for estimates over all posts
    /// (Horvitz & Thompson 1952). For shares of the dump the rows drawn at random alone do as well, unweighted.
    public internal(set) var probability: Double
  }

  /// What one draw did.
  public struct DrawSummary: Sendable, Equatable {
    /// Which.
    public let draw: Draw
    /// How many posts it was to take.
    public let asked: Int
    /// How many it could take.
    public let eligible: Int
    /// How many it took.
    public let drawn: Int
  }

  /// The posts; one that several draws took stands here once.
  public let rows: [Row]
  /// The draws.
  public let draws: [DrawSummary]
}
