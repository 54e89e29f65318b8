/// How a table is written.
struct TableDialect: Equatable {
  /// The byte between two fields.
  var delimiter: UInt8 = 0x2C
  /// The byte that ends a row: line feed, or the lone carriage return of old exports.
  var rowEnd: UInt8 = 0x0A
}

/// Cuts a table at the ends of rows outside quotes (RFC 4180). A quote opens only at the start of a field; elsewhere it
/// is a letter.
struct RowSplitter: RecordSplitter {
  private let dialect: TableDialect
  private(set) var consumed: Int
  private var scanned: Int
  private var isQuoted = false
  private var lastClosing = -2

  /// Cuts from `start` on.
  init(_ dialect: TableDialect, startingAt start: Int = 0) {
    self.dialect = dialect
    consumed = start
    scanned = start
  }

  mutating func scan(_ bytes: Span<UInt8>, count: Int, into records: inout [RecordRange]) {
    let raw = bytes
    var offset = scanned
    while offset < count {
      let quotes = matches(0x22, in: raw, at: offset)
      let ends = matches(dialect.rowEnd, in: raw, at: offset)
      var events = (quotes | ends) & lowBits(count - offset)
      while events != 0 {
        let bit = events & (0 &- events)
        let position = offset + events.trailingZeroBitCount
        events &= events &- 1
        if quotes & bit != 0 {
          quote(at: position, bytes)
        } else if !isQuoted {
          records.append(RecordRange(consumed, position))
          consumed = position + 1
        }
      }
      offset += 64
    }
    scanned = count
  }

  mutating func finish(_ bytes: Span<UInt8>, count: Int, into records: inout [RecordRange]) {
    scan(bytes, count: count, into: &records)
    if consumed < count { records.append(RecordRange(consumed, count)) }
    consumed = count
  }

  mutating func rebase(by offset: Int) {
    consumed = max(0, consumed - offset)
    scanned = max(0, scanned - offset)
    lastClosing = max(-2, lastClosing - offset)
  }

  private mutating func quote(at position: Int, _ bytes: Span<UInt8>) {
    if isQuoted {
      isQuoted = false
      lastClosing = position
    } else if position == lastClosing + 1 || position <= consumed || bytes[position - 1] == dialect.delimiter {
      isQuoted = true
    }
  }
}
