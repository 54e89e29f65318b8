/// How often a post was repeated, answered, liked, quoted, seen and kept, as the dump says it at the time it was taken. Each count is 0 where the dump has
/// none, and `UInt32.max` where it is larger than that.
///
/// Of a retweet these are the retweet's own counts as the dump gives them; platforms copy the original's retweets into them.
public struct PostMetrics: Sendable, Equatable {
  /// Retweets.
  public var retweets: UInt32 = 0
  /// Replies.
  public var replies: UInt32 = 0
  /// Likes (favorites).
  public var likes: UInt32 = 0
  /// Quotes.
  public var quotes: UInt32 = 0
  /// Views (impressions).
  public var views: UInt32 = 0
  /// Bookmarks.
  public var bookmarks: UInt32 = 0

  /// No counts.
  public init() {}

  /// Retweets, replies, likes and quotes together: what people did with the post. Views and bookmarks are left out, since most dumps lack them.
  public var engagement: Int { Int(retweets) + Int(replies) + Int(likes) + Int(quotes) }
}
