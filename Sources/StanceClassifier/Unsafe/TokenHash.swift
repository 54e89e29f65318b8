/// Hashes of folded bytes, eight at a time.
enum TokenHash {
  /// A 64-bit hash of `count` bytes from `start`, none of them 0; `bytes` must go on for ``TokenBuffer/padding`` bytes after them. That of no bytes is 0. With
  /// `earlier`, the hash of a multiple of eight bytes before them, it is the hash of both.
  ///
  /// Multiply and xor-shift by the constants of Vigna's SplitMix64 (2015), which no two words of up to eight bytes share. Longer words with the same hash are
  /// told apart by their bytes (``WordTable``).
  @inline(__always)
  static func hash(_ bytes: Span<UInt8>, _ start: Int, _ count: Int, from earlier: UInt64 = 0) -> UInt64 {
    var hash = earlier
    var index = start
    var rest = count
    while rest >= 8 {
      hash = extend(hash, by: EightBytes.load(bytes, index))
      index &+= 8
      rest &-= 8
    }
    return rest == 0 ? hash : extend(hash, by: EightBytes.load(bytes, index) & EightBytes.first(rest))
  }

  /// Hashes of the first four letters, ASCII ones or those of two bytes, and of the first two: 18 bits and, above them, 14.
  @inline(__always)
  static func beginnings(_ bytes: Span<UInt8>, _ start: Int, _ count: Int) -> UInt32 {
    beginnings(EightBytes.load(bytes, start) & EightBytes.first(min(8, count)))
  }

  /// The same for a word that has these first eight bytes, zeros behind it: the top bits of a multiplicative hash (Knuth, TAOCP 3, 6.4).
  @inline(__always)
  static func beginnings(_ first: UInt64) -> UInt32 {
    let isASCII = first & 0x80 == 0
    let four = isASCII ? first & 0xFFFF_FFFF : first
    let two = isASCII ? first & 0xFFFF : first & 0xFFFF_FFFF
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: (four &* factor) >> 46) | UInt32(truncatingIfNeeded: (two &* factor) >> 50) << 18
  }

  /// The hash of what has been hashed to `hash` and eight bytes more, at the end fewer, zeros in place of those that there are not.
  @inline(__always)
  static func extend(_ hash: UInt64, by bytes: UInt64) -> UInt64 {
    let value = hash ^ bytes
    let product = (value ^ value >> 31) &* 0xBF58_476D_1CE4_E5B9
    return product ^ product >> 29
  }
}
