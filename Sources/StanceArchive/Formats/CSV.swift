import StanceClassifier

// Tables: RFC 4180 with any delimiter; the columns are known from the header.

/// A field of a row: its bytes without the quotes around it, and whether doubled quotes are to be undone.
struct TableField {
  var range: Range<Int>
  var hasDoubledQuotes = false
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

  /// The next field; nil behind the last. A row always has one field. `bytes` has 16 more than the row.
  mutating func next(_ bytes: Span<UInt8>) -> TableField? {
    guard let start = position else { return nil }
    let place: Int
    var field = TableField(range: start..<start)
    if start < end, bytes[start] == 0x22 {
      field = quoted(bytes, from: start + 1)
      // Letters between the closing quote and the delimiter are no part of RFC 4180; they are passed over.
      place = firstPlace(of: dialect.delimiter, in: bytes, field.range.upperBound..<end)
    } else {
      place = firstPlace(of: dialect.delimiter, in: bytes, start..<end)
      field.range = start..<place
    }
    position = place < end ? place + 1 : nil
    return field
  }

  /// The field whose opening quote stands before `start`.
  private func quoted(_ bytes: Span<UInt8>, from start: Int) -> TableField {
    var field = TableField(range: start..<end)
    var place = start
    while true {
      place = firstPlace(of: 0x22, in: bytes, place..<end)
      guard place + 1 < end, bytes[place + 1] == 0x22 else { break }
      field.hasDoubledQuotes = true
      place += 2
    }
    field.range = start..<place
    return field
  }
}
