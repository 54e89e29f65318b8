/// Eight bytes at a time, in a number whose lowest byte is the first. Plain words read so
/// took a post from 47,000 to 40,700 instructions (API v2 workload, whole program, callgrind).
enum EightBytes {
  /// The bytes from `index` on; all eight must lie inside the span.
  @inline(__always)
  static func load(_ bytes: Span<UInt8>, _ index: Int) -> UInt64 {
    precondition(index >= 0 && index &+ 8 <= bytes.count)
    // SAFETY: the line above; UInt64 accepts every bit pattern. (The checked load asks the same in two comparisons, which the compiler does not join with
    // those of the callers.)
    return unsafe UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self))
  }

  /// The bytes from `index` on without a check, for loops that have made theirs: all eight must lie inside the span.
  @inline(__always)
  static func loadUnchecked(_ bytes: Span<UInt8>, _ index: Int) -> UInt64 {
    // SAFETY: the caller's promise; UInt64 accepts every bit pattern.
    unsafe UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self))
  }

  /// The bytes from `index` on, and zeros for those past the end of the span.
  @inline(__always)
  static func loadUpToEnd(_ bytes: Span<UInt8>, _ index: Int) -> UInt64 {
    index &+ 8 <= bytes.count ? load(bytes, index) : loadLast(bytes, index)
  }

  /// Seldom called: once or twice a text.
  @inline(never)
  private static func loadLast(_ bytes: Span<UInt8>, _ index: Int) -> UInt64 {
    let rest = bytes.count - index
    if rest <= 0 { return 0 }
    if bytes.count >= 8 { return load(bytes, bytes.count - 8) >> UInt64(64 - 8 * rest) }
    var value: UInt64 = 0
    for offset in 0..<rest { value |= UInt64(bytes[index + offset]) << UInt64(8 * offset) }
    return value
  }

  /// A mask of the first `count` bytes, 0–8.
  @inline(__always)
  static func first(_ count: Int) -> UInt64 { count == 0 ? 0 : ~0 &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count) }

  /// The high bit of each byte.
  static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Writes eight bytes from `index` on; all must lie inside the span.
  @inline(__always)
  static func store(_ value: UInt64, _ bytes: inout MutableSpan<UInt8>, _ index: Int) {
    // SAFETY: the store checks the bounds, and every bit pattern is a byte; the raw view is what is called unsafe.
    var raw = unsafe bytes.mutableBytes
    raw.storeBytes(of: value.littleEndian, toByteOffset: index, as: UInt64.self)
  }

  /// The high bit of each byte that is an ASCII letter.
  ///
  /// Adding to the low seven bits sets the high bit from 'a' on, and from past 'z' on; no sum carries into the next byte. (H. S. Warren,
  /// "Hacker's Delight", 2nd ed., chapter 6: searching words.)
  @inline(__always)
  static func letters(_ word: UInt64) -> UInt64 {
    let lower = (word | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = lower &+ 0x1F1F_1F1F_1F1F_1F1F
    let pastZ = lower &+ 0x0505_0505_0505_0505
    return fromA & ~pastZ & ~word & 0x8080_8080_8080_8080
  }

  /// The high bit of each byte that is an ASCII digit.
  @inline(__always)
  static func digits(_ word: UInt64) -> UInt64 {
    let low = word & 0x7F7F_7F7F_7F7F_7F7F
    let from0 = low &+ 0x5050_5050_5050_5050
    let past9 = low &+ 0x4646_4646_4646_4646
    return from0 & ~past9 & ~word & 0x8080_8080_8080_8080
  }
}
