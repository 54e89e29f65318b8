/// The beginnings of words that entries name (`sovereign*`), found for a token in time that does not depend on how many there are.
///
/// A prefix is filed under its first 16, 8, 4 or 2 bytes, the most that it has. A token looks up those four beginnings of its own and compares
/// the few prefixes filed there.
struct PrefixTable: Sendable {
  /// One prefix; a chain of those filed together.
  private struct Prefix: Sendable {
    var start: UInt32
    var count: UInt32
    var element: UInt32
    var next: UInt32
  }

  private static let sizes = [16, 8, 4, 2]

  private var heads = WordTable()
  private var prefixes: [Prefix] = [Prefix(start: 0, count: 0, element: 0, next: 0)]
  private var bytes = [UInt8](repeating: 0, count: TokenBuffer.padding)
  /// First prefix of each chain, by the number that `heads` gives.
  private var chains: [UInt32] = [0]
  /// Which sizes have any prefix, as bits.
  private var used: UInt8 = 0

  /// Adds a prefix of at least two bytes under `element`, unless it is there already; returns the number that it has.
  mutating func insert(_ folded: Span<UInt8>, _ start: Int, _ count: Int, element: UInt32) -> UInt32 {
    guard let rank = PrefixTable.sizes.firstIndex(where: { $0 <= count }) else {
      preconditionFailure("the parser refuses prefixes under two letters")
    }
    let size = PrefixTable.sizes[rank]
    let chain = heads.insert(folded, start, size, element: UInt32(chains.count))
    if Int(chain) == chains.count { chains.append(0) }
    var next = chains[Int(chain)]
    while next != 0 {
      let prefix = prefixes[Int(next)]
      if prefix.count == count, holds(prefix, folded, start) { return prefix.element }
      next = prefix.next
    }
    let prefix = Prefix(
      start: UInt32(bytes.count), count: UInt32(count), element: element, next: chains[Int(chain)])
    for offset in 0..<count { bytes.append(folded[start + offset]) }
    chains[Int(chain)] = UInt32(prefixes.count)
    prefixes.append(prefix)
    used |= 1 << UInt8(rank)
    return element
  }

  /// Appends to `elements` the number of every prefix that the word at `start` begins with.
  @inline(__always)
  func find(_ folded: Span<UInt8>, _ start: Int, _ count: Int, into elements: inout [UInt32]) {
    if used & 1 != 0, count >= 16 { find(folded, start, count, size: 16, &elements) }
    if used & 2 != 0, count >= 8 { find(folded, start, count, size: 8, &elements) }
    if used & 4 != 0, count >= 4 { find(folded, start, count, size: 4, &elements) }
    if used & 8 != 0, count >= 2 { find(folded, start, count, size: 2, &elements) }
  }

  @inline(__always)
  private func find(_ folded: Span<UInt8>, _ start: Int, _ count: Int, size: Int, _ elements: inout [UInt32]) {
    let chain = heads.element(folded, start, size, hash: TokenHash.hash(folded, start, size))
    if chain == 0 { return }
    var next = chains[Int(chain)]
    while next != 0 {
      let prefix = prefixes[Int(next)]
      if prefix.count <= count, holds(prefix, folded, start) { elements.append(prefix.element) }
      next = prefix.next
    }
  }

  private func holds(_ prefix: Prefix, _ folded: Span<UInt8>, _ start: Int) -> Bool {
    let bytes = self.bytes.span
    for offset in 0..<Int(prefix.count) where bytes[Int(prefix.start) + offset] != folded[start + offset] { return false }
    return true
  }
}
