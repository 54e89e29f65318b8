import StanceClassifier

// What the X website itself fetches: GraphQL answers as twscrape stores them, HAR files of a browser, and Zeeschuimer's
// lines. A document holds many posts, at any depth; those that are retweeted or quoted stand within their post and are
// no posts of the dump.

extension RecordParser {
  /// Reads every post of a document; a document without any is no post.
  mutating func readDocument(_ document: JSONValue, into batch: inout PostBatch) {
    let before = batch.intake.records
    let end = entry(behind: document)
    var place = Int(document.index)
    while place < end {
      let start = Int(tape.positions[place])
      place = chunk.bytes[start] == 0x7B ? visit(JSONValue(start: start, index: place), into: &batch) : place + 1
    }
    if batch.intake.records == before { skip(.notAPost, &batch) }
  }

  /// Looks at an object of a document and returns the entry of the tape to go on with: the one behind it where it was a
  /// post or something in a post's place, else the one inside.
  private mutating func visit(_ object: JSONValue, into batch: inout PostBatch) -> Int {
    let found = GraphQLObject(self, object)
    switch found.kind {
    case .other: return Int(object.index) + 1
    case .post: readResult(object, into: &batch)
    case .flatPost: readStatus(members(of: object), object, into: &batch)
    case .advertisement: skip(.notAPost, &batch)
    case .tombstone: skip(.tombstone, &batch)
    case .stub: skip(.noText, &batch)
    case .body(let text): readEmbedded(text, into: &batch)
    }
    return entry(behind: object)
  }

  private func readResult(_ result: JSONValue, into batch: inout PostBatch) {
    var found = FoundPost()
    let original = unwrapped(
      firstSet(result, ["legacy.retweeted_status_result.result", "retweeted_status_result.result"]))
    let source = isObject(original) ? original : result
    takeText(of: source, &found)
    if isObject(original) {
      found.traits.insert(.retweet)
      found.status = .recovered
    }
    let quoted = unwrapped(
      firstSet(source, ["quoted_status_result.result", "legacy.quoted_status_result.result", "quoted_tweet_results.result"]))
    if isObject(quoted) {
      var inner = FoundPost()
      takeText(of: quoted, &inner)
      (found.quoted, found.quotedCoding) = (inner.text, inner.coding)
    }
    if isObject(quoted) || says(source, "legacy.is_quote_status") { found.traits.insert(.quote) }
    if says(result, "legacy.in_reply_to_status_id_str") || says(result, "details.in_reply_to_status_id_str")
      || says(result, "reply_to_results")
    {
      found.traits.insert(.reply)
    }
    found.id = firstSet(result, ["rest_id", "legacy.id_str"])
    if fields.contains(.references) {
      found.retweetedID = firstSet(original, ["rest_id", "legacy.id_str"])
      found.quotedID = firstSet(quoted, ["rest_id", "legacy.id_str"])
      if !found.quotedID.isPresent { found.quotedID = firstSet(source, ["legacy.quoted_status_id_str"]) }
      found.replyToID = firstSet(
        result,
        [
          "legacy.in_reply_to_status_id_str", "details.in_reply_to_status_id_str", "reply_to_results.rest_id",
          "reply_to_results.result.rest_id",
        ])
    }
    found.metrics = metrics(result, .graphQL)
    found.author = firstSet(
      result,
      [
        "core.user_results.result.rest_id", "legacy.user_id_str", "core.user_results.result.core.screen_name",
        "core.user_results.result.legacy.screen_name", "core.user_result.result.rest_id",
      ])
    found.time = firstSet(result, ["legacy.created_at", "details.created_at_ms"])
    found.language = firstSet(result, ["legacy.lang", "details.lang", "details.language"])
    add(found, .graphQL, to: &batch)
  }

  /// The text of one result, what it retweets not looked at: the note of a long post, which the other text only begins,
  /// often without "…".
  private func takeText(of result: JSONValue, _ found: inout FoundPost) {
    let note = value(result, "note_tweet.note_tweet_results.result.text")
    if isFilled(note) {
      found.text = note
      found.coding = .plain
      found.status = .recovered
    } else {
      found.text = firstFilled(result, ["legacy.full_text", "details.full_text", "legacy.text"])
      found.status = isObject(value(result, "note_tweet")) ? .truncated : .full
    }
  }

  /// The post within a `TweetWithVisibilityResults`; another value as it is.
  private func unwrapped(_ result: JSONValue) -> JSONValue {
    let inner = value(result, "tweet")
    return isObject(inner) ? inner : result
  }
}

/// What an object of a GraphQL document is.
private struct GraphQLObject {
  enum Kind {
    case post, advertisement, tombstone
    /// A post of the website's older answers, with the names of API v1.1.
    case flatPost
    /// A post of which only the id is told.
    case stub
    /// The body of an answer in a HAR file: JSON within a string.
    case body(JSONValue)
    case other
  }

  private(set) var kind = Kind.other

  init(_ parser: borrowing RecordParser, _ object: JSONValue) {
    var type = JSONValue.absent
    var legacy = JSONValue.absent
    var details = JSONValue.absent
    var text = JSONValue.absent
    var (isPromoted, hasResult, hasMediaType, hasID) = (false, false, false, false)
    var (hasText, hasTime) = (false, false)
    var member = parser.firstMember(of: object)
    while let found = member {
      // One pass, by the length of the name first.
      switch found.name.count {
      case 4 where parser.equals(found.name, "text".utf8Span.span): text = found.value
      case 6 where parser.equals(found.name, "legacy".utf8Span.span): legacy = found.value
      case 7 where parser.equals(found.name, "details".utf8Span.span): details = found.value
      case 7 where parser.equals(found.name, "rest_id".utf8Span.span): hasID = true
      case 8 where parser.equals(found.name, "mimeType".utf8Span.span): hasMediaType = true
      case 9 where parser.equals(found.name, "full_text".utf8Span.span): hasText = parser.isString(found.value)
      case 10 where parser.equals(found.name, "__typename".utf8Span.span): type = found.value
      case 10 where parser.equals(found.name, "created_at".utf8Span.span): hasTime = true
      case 13 where parser.equals(found.name, "tweet_results".utf8Span.span): hasResult = true
      case 16 where parser.equals(found.name, "promotedMetadata".utf8Span.span): isPromoted = parser.isObject(found.value)
      default: break
      }
      member = parser.member(after: found)
    }
    if isPromoted, hasResult {
      kind = .advertisement
    } else if parser.isString(parser.value(legacy, "full_text")) || parser.isString(parser.value(details, "full_text")) {
      kind = .post
    } else if parser.isString(type, "TweetTombstone") || parser.isString(type, "TweetUnavailable") {
      kind = .tombstone
    } else if parser.isString(type, "Tweet"), hasID {
      kind = .stub
    } else if hasText, hasTime {
      kind = .flatPost
    } else if hasMediaType, parser.isString(text) {
      kind = .body(text)
    }
  }
}
