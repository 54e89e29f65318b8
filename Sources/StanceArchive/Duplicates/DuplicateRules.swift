/// Which posts count of those that stand for one another.
public struct DuplicateRules: Sendable, Equatable {
  /// What becomes of copies: posts with the same id.
  public enum Copies: Sendable {
    /// One counts: one with the whole text before a cut one, of equals the latest.
    case one
    /// All count.
    case all
  }

  /// What becomes of retweets.
  public enum Retweets: Sendable {
    /// Each counts.
    case all
    /// Of an original and all its retweets one post counts: the original where the dump has it, else the first retweet.
    case once
  }

  /// What becomes of posts that a delete notice of the dump names.
  public enum Deleted: Sendable {
    /// They do not count.
    case drop
    /// They count.
    case keep
  }

  /// What becomes of copies.
  public var copies = Copies.one
  /// What becomes of retweets.
  public var retweets = Retweets.all
  /// What becomes of deleted posts.
  public var deleted = Deleted.drop

  /// The defaults.
  public init() {}
}
