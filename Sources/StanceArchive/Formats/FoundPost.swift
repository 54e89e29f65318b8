import StanceClassifier

/// What a format has found out about a post: where its values stand in the record at hand.
struct FoundPost {
  /// How ids are written.
  enum IDForm {
    /// As they are.
    case plain
    /// Behind the last colon of a tag: `tag:search.twitter.com,2005:123`.
    case tag
  }

  var text = JSONValue.absent
  var coding = TextCoding.htmlEscaped
  var quoted = JSONValue.absent
  var quotedCoding = TextCoding.htmlEscaped
  var id = JSONValue.absent
  var idForm = IDForm.plain
  var author = JSONValue.absent
  var time = JSONValue.absent
  var language = JSONValue.absent
  var label = JSONValue.absent
  var retweetedID = JSONValue.absent
  var quotedID = JSONValue.absent
  var replyToID = JSONValue.absent
  var metrics = PostMetrics()
  var traits: PostTraits = []
  var status = TextStatus.full
}

extension RecordParser {
  /// Adds what was found as a post of a format; without a text it is a skip.
  func add(_ found: FoundPost, _ format: PostFormat, to batch: inout PostBatch) {
    guard isString(found.text) else { return skip(.noText, &batch) }
    var post = Post()
    post.id = append(found.id, to: &batch)
    post.text = appendText(found.text, found.coding, to: &batch)
    post.quotedText = appendText(found.quoted, found.quotedCoding, to: &batch)
    post.author = append(found.author, to: &batch)
    post.label = append(found.label, to: &batch)
    post.time = time(found.time, id: found.id)
    post.language = language(found.language)
    if found.idForm == .tag {
      post.id = batch.part(of: post.id, behindLast: 0x3A)
      post.author = batch.part(of: post.author, behindLast: 0x3A)
    }
    if fields.contains(.references) { appendReferences(of: found, to: &post, &batch) }
    post.metrics = found.metrics
    post.traits = found.traits
    post.textStatus = found.status
    if found.status != .recovered { markRetweet(&post, batch) }
    if post.traits.contains(.retweet), post.textStatus == .full,
      endsCut(batch.bytes.span.extracting(post.text.range))
    {
      post.textStatus = .truncated
    }
    add(post, format, to: &batch)
  }

  private func appendReferences(of found: FoundPost, to post: inout Post, _ batch: inout PostBatch) {
    post.retweetedID = appendReference(found.retweetedID, to: &batch)
    post.quotedID = appendReference(found.quotedID, to: &batch)
    post.replyToID = appendReference(found.replyToID, to: &batch)
  }

  /// The id in a value: an id, Gnip's tag, or the address of a post.
  private func appendReference(_ value: JSONValue, to batch: inout PostBatch) -> ByteSlice {
    let slice = append(value, to: &batch)
    guard slice.range.contains(where: { batch.bytes[$0] == 0x2F || batch.bytes[$0] == 0x3A }) else { return slice }
    let id = batch.statusID(in: slice)
    if !id.isEmpty { return id }
    let part = batch.part(of: slice, behindLast: 0x3A)
    // What is neither is the name of a post on another platform.
    return part.range.allSatisfy { batch.bytes[$0] &- 0x30 < 10 } ? part : slice
  }
}

extension PostBatch {
  /// The digits behind `/status/` or `/statuses/` in an address; empty where there are none.
  func statusID(in slice: ByteSlice) -> ByteSlice {
    let mark = Array("/status".utf8)
    var place = slice.range.lowerBound
    let end = slice.range.upperBound
    while place + mark.count < end, !bytes[place..<place + mark.count].elementsEqual(mark) { place += 1 }
    guard place + mark.count < end else { return .empty }
    while place < end, bytes[place] &- 0x30 > 9 { place += 1 }
    let start = place
    while place < end, bytes[place] &- 0x30 < 10 { place += 1 }
    return ByteSlice(offset: start, count: place - start)
  }

  /// The part of a slice behind the last `byte`; all of it where there is none.
  func part(of slice: ByteSlice, behindLast byte: UInt8) -> ByteSlice {
    var start = slice.range.upperBound
    while start > slice.range.lowerBound, bytes[start - 1] != byte { start -= 1 }
    return ByteSlice(offset: start, count: slice.range.upperBound - start)
  }
}
