/// What is counted. The ways differ, and that difference is a finding: a share of posts that few authors or few texts make up is another one than the same
/// share from many. The raw value is the word of the command line and of JSON.
public enum Counting: String, Sendable, CaseIterable {
  /// Posts, each once.
  case posts
  /// Distinct texts: a retweet and a copy count with their original, once. Estimated (``HyperLogLog``).
  case texts
  /// Distinct authors with at least one such post; one author may stand under several labels. Estimated (``HyperLogLog``).
  case authors
  /// What people did with the posts: retweets, replies, likes and quotes together (``PostMetrics/engagement``).
  case engagement
}
