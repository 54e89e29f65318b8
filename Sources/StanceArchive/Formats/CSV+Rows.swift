import StanceClassifier

/// The fields of a row that together make a post.
private struct TableRow {
  var post = Post()
  var hasText = false
  var handle = ByteSlice.empty
  var retweetedText = ByteSlice.empty
  var shortText = ByteSlice.empty
  var addressID = ByteSlice.empty
  var isCut = false
  var annotator = ByteSlice.empty
  var annotatorLabels: [ByteSlice] = []
}

extension RecordParser {
  /// Parses every row of the chunk.
  mutating func parseRows(_ columns: TableColumns, into batch: inout PostBatch) {
    record = 0
    while record < chunk.records.count {
      var row = chunk.records[record].range
      if !row.isEmpty, chunk.bytes[row.upperBound - 1] == 0x0D { row = row.lowerBound..<row.upperBound - 1 }
      if !isBlank(row) { readRow(row, columns, into: &batch) }
      record += 1
    }
  }

  /// Whether a row holds nothing, or the byte 1A that DOS ends texts with.
  private func isBlank(_ row: Range<Int>) -> Bool {
    row.isEmpty || (row.count == 1 && chunk.bytes[row.lowerBound] == 0x1A)
  }

  private func readRow(_ range: Range<Int>, _ columns: TableColumns, into batch: inout PostBatch) {
    var cursor = FieldCursor(row: range, dialect: columns.dialect)
    var row = TableRow()
    var column = 0
    while let field = cursor.next(chunk.bytes.span) {
      guard column < columns.roles.count else { break }
      let role = columns.roles[column]
      if role != .other { take(field, as: role, columns, &row, &batch) }
      column += 1
    }
    finish(&row, &batch)
  }

  private func take(
    _ field: TableField, as role: TableColumns.Role, _ columns: TableColumns, _ row: inout TableRow,
    _ batch: inout PostBatch
  ) {
    switch role {
    case .text:
      row.hasText = true
      row.post.text = appendText(field, columns.lineFeeds, to: &batch)
    case .shortText: row.shortText = appendText(field, columns.lineFeeds, to: &batch)
    case .retweetedText where isSet(field): row.retweetedText = appendText(field, columns.lineFeeds, to: &batch)
    case .quotedText where isSet(field): row.post.quotedText = appendText(field, columns.lineFeeds, to: &batch)
    case .id: row.post.id = batch.bareID(append(field, to: &batch))
    case .address: row.addressID = statusID(field, to: &batch)
    case .time: row.post.time = tableTime(chunk.bytes.span.extracting(field.range), columns.dateOrder)
    case .language: row.post.language = tableLanguage(chunk.bytes.span.extracting(field.range))
    case .authorID where isSet(field): row.post.author = batch.bareID(append(field, to: &batch))
    case .author where isSet(field): row.handle = append(field, to: &batch)
    case .label: row.post.label = append(field, to: &batch)
    case .annotator: row.annotator = append(field, to: &batch)
    case .annotatorLabel: row.annotatorLabels.append(append(field, to: &batch))
    case .retweet where isSet(field): row.post.traits.insert(.retweet)
    case .reply where isSet(field): row.post.traits.insert(.reply)
    case .quote where isSet(field): row.post.traits.insert(.quote)
    case .retweetID where isSet(field):
      row.post.traits.insert(.retweet)
      row.post.retweetedID = reference(field, to: &batch)
    case .replyID where isSet(field):
      row.post.traits.insert(.reply)
      row.post.replyToID = reference(field, to: &batch)
    case .quoteID where isSet(field):
      row.post.traits.insert(.quote)
      row.post.quotedID = reference(field, to: &batch)
    case .retweets: row.post.metrics.retweets = count(field)
    case .replies: row.post.metrics.replies = count(field)
    case .likes: row.post.metrics.likes = count(field)
    case .quotes: row.post.metrics.quotes = count(field)
    case .views: row.post.metrics.views = count(field)
    case .bookmarks: row.post.metrics.bookmarks = count(field)
    case .kind: row.post.traits.formUnion(kind(field))
    case .truncated: row.isCut = isSet(field)
    default: break
    }
  }

  private func finish(_ row: inout TableRow, _ batch: inout PostBatch) {
    guard row.hasText else { return skip(.malformed, &batch) }
    if row.post.text.isEmpty, !row.shortText.isEmpty {
      row.post.text = row.shortText
      row.post.textStatus = .truncated
    }
    guard !row.post.text.isEmpty else { return skip(.noText, &batch) }
    if row.isCut { row.post.textStatus = .truncated }
    if row.post.author.isEmpty { row.post.author = row.handle }
    if row.post.id.isEmpty { row.post.id = row.addressID }
    if !row.annotator.isEmpty || !row.annotatorLabels.isEmpty {
      row.post.label = batch.joined([row.post.label, row.annotator] + row.annotatorLabels)
    }
    // A day is all that some tables tell; the id of a post of X tells the second.
    if row.post.time.precision != .second {
      let time = snowflakeTime(batch.bytes.span.extracting(row.post.id.range))
      let agrees = row.post.time.precision == .unknown || time.day == row.post.time.day
      if time.precision == .second, agrees { row.post.time = time }
    }
    markRetweet(&row.post, batch)
    if row.post.traits.contains(.retweet), !row.retweetedText.isEmpty {
      row.post.text = row.retweetedText
      row.post.textStatus = .recovered
    } else if row.post.traits.contains(.retweet), endsCut(batch.bytes.span.extracting(row.post.text.range)) {
      row.post.textStatus = .truncated
    } else if row.post.traits.contains(.quote), row.post.quotedText.isEmpty {
      // academictwitteR has one column for the text of whatever is referred to.
      row.post.quotedText = row.retweetedText
    }
    add(row.post, .table, to: &batch)
  }

  // MARK: - Fields

  /// Whether a field says something other than no: R writes `NA`, pandas `nan`, others `0` or `false`.
  private func isSet(_ field: TableField) -> Bool {
    let range = field.range
    switch range.count {
    case 0: return false
    case 1: return ![0x30, 0x66, 0x46, 0x6E, 0x4E].contains(chunk.bytes[range.lowerBound])  // 0 f F n N
    case 2...5:
      return !["NA", "no", "No", "NaN", "nan", "null", "NULL", "None", "False", "false", "FALSE", "0.0", "[]"].contains {
        equals(range, $0.utf8Span.span)
      }
    default: return true
    }
  }

  /// The id of a post that is referred to, or that in its address; empty where it is not asked for.
  private func reference(_ field: TableField, to batch: inout PostBatch) -> ByteSlice {
    guard fields.contains(.references) else { return .empty }
    let slice = batch.bareID(append(field, to: &batch))
    let id = batch.statusID(in: slice)
    return id.isEmpty ? slice : id
  }

  /// A count; pandas writes `12.0` where a column has gaps, spreadsheets `1,234`. 0 where there is none, or it is not asked for.
  private func count(_ field: TableField) -> UInt32 {
    guard fields.contains(.metrics) else { return 0 }
    var number = 0
    for index in field.range {
      let byte = chunk.bytes[index]
      if byte == 0x2C { continue }
      guard byte &- 0x30 < 10, number < 1 << 32 else { break }
      number = number * 10 + Int(byte &- 0x30)
    }
    return UInt32(clamping: number)
  }

  /// `retweet`, `RETWEET`, `share`, `quote`, `QUOTE_TWEET`, `reply`: the first letters tell.
  private func kind(_ field: TableField) -> PostTraits {
    guard field.range.count >= 3 else { return [] }
    let start = field.range.lowerBound
    let letters = (0..<3).reduce(UInt32(0)) { $0 << 8 | UInt32(chunk.bytes[start + $1] | 0x20) }
    switch letters {
    case 0x72_6574, 0x73_6861: return .retweet  // ret, sha
    case 0x71_756F: return .quote  // quo
    case 0x72_6570: return .reply  // rep
    default: return []
    }
  }

  /// The id in the address of a post: the digits behind `/status/` or `/statuses/`.
  private func statusID(_ field: TableField, to batch: inout PostBatch) -> ByteSlice {
    batch.statusID(in: append(field, to: &batch))
  }

  private func append(_ field: TableField, to batch: inout PostBatch) -> ByteSlice {
    batch.reserve(field.range.count * 3 + 32)
    let start = batch.byteCount
    var output = batch.bytes.mutableSpan
    var end = copy(chunk.bytes.span, field.range, into: &output, at: start)
    if field.hasDoubledQuotes { end = undouble(&output, start..<end) }
    end = repairUTF8(&output, start..<end)
    batch.byteCount = end
    return ByteSlice(offset: start, count: end - start)
  }

  private func appendText(
    _ field: TableField, _ lineFeeds: TableColumns.LineFeeds, to batch: inout PostBatch
  ) -> ByteSlice {
    let slice = append(field, to: &batch)
    var output = batch.bytes.mutableSpan
    var end = slice.range.upperBound
    if lineFeeds == .escaped { end = resolveLineFeeds(&output, slice.range) }
    batch.byteCount = decodeEntities(&output, slice.range.lowerBound..<end)
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

  /// Makes a line feed of each `\n` and nothing of each `\r`, in place, and returns the new end.
  private func resolveLineFeeds(_ bytes: inout MutableSpan<UInt8>, _ range: Range<Int>) -> Int {
    var to = range.lowerBound
    var from = range.lowerBound
    while from < range.upperBound {
      if bytes[from] == 0x5C, from + 1 < range.upperBound, bytes[from + 1] == 0x6E || bytes[from + 1] == 0x72 {
        if bytes[from + 1] == 0x6E {
          bytes[to] = 0x0A
          to += 1
        }
        from += 2
        continue
      }
      bytes[to] = bytes[from]
      to += 1
      from += 1
    }
    return to
  }
}

extension PostBatch {
  /// Labels and annotator in the form of ``PostLabels``.
  mutating func joined(_ parts: [ByteSlice]) -> ByteSlice {
    reserve(parts.reduce(0) { $0 + $1.range.count + 1 })
    let start = byteCount
    for (index, part) in parts.enumerated() {
      if index > 0 {
        bytes[byteCount] = PostLabels.separator
        byteCount += 1
      }
      for place in part.range {
        bytes[byteCount] = bytes[place]
        byteCount += 1
      }
    }
    return ByteSlice(offset: start, count: byteCount - start)
  }

  /// An id without what keeps spreadsheets from rounding it: rtweet's `x123`, quotes (`"123"`), `'123`, `="123"`. Digits alone are
  /// taken out so; another id stays as it is.
  func bareID(_ slice: ByteSlice) -> ByteSlice {
    if areDigits(bytes.span, slice.range) { return slice }
    var range = slice.range
    while let first = range.first, first + 1 < range.upperBound, [0x78, 0x22, 0x27, 0x3D].contains(bytes[first]) {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, last > range.lowerBound, bytes[last] == 0x22 || bytes[last] == 0x27 {
      range = range.lowerBound..<last
    }
    guard !range.isEmpty, range.allSatisfy({ bytes[$0] &- 0x30 < 10 }) else { return slice }
    return ByteSlice(offset: range.lowerBound, count: range.count)
  }
}
