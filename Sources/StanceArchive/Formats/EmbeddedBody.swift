import StanceClassifier

// Dumps within a record: the body of an answer in a WARC or HAR file. Its posts stand where the record stands.

extension RecordParser {
  /// Reads the JSON that a string of the record at hand holds. Nothing is counted where it is something else: a HAR file
  /// holds every picture of a page.
  mutating func readEmbedded(_ text: JSONValue, into batch: inout PostBatch) {
    let range = contents(of: text)
    guard embeddingDepth < RecordParser.deepest, let first = firstVisible(range),
      chunk.bytes[first] == 0x7B || chunk.bytes[first] == 0x5B
    else { return }
    var body = [UInt8](repeating: 0, count: range.count + Chunk.padding)
    var output = body.mutableSpan
    let end = unescape(chunk.bytes.span, range, into: &output, at: 0)
    readBody(body, count: end, into: &batch)
  }

  /// Reads a body: one JSON value, or a value a line. `body` has the padding of a chunk.
  mutating func readBody(_ body: consuming [UInt8], count: Int, into batch: inout PostBatch) {
    var inner = Chunk()
    inner.bytes = body
    inner.bytes.grow(to: count + Chunk.padding, keeping: inner.bytes.count)
    for index in count..<count + Chunk.padding { inner.bytes[index] = 0 }
    inner.count = count
    let place = chunk.location(ofRecord: record)
    inner.origin = chunk.origin
    (inner.origin.firstRecord, inner.origin.firstByte) = (place.record, place.byte)
    inner.records = [RecordRange(0, 0)]
    var innerTape = JSONTape()
    var innerRecord = 0
    swap(&chunk, &inner)
    swap(&tape, &innerTape)
    swap(&record, &innerRecord)
    embeddingDepth += 1
    readWholeOrLines(into: &batch)
    embeddingDepth -= 1
    swap(&chunk, &inner)
    swap(&tape, &innerTape)
    swap(&record, &innerRecord)
  }

  private mutating func readWholeOrLines(into batch: inout PostBatch) {
    let bytes = chunk.bytes
    if tape.build(bytes.span, 0..<chunk.count) { return readValue(into: &batch) }
    var start = 0
    while start < bytes.count, start < chunk.count {
      var end = start
      while end < chunk.count, bytes[end] != 0x0A { end += 1 }
      if skipSpace(bytes.span, from: start, to: end) < end {
        if tape.build(bytes.span, start..<end) {
          readRecord(startingAt: start, into: &batch)
        } else {
          skip(.malformed, &batch)
        }
      }
      start = end + 1
    }
  }

  /// Reads a whole body: an array of records, or one.
  private mutating func readValue(into batch: inout PostBatch) {
    let value = JSONValue(start: skipSpace(chunk.bytes.span, from: 0, to: chunk.count), index: 0)
    guard isArray(value) else { return readRecord(value, into: &batch) }
    var element = firstElement(of: value)
    if !element.isPresent { skip(.notAPost, &batch) }
    while element.isPresent {
      readRecord(element, into: &batch)
      element = self.element(after: element)
    }
  }

  private func firstVisible(_ range: Range<Int>) -> Int? {
    var place = range.lowerBound
    while place < range.upperBound, isJSONSpace(chunk.bytes[place]) { place += 1 }
    return place < range.upperBound ? place : nil
  }
}
