import StanceClassifier

// Neighbours of X: Mastodon's outbox (ActivityPub) and Bluesky's posts (AT Protocol).

extension RecordParser {
  /// Whether the record is an outbox or activity of Mastodon, or a post of Bluesky.
  func isNeighbour(_ record: JSONValue) -> Bool {
    isArray(value(record, "orderedItems")) || isActivity(record) || isString(blueskyText(record))
  }

  /// Reads an outbox, an activity, or a post of Bluesky.
  func readNeighbour(_ record: JSONValue, into batch: inout PostBatch) {
    let items = value(record, "orderedItems")
    if !isArray(items) {
      return isActivity(record) ? readActivity(record, into: &batch) : readBluesky(record, into: &batch)
    }
    var item = firstElement(of: items)
    if !item.isPresent { skip(.notAPost, &batch) }
    while item.isPresent {
      readActivity(item, into: &batch)
      item = element(after: item)
    }
  }

  private func isActivity(_ record: JSONValue) -> Bool {
    isString(value(record, "type")) && value(record, "object").isPresent && value(record, "actor").isPresent
  }

  /// Posts to the public are read. Others were written to few; boosts are links without a text.
  private func readActivity(_ activity: JSONValue, into batch: inout PostBatch) {
    let object = value(activity, "object")
    guard isObject(object) else {
      return skip(isString(value(activity, "type"), "Announce") ? .noText : .notAPost, &batch)
    }
    guard isPublic(value(object, "to")) || isPublic(value(object, "cc")) else { return skip(.notAPost, &batch) }
    var found = FoundPost()
    found.text = value(object, "content")
    found.coding = .markup
    found.id = firstSet(object, ["id"])
    found.author = firstSet(object, ["attributedTo"])
    found.time = firstSet(object, ["published"])
    found.language = firstMember(of: value(object, "contentMap")).map { nameAsValue($0) } ?? .absent
    found.replyToID = value(object, "inReplyTo")
    if isFilled(found.replyToID) { found.traits.insert(.reply) }
    found.metrics = metrics(object, .mastodon)
    add(found, .mastodon, to: &batch)
  }

  private func isPublic(_ audience: JSONValue) -> Bool {
    let everybody = "https://www.w3.org/ns/activitystreams#Public"
    if isString(audience, everybody) { return true }
    var one = firstElement(of: audience)
    while one.isPresent {
      if isString(one, everybody) { return true }
      one = element(after: one)
    }
    return false
  }

  /// The name of a member as a value: it is a string too.
  private func nameAsValue(_ member: NamedValue) -> JSONValue {
    JSONValue(start: member.name.lowerBound - 1, index: Int(member.value.index) - 2)
  }

  /// The text of a post as the API, a feed or the firehose gives it.
  private func blueskyText(_ record: JSONValue) -> JSONValue {
    firstFilled(record, ["record.text", "post.record.text", "commit.record.text"])
  }

  private func readBluesky(_ record: JSONValue, into batch: inout PostBatch) {
    let post = isObject(value(record, "post")) ? value(record, "post") : record
    let content = firstSet(post, ["record", "commit.record"])
    var found = FoundPost()
    found.text = value(content, "text")
    found.coding = .plain
    found.id = firstSet(post, ["uri", "commit.rkey"])
    found.author = firstSet(post, ["author.did", "author.handle", "did"])
    found.time = firstSet(content, ["createdAt"])
    found.language = firstElement(of: value(content, "langs"))
    found.quoted = firstFilled(post, ["embed.record.value.text", "embed.record.record.value.text"])
    found.quotedCoding = .plain
    if isObject(value(content, "reply")) { found.traits.insert(.reply) }
    if says(content, "embed.record") { found.traits.insert(.quote) }
    if says(record, "reason") { found.traits.insert(.retweet) }
    found.quotedID = firstFilled(content, ["embed.record.uri", "embed.record.record.uri"])
    found.replyToID = value(content, "reply.parent.uri")
    // A repost has no id of its own in a feed: the post's stands for both.
    if found.traits.contains(.retweet) { found.retweetedID = found.id }
    found.metrics = metrics(post, .bluesky)
    add(found, .bluesky, to: &batch)
  }
}
