/// Hashes of folded bytes, eight at a time.
enum TokenHash {
  /// A 64-bit hash of `count` bytes from `start`; `bytes` must go on for ``TokenBuffer/padding`` bytes after them.
  ///
  /// Multiply and xor-shift by the constants of Vigna's SplitMix64 (2015), the length mixed in, so that a word and its prefix differ. Two words
  /// with the same hash are still told apart by their bytes (``WordTable``).
  @inline(__always)
  static func hash(_ bytes: Span<UInt8>, _ start: Int, _ count: Int) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    var index = start
    var rest = count
    while rest > 8 {
      hash = mix(hash ^ EightBytes.load(bytes, index))
      index &+= 8
      rest &-= 8
    }
    let mask: UInt64 = rest == 0 ? 0 : ~0 >> UInt64(truncatingIfNeeded: 64 &- 8 &* rest)
    return mix(hash ^ (EightBytes.load(bytes, index) & mask))
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = (value ^ value >> 31) &* 0xBF58_476D_1CE4_E5B9
    return product ^ product >> 29
  }
}
