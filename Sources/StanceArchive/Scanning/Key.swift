/// The keys that the formats ask for. A new format adds its keys here; `Members` has a place for 52.
enum Key: UInt8, CaseIterable {
  case author, authorID, conversationID, createdAt, data, delete, disconnect, editHistory, extendedTweet, fullText
  case id, idStr, includes, inReplyToStatusID, inReplyToStatusIDStr, inReplyToUserID, isQuoteStatus, label, lang, limit
  case noteTweet, quotedStatus, quotedStatusID, referencedTweets, retweetedStatus, scrubGeo, statuses, statusWithheld,
    text, truncated
  case tweet, tweets, type, user, userWithheld, username, screenName, warning
  case publicMetrics, retweetCount, replyCount, likeCount, quoteCount, impressionCount, bookmarkCount, favoriteCount
  case entities, inReplyTo, userID, userIDStr

  /// The key as it is written.
  var name: StaticString {
    switch self {
    case .author: "author"
    case .authorID: "author_id"
    case .conversationID: "conversation_id"
    case .createdAt: "created_at"
    case .data: "data"
    case .delete: "delete"
    case .disconnect: "disconnect"
    case .editHistory: "edit_history_tweet_ids"
    case .extendedTweet: "extended_tweet"
    case .fullText: "full_text"
    case .id: "id"
    case .idStr: "id_str"
    case .includes: "includes"
    case .inReplyToStatusID: "in_reply_to_status_id"
    case .inReplyToStatusIDStr: "in_reply_to_status_id_str"
    case .inReplyToUserID: "in_reply_to_user_id"
    case .isQuoteStatus: "is_quote_status"
    case .label: "label"
    case .lang: "lang"
    case .limit: "limit"
    case .noteTweet: "note_tweet"
    case .quotedStatus: "quoted_status"
    case .quotedStatusID: "quoted_status_id"
    case .referencedTweets: "referenced_tweets"
    case .retweetedStatus: "retweeted_status"
    case .scrubGeo: "scrub_geo"
    case .statuses: "statuses"
    case .statusWithheld: "status_withheld"
    case .text: "text"
    case .truncated: "truncated"
    case .tweet: "tweet"
    case .tweets: "tweets"
    case .type: "type"
    case .user: "user"
    case .userWithheld: "user_withheld"
    case .username: "username"
    case .screenName: "screen_name"
    case .warning: "warning"
    case .publicMetrics: "public_metrics"
    case .retweetCount: "retweet_count"
    case .replyCount: "reply_count"
    case .likeCount: "like_count"
    case .quoteCount: "quote_count"
    case .impressionCount: "impression_count"
    case .bookmarkCount: "bookmark_count"
    case .favoriteCount: "favorite_count"
    case .entities: "entities"
    case .inReplyTo: "in_reply_to"
    case .userID: "user_id"
    case .userIDStr: "user_id_str"
    }
  }
}

/// Finds a ``Key`` by its bytes: a flat table, built once a worker.
struct KeyTable: ~Copyable {
  private struct Entry {
    var head: UInt64 = 0
    var tail: UInt64 = 0
    var length = 0
    var key = Key.author
  }

  private var entries = [Entry](repeating: Entry(), count: 256)

  init() {
    for key in Key.allCases {
      let name = Array("\(key.name)".utf8)
      let padded = [UInt8](repeating: 0, count: 8) + name + [UInt8](repeating: 0, count: 8)
      let head = load8(padded.span, at: 8) & KeyTable.mask(name.count)
      let tail = load8(padded.span, at: name.count)
      var slot = KeyTable.slot(head, name.count)
      while entries[slot].length != 0 { slot = (slot + 1) & 255 }
      entries[slot] = Entry(head: head, tail: name.count > 8 ? tail : 0, length: name.count, key: key)
    }
  }

  /// The key that stands at `start`; nil for one that no format asks for.
  ///
  /// Compared are the first and the last eight bytes and the length: no two keys of the platforms agree in these and
  /// differ between.
  @inline(__always)
  func find(_ bytes: Span<UInt8>, _ start: Int, _ length: Int) -> Key? {
    let head = load8(bytes, at: start) & KeyTable.mask(length)
    let tail = length > 8 ? load8(bytes, at: start &+ length &- 8) : 0
    var slot = KeyTable.slot(head, length)
    while true {
      let entry = entries[slot]
      if entry.length == 0 { return nil }
      if entry.head == head && entry.tail == tail && entry.length == length { return entry.key }
      slot = (slot &+ 1) & 255
    }
  }

  @inline(__always)
  private static func mask(_ length: Int) -> UInt64 { lowBits(length &* 8) }

  @inline(__always)
  private static func slot(_ head: UInt64, _ length: Int) -> Int {
    // The odd constant is 2^64 divided by the golden ratio (Knuth, TAOCP 3, section 6.4).
    Int(truncatingIfNeeded: ((head ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }
}
