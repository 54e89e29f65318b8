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
