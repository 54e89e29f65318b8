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
  /// Index of the record at hand in the chunk.
  var record = 0
  /// The posts in `includes` of the page at hand.
  var included = IncludedPosts()

  /// Parses every record of the chunk into `batch`.
  mutating func parse(into batch: inout PostBatch) {
    batch.reset(capacity: chunk.count + 64)
    batch.sequence = chunk.origin.sequence
    batch.intake.bytes = chunk.origin.consumed
    for skip in chunk.skips { batch.intake.skip(skip.reason, at: skip.location) }
    switch chunk.origin.content {
    case .line, .element: parseJSON(into: &batch)
    case .row(let columns): parseRows(columns, into: &batch)
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

  /// Tells the formats apart, record by record (mixed dumps exist), in the order of the detection rules.
  private mutating func readRecord(startingAt start: Int, into batch: inout PostBatch) {
    let value = JSONValue(start: skipSpace(chunk.bytes.span, from: start, to: chunk.count), index: 0)
    guard isObject(value) else { return skip(.notAPost, &batch) }
    let object = members(of: value)
    if let notice = controlMessage(object) { return skip(notice, &batch) }
    if isPage(object) { return readPage(object, into: &batch) }
    if isFlatV2(object) { return readFlatV2(object, into: &batch) }
    if isArray(object[.statuses]) { return readStatuses(object[.statuses], into: &batch) }
    readStatus(object, into: &batch)
  }

  /// A post of API v1.1 or of an X archive, or a plain record with a text.
  func readStatus(_ object: borrowing Members, into batch: inout PostBatch) {
    if isAPIv11(object) { return readAPIv11(object, into: &batch) }
    if isArchived(object) { return readArchived(object, into: &batch) }
    readGeneric(object, into: &batch)
  }

  /// Counts the record at hand, or a part of it that would be a post, as skipped.
  func skip(_ reason: SkipReason, _ batch: inout PostBatch) {
    batch.intake.skip(reason, at: chunk.location(ofRecord: record))
  }

  /// Adds a finished post.
  @inline(__always)
  func add(_ post: consuming Post, to batch: inout PostBatch) {
    post.location = chunk.location(ofRecord: record)
    batch.intake.records += 1
    batch.intake.posts += 1
    switch post.textStatus {
    case .full: break
    case .recovered: batch.intake.recovered += 1
    case .truncated: batch.intake.truncated += 1
    }
    batch.posts.append(post)
  }
}
