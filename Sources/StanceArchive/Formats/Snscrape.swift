import StanceClassifier

// Posts as snscrape and twscrape write them (`"_type":"snscrape.modules.twitter.Tweet"`): objects with names of their
// own, the posts that they refer to inside.

extension RecordParser {
  /// Whether the record is an object of snscrape or twscrape.
  func isSnscrape(_ record: JSONValue) -> Bool {
    isString(value(record, "rawContent")) || isTypeOf(record)
      || (isString(value(record, "content")) && isString(value(record, "renderedContent")))
  }

  /// Reads a post of snscrape or twscrape. References to posts that are gone are tombstones.
  func readSnscrape(_ record: JSONValue, into batch: inout PostBatch) {
    let type = value(record, "_type")
    if isString(type) {
      let name = contents(of: type)
      if ends(name, with: ".Tombstone") || ends(name, with: ".TweetRef") { return skip(.tombstone, &batch) }
      guard ends(name, with: ".Tweet") else { return skip(.notAPost, &batch) }
    }
    var found = FoundPost()
    let original = value(record, "retweetedTweet")
    found.text = ownText(record)
    if isObject(original) {
      found.traits.insert(.retweet)
      let whole = ownText(original)
      if whole.isPresent {
        found.text = whole
        found.status = .recovered
      }
    }
    let quoted = firstSet(isObject(original) ? original : record, ["quotedTweet"])
    if isObject(quoted) {
      found.traits.insert(.quote)
      found.quoted = ownText(quoted)
    }
    found.replyToID = firstSet(record, ["inReplyToTweetIdStr", "inReplyToTweetId"])
    if found.replyToID.isPresent { found.traits.insert(.reply) }
    if fields.contains(.references) {
      found.retweetedID = isObject(original) ? firstSet(original, ["id_str", "id"]) : .absent
      found.quotedID = isObject(quoted) ? firstSet(quoted, ["id_str", "id"]) : .absent
    }
    found.metrics = metrics(record, .snscrape)
    found.id = firstSet(record, ["id_str", "id"])
    found.author = firstSet(record, ["user.id_str", "user.id", "user.username", "username"])
    found.time = firstSet(record, ["date"])
    found.language = firstSet(record, ["lang"])
    add(found, .snscrape, to: &batch)
  }

  /// `rawContent`, in old versions `content`; `renderedContent` has its links shortened.
  private func ownText(_ record: JSONValue) -> JSONValue {
    firstFilled(record, ["rawContent", "content", "renderedContent"])
  }

  private func isTypeOf(_ record: JSONValue) -> Bool {
    let type = value(record, "_type")
    guard isString(type) else { return false }
    let name = contents(of: type)
    let start = "snscrape.modules.twitter."
    return name.count > start.utf8.count
      && equals(name.lowerBound..<name.lowerBound + start.utf8.count, start.utf8Span.span)
  }

  private func ends(_ range: Range<Int>, with text: String) -> Bool {
    let count = text.utf8.count
    return range.count >= count && equals(range.upperBound - count..<range.upperBound, text.utf8Span.span)
  }
}
