/// The bytes of a table as UTF-8. Bytes that are not are read as Windows-1252, which old exports are in (and which has
/// Latin-1 within it).
///
/// Byte by byte, not for the whole table: exports mix both, and where a table turns out not to be UTF-8 may be a
/// gigabyte in. A letter of Windows-1252 is taken for UTF-8 only where two or more stand together that happen to be a
/// sequence of it (`Ã©`), which is hardly ever meant.
final class TableBytes: ByteSource {
  /// How much is converted at a time.
  private static let block = 16 << 10

  private let input: BufferedBytes
  private let notice: () -> Void
  /// How many of the bytes that wait are known to be UTF-8.
  private var good = 0
  private var hasNoticed = false
  private var converted = Converted()

  /// `notice` is called at the first byte that is not UTF-8.
  init(_ input: BufferedBytes, notice: @escaping () -> Void) {
    self.input = input
    self.notice = notice
  }

  func read(into bytes: inout [UInt8], at offset: Int, limit: Int) throws(StreamFault) -> Int {
    if good == 0, converted.isEmpty {
      guard try input.advance() else { return 0 }
      measure()
    }
    if good == 0 { return converted.move(into: &bytes, at: offset, limit: limit) }
    let got = try input.read(into: &bytes, at: offset, limit: min(limit, good))
    good -= got
    return got
  }

  /// Finds how much of what waits is UTF-8; converts a block where the beginning is not.
  private func measure() {
    input.look(4)
    let bytes = input.bytes
    let range = input.range
    let end = TableBytes.wholeEnd(bytes, range)
    if !hasNoticed, end > range.lowerBound, isUTF8(bytes.span, range.lowerBound..<end) {
      good = end - range.lowerBound
      return
    }
    good = firstIllFormed(bytes.span, range.lowerBound..<max(end, range.lowerBound + 1)) - range.lowerBound
    if good > 0, !hasNoticed { return }
    good = 0
    convert(range.lowerBound..<min(max(end, range.lowerBound + 1), range.lowerBound + TableBytes.block))
  }

  private func convert(_ range: Range<Int>) {
    if !hasNoticed { notice() }
    hasNoticed = true
    let bytes = input.bytes
    var place = range.lowerBound
    while place < range.upperBound {
      // The block may end within a sequence, what waits does not.
      let bad = firstIllFormed(bytes.span, place..<min(range.upperBound + 3, input.range.upperBound))
      converted.append(bytes[place..<bad])
      place = bad
      if place < range.upperBound {
        append(bytes[place])
        place += 1
      }
    }
    input.consume(place - range.lowerBound)
  }

  /// The end of the range, but for a sequence that may go on behind it.
  private static func wholeEnd(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Int {
    for back in 1...3 where back <= range.count && range.count > 3 {
      let byte = bytes[range.upperBound - back]
      if byte >= 0xC0 { return range.upperBound - back }
      if byte < 0x80 { break }
    }
    return range.upperBound
  }

  private func append(_ byte: UInt8) {
    converted.append(scalar: byte < 0xA0 ? TableBytes.c1[Int(byte) - 0x80] : UInt32(byte))
  }

  /// What Windows-1252 has where Latin-1 has control characters (Unicode, CP1252.TXT, bytes without meaning as they
  /// are).
  private static let c1: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
}
