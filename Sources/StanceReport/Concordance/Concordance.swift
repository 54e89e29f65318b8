/// Where a term occurs in a dump: counts, and the places or a sample of them.
public struct Concordance: Sendable {
  /// The term as it was asked for.
  public let term: String
  /// Places where it occurs.
  public let matches: Int
  /// Posts in which it occurs.
  public let postsWithMatch: Int
  /// Posts that were searched.
  public let posts: Int
  /// The places shown, in the order of the dump.
  public let lines: [ConcordanceLine]
  /// Where the random numbers of the sample started.
  public let seed: UInt64

  /// A concordance from its parts.
  public init(term: String, matches: Int, postsWithMatch: Int, posts: Int, lines: [ConcordanceLine], seed: UInt64) {
    self.term = term
    self.matches = matches
    self.postsWithMatch = postsWithMatch
    self.posts = posts
    self.lines = lines
    self.seed = seed
  }
}
