/// Cuts a web archive (ISO 28500) at the ends of its records: a head of lines, a blank line, `Content-Length` bytes, two
/// line ends. A record whose head tells no length goes to the end of the file, since nothing marks the next one.
struct WARCSplitter: RecordSplitter {
  private(set) var consumed = 0
  /// Where the search for the end of a head goes on.
  private var scanned = 0
  /// The end of the record at hand, once its head has been seen; -1 before.
  private var recordEnd = -1

  mutating func scan(_ bytes: Span<UInt8>, count: Int, into records: inout [RecordRange]) {
    while true {
      if recordEnd < 0 {
        let start = skipSpace(bytes, from: consumed, to: count)
        if start == count {
          consumed = count
          scanned = count
          return
        }
        consumed = start
        let head = WARCHead.end(bytes, from: max(start, scanned - 3), to: count)
        scanned = count
        guard head >= 0 else { return }
        let length = WARCHead.value("content-length", bytes, start..<head).flatMap { decimal(bytes.extracting($0)) }
        recordEnd = length.map { head + Int(clamping: min($0, 1 << 48)) } ?? .max
      }
      guard recordEnd <= count else { return }
      records.append(RecordRange(consumed, recordEnd))
      consumed = recordEnd
      scanned = recordEnd
      recordEnd = -1
    }
  }

  mutating func finish(_ bytes: Span<UInt8>, count: Int, into records: inout [RecordRange]) {
    scan(bytes, count: count, into: &records)
    if consumed < count { records.append(RecordRange(consumed, count)) }
    consumed = count
  }

  mutating func rebase(by offset: Int) {
    consumed = max(0, consumed - offset)
    scanned = max(0, scanned - offset)
    if recordEnd >= 0, recordEnd != .max { recordEnd = max(0, recordEnd - offset) }
  }
}

/// The head of a WARC record or of an HTTP answer: lines `Name: value` up to a blank one.
enum WARCHead {
  /// The position behind the blank line; -1 where it is not there yet.
  static func end(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var place = start
    while place + 1 < end {
      if bytes[place] == 0x0A {
        if bytes[place + 1] == 0x0A { return place + 2 }
        if bytes[place + 1] == 0x0D, place + 2 < end, bytes[place + 2] == 0x0A { return place + 3 }
      }
      place += 1
    }
    return -1
  }

  /// The value of a field, without the white space around it; nil where the head has none of that name (in lower case).
  static func value(_ name: String, _ bytes: Span<UInt8>, _ head: Range<Int>) -> Range<Int>? {
    let wanted = name.utf8Span.span
    var line = head.lowerBound
    while line < head.upperBound {
      var end = line
      while end < head.upperBound, bytes[end] != 0x0A { end += 1 }
      if begins(line, end, wanted, bytes) {
        let start = skipSpace(bytes, from: line + wanted.count + 1, to: end)
        var stop = end
        while stop > start, isJSONSpace(bytes[stop - 1]) { stop -= 1 }
        return start..<stop
      }
      line = end + 1
    }
    return nil
  }

  private static func begins(_ start: Int, _ end: Int, _ name: Span<UInt8>, _ bytes: Span<UInt8>) -> Bool {
    guard end - start > name.count, bytes[start + name.count] == 0x3A else { return false }
    for index in 0..<name.count {
      let byte = bytes[start + index]
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if lower != name[index] { return false }
    }
    return true
  }
}
