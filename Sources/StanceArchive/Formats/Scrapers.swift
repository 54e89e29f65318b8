import StanceClassifier

// The JSON of scrapers: twint, Apify's actors, Bright Data, tweet-harvest, GetOldTweets3. Each has names of its own; what a name
// means is the same in all.

extension RecordParser {
  /// Whether the record has the names of one of the scrapers.
  func isScraped(_ record: JSONValue) -> Bool {
    isTwint(record) || isBrightData(record) || isApify(record)
  }

  /// Reads a post of a scraper.
  func readScraped(_ record: JSONValue, into batch: inout PostBatch) {
    if isTwint(record) { return readTwint(record, into: &batch) }
    if isBrightData(record) { return readBrightData(record, into: &batch) }
    readApify(record, into: &batch)
  }

  private func isTwint(_ record: JSONValue) -> Bool {
    isString(value(record, "tweet")) && (value(record, "user_id").isPresent || value(record, "username").isPresent)
  }

  private func isBrightData(_ record: JSONValue) -> Bool {
    value(record, "user_posted").isPresent && value(record, "date_posted").isPresent
  }

  private func isApify(_ record: JSONValue) -> Bool {
    value(record, "createdAt").isPresent && firstFilled(record, ["fullText", "full_text", "text"]).isPresent
  }

  /// twint tells local times with a zone that is often a mere name: where it cannot be read, the id's time counts.
  private func readTwint(_ record: JSONValue, into batch: inout PostBatch) {
    var found = FoundPost()
    found.text = value(record, "tweet")
    found.id = firstSet(record, ["id_str", "id"])
    found.author = firstSet(record, ["user_id_str", "user_id", "username"])
    found.time = firstSet(record, ["created_at"])
    found.language = firstSet(record, ["language", "lang"])
    if isTrue(value(record, "retweet")) || says(record, "user_rt_id") { found.traits.insert(.retweet) }
    if says(record, "quote_url") { found.traits.insert(.quote) }
    if firstElement(of: value(record, "reply_to")).isPresent { found.traits.insert(.reply) }
    found.retweetedID = firstSet(record, ["retweet_id"])
    found.quotedID = firstFilled(record, ["quote_url"])
    found.metrics = metrics(record, .twint)
    add(found, .scraper, to: &batch)
  }

  private func readBrightData(_ record: JSONValue, into batch: inout PostBatch) {
    var found = FoundPost()
    found.text = firstFilled(record, ["description"])
    found.id = firstSet(record, ["id"])
    found.author = firstSet(record, ["user_id", "user_posted"])
    found.time = value(record, "date_posted")
    found.quoted = firstFilled(record, ["quoted_post.description"])
    if found.quoted.isPresent { found.traits.insert(.quote) }
    found.quotedID = firstSet(record, ["quoted_post.post_id"])
    found.replyToID = firstSet(record, ["parent_post_details.post_id"])
    if found.replyToID.isPresent { found.traits.insert(.reply) }
    found.metrics = metrics(record, .brightData)
    add(found, .scraper, to: &batch)
  }

  /// Actors differ in the names of the same things.
  private func readApify(_ record: JSONValue, into batch: inout PostBatch) {
    let type = value(record, "type")
    let isPlaceholder = isTrue(value(record, "noResults")) || isString(type, "mock_tweet")
    if isPlaceholder || isString(type, "user") { return skip(.notAPost, &batch) }
    var found = FoundPost()
    let original = firstSet(record, ["retweet", "retweetedTweet", "retweeted_tweet"])
    let source = isObject(original) ? original : record
    let texts = ["fullText", "full_text", "text"]
    found.text = firstFilled(source, texts)
    if isObject(original) {
      found.traits.insert(.retweet)
      if found.text.isPresent { found.status = .recovered } else { found.text = firstFilled(record, texts) }
    } else if isTrue(value(record, "isRetweet")) {
      found.traits.insert(.retweet)
    }
    let quoted = firstSet(source, ["quote", "quotedTweet", "quoted_tweet"])
    found.quoted = isObject(quoted) ? firstFilled(quoted, texts) : .absent
    if isObject(quoted) || isTrue(value(record, "isQuote")) { found.traits.insert(.quote) }
    if isTrue(value(record, "isReply")) || says(record, "inReplyToId") { found.traits.insert(.reply) }
    if fields.contains(.references) {
      let ids = ["id", "id_str", "tweetId"]
      found.retweetedID = isObject(original) ? firstSet(original, ids) : .absent
      found.quotedID = isObject(quoted) ? firstSet(quoted, ids) : firstSet(source, ["quoteId", "quoted_status_id_str"])
      found.replyToID = firstSet(record, ["inReplyToId", "in_reply_to_status_id_str"])
    }
    found.metrics = metrics(record, .apify)
    found.id = firstSet(record, ["id", "id_str", "tweetId"])
    found.author = firstSet(
      record, ["author.id", "author.userName", "author.username", "user.id_str", "user.id", "user.screen_name", "username"])
    found.time = value(record, "createdAt")
    found.language = firstSet(record, ["lang", "language"])
    add(found, .scraper, to: &batch)
  }
}
