/// The names that the columns of tables have, by what they hold: compared in lower case, with `_` for blanks. The most
/// telling name comes first.
enum TableNames {
  /// A name as it is compared.
  static func plain(_ name: String) -> String {
    var plain = ""
    for letter in name.lowercased().unicodeScalars where letter != "\u{FEFF}" && letter != "\"" {
      plain.unicodeScalars.append(letter == " " ? "_" : letter)
    }
    while plain.hasSuffix("_") { plain.removeLast() }
    return plain
  }

  /// Texts of tools whose tables have several columns that might hold the text: the text, and what tells the tool.
  static let tools: [(text: String, signature: [String])] = [
    ("full_text", ["query_id", "snippet"]),  // Brandwatch
    ("hit_sentence", ["headline"]),  // Meltwater
    ("content", ["extra_author_attributes.name"]),  // Talkwalker
    ("content", ["external_author_id", "harvested_date"]),  // FiveThirtyEight
    ("body", ["thread_id", "subject"]),  // 4CAT
    ("message", ["conversation_stream", "sender_screen_name"]),  // Sprinklr, with the message apart
    ("conversation_stream", ["sender_screen_name"]),  // Sprinklr
    ("tweet", ["conversation_id", "timezone"]),  // twint
    ("description", ["user_posted", "date_posted"]),  // Bright Data
    ("text", ["permalink", "to"]),  // GetOldTweets3
  ]

  static let certainTexts = [
    "full_text", "fulltext", "rawcontent", "tweet_text", "hit_sentence", "tweet_content", "tweettext",
    "originaltweet",
  ]
  static let likelyTexts = ["text", "tweet", "content", "body"]

  static let certainIDs = ["id_str", "tweet_id", "tweetid", "status_id", "statusid", "tweet_id_str"]
  static let ids = certainIDs + ["id", "ids", "resource_id", "mention_id"]

  /// The labels of several annotators.
  static let annotatorLabels = (1...9).map { "label_\($0)" }

  /// Roles of which a table has one column each.
  static let roles: [(role: TableColumns.Role, names: [String])] = [
    (.id, ids),
    (
      .time,
      [
        "created_at", "createdat", "tweetcreatedts", "tweet_time", "parsed_created_at", "tweet_created_at", "publish_date",
        "published", "published_at", "date_posted", "created_time", "createdtime", "timestamp", "datetime", "date", "time",
        "unix_timestamp",
      ]
    ),
    (.language, ["lang", "tweet_language", "language", "twitter_lang", "language_guess"]),
    (
      .authorID,
      [
        "author_id", "from_user_id_str", "from_user_id", "user_id_str", "user_id", "userid", "author.id",
        "external_author_id", "twitter_author_id", "user.id", "senderuserid", "author/id",
      ]
    ),
    (
      .author,
      [
        "author", "from_user_name", "from_user", "user_screen_name", "screen_name", "username", "user_posted",
        "extra_author_attributes.name", "sender_screen_name", "twitter_screen_name", "author.username", "influencer",
        "user.username", "author/username", "user_name",
        "user", "user_username",
      ]
    ),
    (.label, ["label"]),
    (.annotator, ["annotator"]),
    (.retweetedText, ["retweet_text", "retweetedtweet.rawcontent", "sourcetweet_text"]),
    (.shortText, ["snippet", "opening_text"]),
    (.quotedText, ["quoted_text", "quotedtweet.rawcontent", "quote/text", "quote.text"]),
    (.address, ["url", "tweet_url", "permalink", "link", "twitterurl", "status_url"]),
    (
      .retweets,
      [
        "public_metrics.retweet_count", "retweet_count", "retweetcount", "retweets_count", "retweets", "twitter_retweets",
        "reposts", "nretweets",
      ]
    ),
    (
      .replies,
      ["public_metrics.reply_count", "reply_count", "replycount", "replies_count", "replies", "nreplies", "twitter_reply_count"]
    ),
    (
      .likes,
      [
        "public_metrics.like_count", "like_count", "likecount", "likes_count", "favorite_count", "favoritecount",
        "favorites_count", "favorites", "likes", "nlikes", "twitter_likes",
      ]
    ),
    (.quotes, ["public_metrics.quote_count", "quote_count", "quotecount", "quotes"]),
    (.views, ["public_metrics.impression_count", "impression_count", "viewcount", "views_count", "view_count", "views"]),
    (.bookmarks, ["public_metrics.bookmark_count", "bookmark_count", "bookmarkcount", "bookmarks"]),
  ]

  /// Roles of which a table may have several columns: one that is set is enough.
  static let marks: [(role: TableColumns.Role, names: [String])] = [
    (
      .retweet,
      [
        "retweeted_status", "user_rt_id", "twitter_retweet_of", "is_retweet", "isretweet",
      ]
    ),
    (
      .reply,
      [
        "in_reply_to", "twitter_reply_to", "isreply", "is_reply",
      ]
    ),
    (
      .quote,
      [
        "quoted_status", "is_quote_status", "is_quote", "isquote", "is_quote_tweet",
      ]
    ),
    (
      .retweetID,
      [
        "referenced_tweets.retweeted.id", "retweet_status_id", "retweeted_status_id", "retweet_tweetid", "retweet_id",
        "retweeted_status_id_str", "retweetedtweet.id",
      ]
    ),
    (
      .replyID,
      [
        "referenced_tweets.replied_to.id", "in_reply_to_status_id", "in_reply_to_status_id_str", "in_reply_to_tweetid",
        "reply_to_status_id", "inreplytoid", "inreplytotweetid",
      ]
    ),
    (
      .quoteID,
      [
        "referenced_tweets.quoted.id", "quoted_status_id", "quoted_status_id_str", "quoted_tweet_tweetid", "quoteid",
        "quote_url", "quotedtweet.id",
      ]
    ),
    (.kind, ["tweet_type", "post_type", "thread_entry_type", "sourcetweet_type"]),
    (.truncated, ["truncated"]),
    (.annotatorLabel, annotatorLabels),
  ]
}
