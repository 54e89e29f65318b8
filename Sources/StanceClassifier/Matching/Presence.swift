/// Which elements a text has, as 128 bits: an element sets one of them, so a clear bit says that it is missing.
struct Presence: Sendable {
  fileprivate var words: InlineArray<2, UInt64> = [0, 0]

  /// No element.
  init() {}

  /// The bit of an element: the top bits of a multiplicative hash (Knuth, TAOCP 3, 6.4).
  @inline(__always)
  static func bit(of element: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: (element &* 0x9E37_79B1) >> 25) }

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

/// Which elements there are about a known token: 128 bits for each ``PhraseIndex/Test``. So whether a phrase may occur is one bit, whatever it needs
/// and wherever: no branch is guessed wrong.
struct Surroundings {
  private var words: InlineArray<14, UInt64>

  /// What is about no token.
  init() { words = InlineArray(repeating: ~0) }

  /// What is on one side: nil where that is not asked, since a hashtag stands there both as a whole and by its words.
  @inline(__always)
  mutating func put(_ presence: Presence?, _ test: PhraseIndex.Test) {
    let first = Int(test.rawValue) * 2
    words[first] = presence?.words[0] ?? ~0
    words[first + 1] = presence?.words[1] ?? ~0
  }

  /// 1 where the bit is set, else 0.
  @inline(__always)
  func bit(_ bit: UInt16) -> Int { Int(truncatingIfNeeded: words[Int(bit >> 6)] >> UInt64(bit & 63) & 1) }
}
