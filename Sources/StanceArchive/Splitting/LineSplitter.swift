/// Cuts at line feeds. Blank lines are records too, for the sake of the line numbers; the parser passes over them.
struct LineSplitter: RecordSplitter {
  private(set) var consumed = 0
  private var scanned = 0

  mutating func scan(_ bytes: Span<UInt8>, count: Int, into records: inout [RecordRange]) {
    var offset = scanned
    var start = consumed
    while offset < count {
      var found = matches(0x0A, in: bytes, at: offset)
      if found != 0 { found &= lowBits(count &- offset) }
      while found != 0 {
        let position = offset &+ found.trailingZeroBitCount
        records.append(RecordRange(start, position))
        start = position &+ 1
        found &= found &- 1
      }
      offset &+= 64
    }
    consumed = start
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
  }
}

/// A mask of the lowest `count` bits; all where `count` is 64 or more.
@inline(__always)
func lowBits(_ count: Int) -> UInt64 {
  count >= 64 ? .max : (1 &<< UInt64(truncatingIfNeeded: count)) &- 1
}
