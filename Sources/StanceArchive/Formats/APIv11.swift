import StanceClassifier

// API v1.1: streams, twarc 1, rtweet, Social Feed Manager. The text of a post stands in up to three places and, for a
// retweet, in those of the original.

extension RecordParser {
  /// Where the text of a v1.1 post was found.
  private struct FoundText {
    var value = JSONValue.absent
    var status = TextStatus.full
  }

  /// Whether the record is a v1.1 post.
  func isAPIv11(_ object: borrowing Members) -> Bool {
    isObject(object[.user]) && object.has(.createdAt) && (object.has(.idStr) || object.has(.id))
  }

  /// Reads a v1.1 post.
  func readAPIv11(_ object: borrowing Members, into batch: inout PostBatch) {
    var post = Post()
    if isObject(object[.retweetedStatus]) {
      let original = members(of: object[.retweetedStatus])
      if fields.contains(.references) { post.retweetedID = append(v11ID(original), to: &batch) }
      guard readTexts(original, into: &post, &batch) else { return skip(.noText, &batch) }
      post.traits.insert(.retweet)
      if post.textStatus == .full { post.textStatus = .recovered }
    } else {
      guard readTexts(object, into: &post, &batch) else { return skip(.noText, &batch) }
      markRetweet(&post, batch)
    }
    let id = v11ID(object)
    post.id = append(id, to: &batch)
    post.author = appendAuthor(object[.user], to: &batch)
    post.time = time(object[.createdAt], id: id)
    if post.time.seconds < endOfFalseMidnights, isISO(object[.createdAt]) { post.time = withoutFalseMidnight(post.time) }
    post.language = language(object[.lang])
    let answered = isSet(object[.inReplyToStatusIDStr]) ? object[.inReplyToStatusIDStr] : object[.inReplyToStatusID]
    if isSet(answered) {
      post.traits.insert(.reply)
      if fields.contains(.references) { post.replyToID = append(answered, to: &batch) }
    }
    if fields.contains(.metrics) { post.metrics = v11Metrics(object) }
    add(post, isISO(object[.createdAt]) ? .grailbird : .apiV11, to: &batch)
  }

  private func v11ID(_ object: borrowing Members) -> JSONValue { isSet(object[.idStr]) ? object[.idStr] : object[.id] }

  /// The counts beside a post, in the names of API v1.1 and of X archives.
  func v11Metrics(_ object: borrowing Members) -> PostMetrics {
    var metrics = PostMetrics()
    metrics.retweets = count(object[.retweetCount])
    metrics.replies = count(object[.replyCount])
    metrics.likes = count(object[.favoriteCount])
    metrics.quotes = count(object[.quoteCount])
    return metrics
  }

  /// Reads the posts of a search answer, `{"statuses":[…]}`.
  mutating func readStatuses(_ array: JSONValue, into batch: inout PostBatch) {
    var element = firstElement(of: array)
    if !element.isPresent { skip(.notAPost, &batch) }
    while element.isPresent {
      let object = members(of: element)
      readStatus(object, element, into: &batch)
      element = self.element(after: element)
    }
  }

  /// Takes the author's and the quoted text of one post; false where it has no text.
  private func readTexts(_ object: borrowing Members, into post: inout Post, _ batch: inout PostBatch) -> Bool {
    let found = fullText(object)
    guard found.value.isPresent else { return false }
    post.text = appendText(found.value, .htmlEscaped, to: &batch)
    post.textStatus = found.status
    if isObject(object[.quotedStatus]) {
      let quoted = members(of: object[.quotedStatus])
      post.quotedText = appendText(fullText(quoted).value, .htmlEscaped, to: &batch)
      if fields.contains(.references) { post.quotedID = append(v11ID(quoted), to: &batch) }
    } else if fields.contains(.references) {
      post.quotedID = append(object[.quotedStatusID], to: &batch)
    }
    if isTrue(object[.isQuoteStatus]) || isObject(object[.quotedStatus]) { post.traits.insert(.quote) }
    return true
  }

  /// The whole text of one post, the original of a retweet not looked at.
  private func fullText(_ object: borrowing Members) -> FoundText {
    if isObject(object[.extendedTweet]) {
      let extended = members(of: object[.extendedTweet])
      if isString(extended[.fullText]) { return FoundText(value: extended[.fullText], status: .recovered) }
    }
    let value = isString(object[.fullText]) ? object[.fullText] : object[.text]
    guard isString(value) else { return FoundText() }
    return FoundText(value: value, status: isTrue(object[.truncated]) ? .truncated : .full)
  }

  /// Whether a time is written `2015-01-24 02:02:37 +0000`: so Grailbird archives have it, and no others.
  private func isISO(_ value: JSONValue) -> Bool { isString(value) && chunk.bytes[Int(value.start) + 5] == 0x2D }

  private func appendAuthor(_ value: JSONValue, to batch: inout PostBatch) -> ByteSlice {
    let user = members(of: value)
    let id = isSet(user[.idStr]) ? user[.idStr] : user[.id]
    return append(isSet(id) ? id : user[.screenName], to: &batch)
  }
}
