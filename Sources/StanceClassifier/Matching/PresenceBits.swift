/// Which bit of a ``Presence`` each element sets.
///
/// Common words are members of dozens of classes, so about a token with a few of those nearly every bit would be set if bits were dealt out blindly. What
/// many phrases ask for gets a bit that common words do not set.
struct PresenceBits: Sendable {
  /// The bit of each element, by its number.
  private var bits: [UInt8]

  /// How many elements bits are chosen for, from those on that are asked for and occur most; the rest is dealt out blindly, since they hardly collide.
  private static let chosen = 4096

  /// Bits for elements of which is known how often phrases ask for them and how common they are in posts.
  ///
  /// An element that shares a bit is taken for there whenever its neighbours are. So each comes, in turn, to the bit where that costs least: what is asked
  /// for there times how common it is, and the other way about.
  init(asked: [Double], frequency: [Double]) {
    bits = asked.indices.map { PresenceBits.hash(UInt32(truncatingIfNeeded: $0)) }
    let order = asked.indices.sorted { left, right in
      let (leftCost, rightCost) = (asked[left] * frequency[left], asked[right] * frequency[right])
      return leftCost != rightCost ? leftCost > rightCost : left < right
    }
    var askedOfBit = [Double](repeating: 0, count: Presence.bitCount)
    var frequencyOfBit = askedOfBit
    for element in order.prefix(PresenceBits.chosen) {
      var best = 0
      var least = Double.infinity
      for bit in 0..<Presence.bitCount {
        let cost = askedOfBit[bit] * frequency[element] + frequencyOfBit[bit] * asked[element]
        if cost < least { (best, least) = (bit, cost) }
      }
      bits[element] = UInt8(best)
      askedOfBit[best] += asked[element]
      frequencyOfBit[best] += frequency[element]
    }
  }

  /// The bit of an element.
  @inline(__always)
  func bit(of element: UInt32) -> UInt8 { bits.span[Int(element)] }

  /// The top bits of a multiplicative hash (Knuth, TAOCP 3, 6.4).
  private static func hash(_ element: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: (element &* 0x9E37_79B1) >> 25) }
}
