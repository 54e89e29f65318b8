/// McNemar's test in its exact form: of the posts that only one of two classifiers labels right, is each as likely to be that one? (Q. McNemar 1947, "Note on the
/// sampling error of the difference between correlated proportions"; advised for classifiers by T. Dietterich 1998, "Approximate Statistical Tests for Comparing
/// Supervised Classification Learning Algorithms".)
public struct McNemarTest: Sendable, Equatable {
  /// Posts that only the first labels right.
  public let onlyFirst: Int
  /// Posts that only the second labels right.
  public let onlySecond: Int

  /// A test of the discordant posts.
  public init(onlyFirst: Int, onlySecond: Int) {
    self.onlyFirst = onlyFirst
    self.onlySecond = onlySecond
  }

  /// Posts that exactly one of them labels right.
  public var discordant: Int { onlyFirst + onlySecond }

  /// The two-sided probability of a split as uneven or more, were both as good: twice the tail of the binomial distribution with a half, 1 at most; 1 without
  /// discordant posts. Time is linear in them.
  public var probability: Double {
    let few = min(onlyFirst, onlySecond)
    // Binomial coefficients relative to the largest, so that nothing overflows; what underflows adds nothing that shows.
    let middle = discordant / 2
    var (coefficient, lower, tail) = (1.0, 0.0, 0.0)
    for index in stride(from: middle, through: 0, by: -1) {
      lower += coefficient
      if index <= few { tail += coefficient }
      coefficient *= Double(index) / Double(discordant - index + 1)
    }
    // The distribution is symmetric: an odd count has two largest terms, an even one has a single.
    let all = discordant.isMultiple(of: 2) ? 2 * lower - 1 : 2 * lower
    return min(1, 2 * tail / all)
  }
}
