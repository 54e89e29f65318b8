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

  /// A mask of the first `count` bytes, 0–8.
  @inline(__always)
  static func first(_ count: Int) -> UInt64 { count == 0 ? 0 : ~0 &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count) }

  /// Where a byte first stands among eight; 8 where it does not. (The lowest zero byte of the difference: H. S. Warren, "Hacker's Delight", 2nd ed., chapter 6.)
  @inline(__always)
  static func first(_ byte: UInt8, in word: UInt64) -> Int {
    let difference = word ^ 0x0101_0101_0101_0101 &* UInt64(byte)
    let zeros = (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
    return zeros.trailingZeroBitCount >> 3
  }

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
