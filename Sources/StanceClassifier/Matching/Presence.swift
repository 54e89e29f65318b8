/// Which elements a text has, as 128 bits: an element sets one of them, so a clear bit says that it is missing.
struct Presence: Sendable {
  /// How many bits there are.
  static let bitCount = 128

  private(set) var words: InlineArray<2, UInt64> = [0, 0]

  /// No element.
  init() {}

  /// Sets a bit.
  @inline(__always)
  mutating func insert(_ bit: UInt8) { words[Int(bit >> 6)] |= 1 << UInt64(bit & 63) }

  /// Adds the elements of another.
  @inline(__always)
  mutating func formUnion(_ other: Presence) {
    words[0] |= other.words[0]
    words[1] |= other.words[1]
  }

  /// Whether a bit is set.
  @inline(__always)
  func contains(_ bit: UInt8) -> Bool { words[Int(bit >> 6)] >> UInt64(bit & 63) & 1 != 0 }
}
