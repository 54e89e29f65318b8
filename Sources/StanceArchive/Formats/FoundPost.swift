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
  var traits: PostTraits = []
  var status = TextStatus.full
}

extension RecordParser {
  /// Adds what was found as a post; without a text it is a skip.
  func add(_ found: FoundPost, to batch: inout PostBatch) {
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
    post.traits = found.traits
    post.textStatus = found.status
    if found.status != .recovered { markRetweet(&post, batch) }
    if post.traits.contains(.retweet), post.textStatus == .full,
      endsCut(batch.bytes.span.extracting(post.text.range))
    {
      post.textStatus = .truncated
    }
    add(post, to: &batch)
  }
}

extension PostBatch {
  /// The part of a slice behind the last `byte`; all of it where there is none.
  func part(of slice: ByteSlice, behindLast byte: UInt8) -> ByteSlice {
    var start = slice.range.upperBound
    while start > slice.range.lowerBound, bytes[start - 1] != byte { start -= 1 }
    return ByteSlice(offset: start, count: slice.range.upperBound - start)
  }
}
