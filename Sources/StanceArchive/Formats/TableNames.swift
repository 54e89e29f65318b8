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
  ]

  /// Roles of which a table may have several columns: one that is set is enough.
  static let marks: [(role: TableColumns.Role, names: [String])] = [
    (
      .retweet,
      [
        "referenced_tweets.retweeted.id", "retweet_status_id", "retweeted_status_id", "retweet_tweetid",
        "retweeted_status", "retweet_id", "user_rt_id", "twitter_retweet_of", "is_retweet", "isretweet",
        "retweeted_status_id_str", "retweetedtweet.id",
      ]
    ),
    (
      .reply,
      [
        "referenced_tweets.replied_to.id", "in_reply_to_status_id", "in_reply_to_status_id_str", "in_reply_to_tweetid",
        "reply_to_status_id", "in_reply_to", "inreplytoid", "inreplytotweetid", "twitter_reply_to", "isreply", "is_reply",
      ]
    ),
    (
      .quote,
      [
        "referenced_tweets.quoted.id", "quoted_status_id", "quoted_status_id_str", "quoted_tweet_tweetid",
        "quoted_status", "quoteid", "is_quote_status", "is_quote", "isquote", "quote_url", "quotedtweet.id",
        "is_quote_tweet",
      ]
    ),
    (.kind, ["tweet_type", "post_type", "thread_entry_type", "sourcetweet_type"]),
    (.truncated, ["truncated"]),
    (.annotatorLabel, annotatorLabels),
  ]
}
