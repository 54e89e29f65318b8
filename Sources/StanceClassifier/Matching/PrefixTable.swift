/// The beginnings of words that entries name (`sovereign*`), found for a token in time that does not depend on how many there are.
///
/// A prefix is filed under its first 16, 8, 6, 5, 4, 3 or 2 bytes, the most that it has. A token looks up those beginnings of its own and compares
/// the few prefixes filed there.
struct PrefixTable: Sendable {
  /// One prefix; a chain of those filed together.
  private struct Prefix: Sendable {
    var start: UInt32
    var count: UInt32
    var element: UInt32
    var next: UInt32
  }

  /// Longest first. The finer the steps, the fewer words share a beginning with a prefix that they do not have.
  private static let sizes = [16, 8, 6, 5, 4, 3, 2]

  private var heads = WordTable()
  private var prefixes: [Prefix] = [Prefix(start: 0, count: 0, element: 0, next: 0)]
  private var bytes = [UInt8](repeating: 0, count: TokenBuffer.padding)
  /// First prefix of each chain, by the number that `heads` gives.
  private var chains: [UInt32] = [0]
  /// One bit for each head of 2 to 8 bytes, by a hash of one multiplication: what most tokens are turned away by. 2¹⁶ bits, 8 KiB.
  private var filter = [UInt64](repeating: 0, count: 1024)
  /// Whether any prefix is filed under 16 bytes.
  private var hasLong = false

  /// Adds a prefix of at least two bytes under `element`, unless it is there already; returns the number that it has.
  mutating func insert(_ folded: Span<UInt8>, _ start: Int, _ count: Int, element: UInt32) -> UInt32 {
    guard let size = PrefixTable.sizes.first(where: { $0 <= count }) else {
      preconditionFailure("the parser refuses prefixes under two letters")
    }
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
    mark(EightBytes.load(folded, start), size)
    return element
  }

  /// Appends to `elements` the number of every prefix that the word at `start` begins with.
  @inline(__always)
  func find(_ folded: Span<UInt8>, _ start: Int, _ count: Int, into elements: inout [UInt32]) {
    if count < 2 { return }
    let head = EightBytes.load(folded, start)
    if passes(head, 2) { find(folded, start, count, size: 2, &elements) }
    if count < 3 { return }
    if passes(head, 3) { find(folded, start, count, size: 3, &elements) }
    if count < 4 { return }
    if passes(head, 4) { find(folded, start, count, size: 4, &elements) }
    if count < 5 { return }
    if passes(head, 5) { find(folded, start, count, size: 5, &elements) }
    if count < 6 { return }
    if passes(head, 6) { find(folded, start, count, size: 6, &elements) }
    if count < 8 { return }
    if passes(head, 8) { find(folded, start, count, size: 8, &elements) }
    if hasLong, count >= 16 { find(folded, start, count, size: 16, &elements) }
  }

  /// Whether some prefix may be filed under the first `size` (2 to 8) of the eight bytes in `head`.
  @inline(__always)
  private func passes(_ head: UInt64, _ size: Int) -> Bool {
    let filter = self.filter.span
    let bit = PrefixTable.bit(head, size)
    return filter[bit >> 6] & 1 << UInt64(bit & 63) != 0
  }

  private mutating func mark(_ head: UInt64, _ size: Int) {
    if size == 16 {
      hasLong = true
    } else {
      let bit = PrefixTable.bit(head, size)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  @inline(__always)
  private static func bit(_ head: UInt64, _ size: Int) -> Int {
    let bytes = head << UInt64(64 - 8 * size)
    return Int(truncatingIfNeeded: ((bytes ^ UInt64(size)) &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }

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
