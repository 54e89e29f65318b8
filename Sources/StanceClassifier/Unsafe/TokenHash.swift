/// Hashes of folded bytes, eight at a time.
enum TokenHash {
  /// A 64-bit hash of `count` bytes from `start`, none of them 0; `bytes` must go on for ``TokenBuffer/padding`` bytes after them. That of no bytes is 0.
  ///
  /// Multiply and xor-shift by the constants of Vigna's SplitMix64 (2015), which no two words of up to eight bytes share, nor two of up to sixteen with the
  /// same ``ending(_:_:_:)`` and length. Other words with the same hash are told apart by their bytes (``WordTable``, ``WordMemo``).
  @inline(__always)
  static func hash(_ bytes: Span<UInt8>, _ start: Int, _ count: Int) -> UInt64 {
    let first = EightBytes.load(bytes, start) & EightBytes.first(min(8, count))
    let hash = hash(first, ending: ending(bytes, start, count))
    return count <= 16 ? hash : extend(hash, over: bytes, start &+ 8, count &- 16)
  }

  /// The last eight of `count` bytes from `start`, if they are more than eight; else 0.
  @inline(__always)
  static func ending(_ bytes: Span<UInt8>, _ start: Int, _ count: Int) -> UInt64 {
    count > 8 ? EightBytes.load(bytes, start &+ count &- 8) : 0
  }

  /// The hash of up to sixteen bytes: the first eight, zeros behind them if they are fewer, and what ``ending(_:_:_:)`` they have. No branch asks whether they are
  /// more than eight: it would be guessed wrong for a third of all words.
  @inline(__always)
  static func hash(_ first: UInt64, ending: UInt64) -> UInt64 { extend(ending &* factor, by: first) }

  /// The hash of a word of more than sixteen bytes, from that of its first and last eight and the `count` bytes between them. Those are taken in groups of eight;
  /// the last group may go on into the last eight bytes.
  @inline(never)
  static func extend(_ hash: UInt64, over bytes: Span<UInt8>, _ start: Int, _ count: Int) -> UInt64 {
    var hash = hash
    for offset in stride(from: 0, to: count, by: 8) { hash = extend(hash, by: EightBytes.load(bytes, start &+ offset)) }
    return hash
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
    return UInt32(truncatingIfNeeded: (four &* factor) >> 46) | UInt32(truncatingIfNeeded: (two &* factor) >> 50) << 18
  }

  /// The golden ratio's fraction, odd: what multiplicative hashing takes.
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The hash of what has been hashed to `hash` and eight bytes more, zeros in place of those that there are not. No two groups of eight have the same.
  @inline(__always)
  static func extend(_ hash: UInt64, by bytes: UInt64) -> UInt64 {
    let value = hash ^ bytes
    let product = (value ^ value >> 31) &* 0xBF58_476D_1CE4_E5B9
    return product ^ product >> 29
  }
}
