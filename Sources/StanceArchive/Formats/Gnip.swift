import StanceClassifier

// Gnip's activity streams: `{"id":"tag:search.twitter.com,2005:123","verb":"post","body":…,"actor":{…}}`. A `share` has the
// shared post as its object.

extension RecordParser {
  /// Whether the record is an activity.
  func isGnip(_ record: JSONValue) -> Bool {
    isString(value(record, "verb")) && (isObject(value(record, "actor")) || isObject(value(record, "object")))
  }

  /// Reads an activity. Deletes are notices, other verbs no posts.
  func readGnip(_ record: JSONValue, into batch: inout PostBatch) {
    let verb = value(record, "verb")
    if isString(verb, "delete") {
      noteDeleted(firstSet(record, ["object.id", "id"]), &batch)
      return skip(.deleteNotice, &batch)
    }
    let isShare = isString(verb, "share")
    guard isShare || isString(verb, "post") else { return skip(.notAPost, &batch) }
    var found = FoundPost()
    let original = value(record, "object")
    let isWhole = isShare && isString(value(original, "body"))
    let source = isWhole ? original : record
    takeBody(of: source, &found)
    if isShare {
      found.traits.insert(.retweet)
      if isWhole { found.status = .recovered }
    }
    let quoted = value(source, "twitter_quoted_status")
    if isObject(quoted) {
      found.traits.insert(.quote)
      var inner = FoundPost()
      takeBody(of: quoted, &inner)
      found.quoted = inner.text
    }
    if isObject(value(record, "inReplyTo")) { found.traits.insert(.reply) }
    if isShare { found.retweetedID = value(original, "id") }
    found.quotedID = value(quoted, "id")
    found.replyToID = value(record, "inReplyTo.link")
    found.metrics = metrics(record, .gnip)
    found.id = firstSet(record, ["id"])
    found.author = firstSet(record, ["actor.id", "actor.preferredUsername"])
    found.idForm = .tag
    found.time = firstSet(record, ["postedTime"])
    found.language = firstSet(record, ["twitter_lang"])
    add(found, .gnip, to: &batch)
  }

  private func takeBody(of activity: JSONValue, _ found: inout FoundPost) {
    let long = value(activity, "long_object.body")
    found.text = isString(long) ? long : value(activity, "body")
    found.status = isString(long) ? .recovered : .full
  }
}
