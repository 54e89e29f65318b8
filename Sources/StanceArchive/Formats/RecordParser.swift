import StanceClassifier

/// Turns the raw records of a chunk into posts. A worker owns one: its buffers are the scratch memory of the whole
/// reading.
///
/// Each format is an extension in a file of its own. What they share: ``Members`` of an object, values by key, and the
/// functions of `RecordParser+Values.swift`.
struct RecordParser: ~Copyable {
  /// The records.
  var chunk = Chunk()
  /// The structure of the record at hand.
  var tape = JSONTape()
  let keys = KeyTable()
  /// What is read of each post beyond what every reading needs.
  var fields = PostFields.all
  /// The member of a plain record that holds the author; nil finds it by its name.
  var authorField: String?
  /// Index of the record at hand in the chunk.
  var record = 0
  /// The posts in `includes` of the page at hand.
  var included = IncludedPosts()
  /// How deep the record at hand lies in lists and bodies within others.
  var embeddingDepth = 0
  /// Deeper is no dump, and a stack has an end.
  static let deepest = 3

  /// Parses every record of the chunk into `batch`.
  mutating func parse(into batch: inout PostBatch) {
    batch.reset(capacity: chunk.count + 64)
    batch.sequence = chunk.origin.sequence
    batch.intake.bytes = chunk.origin.consumed
    for skip in chunk.skips { batch.intake.skip(skip.reason, at: skip.location) }
    switch chunk.origin.content {
    case .line, .element: parseJSON(into: &batch)
    case .row(let columns): parseRows(columns, into: &batch)
    case .warc: parseWARC(into: &batch)
    }
  }

  private mutating func parseJSON(into batch: inout PostBatch) {
    let skipsBlank = if case .line = chunk.origin.content { true } else { false }
    let bytes = chunk.bytes
    record = 0
    while record < chunk.records.count {
      let range = chunk.records[record].range
      if tape.build(bytes.span, range) {
        readRecord(startingAt: range.lowerBound, into: &batch)
      } else if !skipsBlank || skipSpace(bytes.span, from: range.lowerBound, to: range.upperBound) < range.upperBound {
        skip(.malformed, &batch)
      }
      record += 1
    }
  }

  mutating func readRecord(startingAt start: Int, into batch: inout PostBatch) {
    readRecord(JSONValue(start: skipSpace(chunk.bytes.span, from: start, to: chunk.count), index: 0), into: &batch)
  }

  /// Tells the formats apart, record by record (mixed dumps exist), in the order of the detection rules as far as they
  /// can be confused.
  mutating func readRecord(_ value: JSONValue, into batch: inout PostBatch) {
    guard isObject(value) else { return skip(.notAPost, &batch) }
    let object = members(of: value)
    if let notice = controlMessage(object) { return readNotice(notice, object, into: &batch) }
    if isPage(object) { return readPage(object, value, into: &batch) }
    if isFlatV2(object) { return readFlatV2(object, into: &batch) }
    if isArray(object[.statuses]) { return readStatuses(object[.statuses], into: &batch) }
    readStatus(object, value, into: &batch)
  }

  /// A post of API v1.1 or of an X archive, or one of the formats that are told apart by the names of their members.
  mutating func readStatus(_ object: borrowing Members, _ value: JSONValue, into batch: inout PostBatch) {
    if isAPIv11(object) { return readAPIv11(object, into: &batch) }
    if isArchived(object) { return readArchived(object, value, into: &batch) }
    readOther(object, value, into: &batch)
  }

  /// A record of the formats whose names are not among the ``Key``s.
  private mutating func readOther(_ object: borrowing Members, _ value: JSONValue, into batch: inout PostBatch) {
    let isPlain = isString(object[.text]) && !object.has(.type) && !isObject(object[.author])
    if isPlain { return readGeneric(object, value, into: &batch) }
    if isSnscrape(value) { return readSnscrape(value, into: &batch) }
    if isGnip(value) { return readGnip(value, into: &batch) }
    if isNeighbour(value) { return readNeighbour(value, into: &batch) }
    if isScraped(value) { return readScraped(value, into: &batch) }
    if isString(object[.text]) { return readGeneric(object, value, into: &batch) }
    if readList(value, into: &batch) { return }
    readDocument(value, into: &batch)
  }

  /// Reads a document that is a list of records under one of the names that answers and exports have for it; false where
  /// it is none. `tweets` beside `users` are what other posts refer to: see ``Companion``.
  private mutating func readList(_ document: JSONValue, into batch: inout PostBatch) -> Bool {
    guard embeddingDepth < RecordParser.deepest else { return false }
    for name in ["results", "tweets"] {
      var element = firstElement(of: value(document, name))
      if !element.isPresent || (name == "tweets" && value(document, "users").isPresent) { continue }
      embeddingDepth += 1
      while element.isPresent {
        readRecord(element, into: &batch)
        element = self.element(after: element)
      }
      embeddingDepth -= 1
      return true
    }
    return false
  }

  /// Counts the record at hand, or a part of it that would be a post, as skipped.
  func skip(_ reason: SkipReason, _ batch: inout PostBatch) {
    batch.intake.skip(reason, at: chunk.location(ofRecord: record))
  }

  /// Adds a finished post.
  @inline(__always)
  func add(_ post: consuming Post, _ format: PostFormat, to batch: inout PostBatch) {
    post.location = chunk.location(ofRecord: record)
    post.hasLossyID = isLossyID(batch.bytes.span.extracting(post.id.range))
    batch.intake.add(post, format)
    batch.posts.append(post)
  }
}
