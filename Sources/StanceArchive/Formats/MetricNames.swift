import StanceClassifier

/// Where a format keeps the counts of a post: for each the paths that may lead to it.
struct MetricNames: Sendable {
  var retweets: [String] = []
  var replies: [String] = []
  var likes: [String] = []
  var quotes: [String] = []
  var views: [String] = []
  var bookmarks: [String] = []

  /// The counts beside the text of a GraphQL result.
  static let graphQL = MetricNames(
    retweets: ["legacy.retweet_count", "counts.retweet_count"], replies: ["legacy.reply_count", "counts.reply_count"],
    likes: ["legacy.favorite_count", "counts.favorite_count"], quotes: ["legacy.quote_count", "counts.quote_count"],
    views: ["views.count", "view_count_info.count"], bookmarks: ["legacy.bookmark_count", "counts.bookmark_count"])
  static let snscrape = MetricNames(
    retweets: ["retweetCount"], replies: ["replyCount"], likes: ["likeCount"], quotes: ["quoteCount"],
    views: ["viewCount"], bookmarks: ["bookmarkedCount", "bookmarkCount"])
  static let gnip = MetricNames(retweets: ["retweetCount"], likes: ["favoritesCount"])
  static let twint = MetricNames(
    retweets: ["retweets_count", "nretweets"], replies: ["replies_count", "nreplies"], likes: ["likes_count", "nlikes"])
  static let brightData = MetricNames(
    retweets: ["reposts"], replies: ["replies"], likes: ["likes"], quotes: ["quotes"], views: ["views"],
    bookmarks: ["bookmarks"])
  /// Apify's actors and flat exports.
  static let apify = MetricNames(
    retweets: ["retweetCount", "retweet_count", "retweets"], replies: ["replyCount", "reply_count", "replies"],
    likes: ["likeCount", "favorite_count", "like_count", "likes"], quotes: ["quoteCount", "quote_count", "quotes"],
    views: ["viewCount", "views_count", "views"], bookmarks: ["bookmarkCount", "bookmark_count", "bookmarks"])
  static let mastodon = MetricNames(
    retweets: ["shares.totalItems"], replies: ["replies.totalItems"], likes: ["likes.totalItems"])
  static let bluesky = MetricNames(
    retweets: ["repostCount"], replies: ["replyCount"], likes: ["likeCount"], quotes: ["quoteCount"],
    bookmarks: ["bookmarkCount"])
}

extension RecordParser {
  /// The counts of a post; none where they are not asked for.
  func metrics(_ record: JSONValue, _ names: MetricNames) -> PostMetrics {
    var metrics = PostMetrics()
    guard fields.contains(.metrics) else { return metrics }
    metrics.retweets = count(firstSet(record, names.retweets))
    metrics.replies = count(firstSet(record, names.replies))
    metrics.likes = count(firstSet(record, names.likes))
    metrics.quotes = count(firstSet(record, names.quotes))
    metrics.views = count(firstSet(record, names.views))
    metrics.bookmarks = count(firstSet(record, names.bookmarks))
    return metrics
  }
}
