import StanceClassifier

// Tables: RFC 4180 with any delimiter; the columns are known from the header.

/// A field of a row: its bytes without the quotes around it, and whether doubled quotes are to be undone.
struct TableField {
  var range: Range<Int>
  var isQuoted: Bool
}

/// Steps through the fields of a row.
struct FieldCursor {
  private let dialect: TableDialect
  private let end: Int
  /// Where the next field starts; nil behind the last.
  private var position: Int?

  init(row: Range<Int>, dialect: TableDialect) {
    self.dialect = dialect
    end = row.upperBound
    position = row.lowerBound
  }

  /// The next field; nil behind the last. A row always has one field.
  mutating func next(_ bytes: Span<UInt8>) -> TableField? {
    guard let start = position else { return nil }
    var place = start
    var field = TableField(range: start..<start, isQuoted: false)
    if start < end, bytes[start] == 0x22 {
      place = closingQuote(bytes, from: start + 1)
      field = TableField(range: start + 1..<place, isQuoted: true)
      // Letters between the closing quote and the delimiter are no part of RFC 4180; they are passed over.
    }
    while place < end, bytes[place] != dialect.delimiter { place += 1 }
    if !field.isQuoted { field.range = start..<place }
    position = place < end ? place + 1 : nil
    return field
  }

  private func closingQuote(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var place = start
    while place < end {
      if bytes[place] == 0x22 {
        guard place + 1 < end, bytes[place + 1] == 0x22 else { return place }
        place += 1
      }
      place += 1
    }
    return end
  }
}

extension RecordParser {
  /// Parses every row of the chunk.
  mutating func parseRows(_ columns: TableColumns, into batch: inout PostBatch) {
    record = 0
    while record < chunk.records.count {
      var row = chunk.records[record].range
      if !row.isEmpty, chunk.bytes[row.upperBound - 1] == 0x0D { row = row.lowerBound..<row.upperBound - 1 }
      if !row.isEmpty { readRow(row, columns, into: &batch) }
      record += 1
    }
  }

  private func readRow(_ row: Range<Int>, _ columns: TableColumns, into batch: inout PostBatch) {
    var cursor = FieldCursor(row: row, dialect: columns.dialect)
    var post = Post()
    var hasText = false
    var author = ByteSlice.empty
    var column = 0
    while let field = cursor.next(chunk.bytes.span) {
      guard column < columns.roles.count else { break }
      switch columns.roles[column] {
      case .text:
        hasText = true
        post.text = appendText(field, to: &batch)
      case .id: post.id = append(field, to: &batch)
      case .time: post.time = parseTime(chunk.bytes.span.extracting(field.range))
      case .language: post.language = LanguageCode(chunk.bytes.span.extracting(field.range))
      case .authorID: post.author = append(field, to: &batch)
      case .author: author = append(field, to: &batch)
      case .label: post.label = append(field, to: &batch)
      case .other: break
      }
      column += 1
    }
    guard hasText else { return skip(.malformed, &batch) }
    guard !post.text.isEmpty else { return skip(.noText, &batch) }
    if post.author.isEmpty { post.author = author }
    if post.time.precision == .unknown { post.time = snowflakeTime(batch.bytes.span.extracting(post.id.range)) }
    markRetweet(&post, batch)
    add(post, to: &batch)
  }

  private func append(_ field: TableField, to batch: inout PostBatch) -> ByteSlice {
    batch.reserve(field.range.count * 3 + 32)
    let start = batch.byteCount
    var output = batch.bytes.mutableSpan
    var end = copy(chunk.bytes.span, field.range, into: &output, at: start)
    if field.isQuoted { end = undouble(&output, start..<end) }
    end = repairUTF8(&output, start..<end)
    batch.byteCount = end
    return ByteSlice(offset: start, count: end - start)
  }

  private func appendText(_ field: TableField, to batch: inout PostBatch) -> ByteSlice {
    let slice = append(field, to: &batch)
    var output = batch.bytes.mutableSpan
    batch.byteCount = decodeEntities(&output, slice.range)
    return ByteSlice(offset: Int(slice.offset), count: batch.byteCount - Int(slice.offset))
  }

  /// Makes one quote of each two, in place, and returns the new end.
  private func undouble(_ bytes: inout MutableSpan<UInt8>, _ range: Range<Int>) -> Int {
    var to = range.lowerBound
    var from = range.lowerBound
    while from < range.upperBound {
      let byte = bytes[from]
      bytes[to] = byte
      to += 1
      from += byte == 0x22 ? 2 : 1
    }
    return to
  }
}
