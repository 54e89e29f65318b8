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
  /// What most words are turned away by: a bit for the first four letters, ASCII ones or those of two bytes, of each prefix that has as many. At least 4 KiB, and
  /// sixteen bits a prefix.
  private var gate = [UInt64](repeating: 0, count: 512)
  /// The same, 512 bytes or more, for the first two letters of the other prefixes.
  private var shortGate = [UInt64](repeating: 0, count: 64)
  /// What most of the others are turned away by: a row by the first four bytes of a prefix, in it a bit by its size and the bytes it is filed under. 4,096 rows,
  /// 16 KiB. An empty row turns a word away at once: half of those that are no word of the lexicon (API v2 lines, built-in lexicon).
  private var rows = [UInt32](repeating: 0, count: 4096)
  /// A bit for each pair of first bytes that a prefix filed under two or three bytes has. 8 KiB.
  private var shortHeads = [UInt64](repeating: 0, count: 1024)

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
      if prefix.count == count, holds(prefix, folded, start, from: size) { return prefix.element }
      next = prefix.next
    }
    let prefix = Prefix(
      start: UInt32(bytes.count), count: UInt32(count), element: element, next: chains[Int(chain)])
    for offset in 0..<count { bytes.append(folded[start + offset]) }
    chains[Int(chain)] = UInt32(prefixes.count)
    prefixes.append(prefix)
    mark(EightBytes.load(folded, start), filedUnder: size)
    if prefixes.count > 4 * gate.count, gate.count < 1 << 12 { growGates() } else { mark(EightBytes.load(folded, start), count) }
    return element
  }

  /// The number of the longest prefix that the word at `start` begins with; 0 if there is none.
  @inline(__always)
  func longest(_ folded: Span<UInt8>, _ start: Int, _ count: Int) -> UInt32 {
    if count < 2 { return 0 }
    let head = EightBytes.load(folded, start)
    let shortHeads = self.shortHeads.span
    let pair = Int(truncatingIfNeeded: head & 0xFFFF)
    let isShort = shortHeads[pair >> 6] >> UInt64(pair & 63) & 1 != 0
    let rows = self.rows.span
    let row = count < 4 ? 0 : rows[PrefixTable.row(head)]
    if row != 0 { return longest(folded, start, count, head, in: row, isShort) }
    return isShort ? longestShort(folded, start, count) : 0
  }

  /// Whether a word with these ``Token/beginnings`` may begin with a prefix, 1 or 0: a number, since a branch on it would often be guessed wrong.
  @inline(__always)
  func mayBegin(_ beginnings: UInt32) -> UInt64 {
    let gate = self.gate.span
    let shortGate = self.shortGate.span
    let bits = UInt64(beginnings)
    let isLong = gate[Int(truncatingIfNeeded: bits >> 6) & (gate.count &- 1)] &>> bits
    let isShort = shortGate[Int(truncatingIfNeeded: bits >> 24) & (shortGate.count &- 1)] &>> (bits >> 18)
    return (isLong | isShort) & 1
  }

  /// Places in the gates, as bits.
  @inline(__always)
  private func gateBits(_ beginnings: UInt32) -> (long: Int, short: Int) {
    let long = Int(truncatingIfNeeded: beginnings) & (gate.count &* 64 &- 1)
    return (long, Int(truncatingIfNeeded: beginnings >> 18) & (shortGate.count &* 64 &- 1))
  }

  /// Makes both gates twice as large, up to what ``Token/beginnings`` tell apart.
  private mutating func growGates() {
    gate = [UInt64](repeating: 0, count: min(1 << 12, 2 * gate.count))
    shortGate = [UInt64](repeating: 0, count: min(1 << 8, 2 * shortGate.count))
    let padded = bytes + [UInt8](repeating: 0, count: 8)
    for prefix in prefixes where prefix.element != 0 {
      mark(EightBytes.load(padded.span, Int(prefix.start)), Int(prefix.count))
    }
  }

  /// Appends to `elements` the number of every prefix that the word at `start` begins with.
  func find(_ folded: Span<UInt8>, _ start: Int, _ count: Int, into elements: inout [UInt32]) {
    for size in PrefixTable.sizes where size <= count {
      var next = chain(folded, start, size)
      while next != 0 {
        let prefix = prefixes[Int(next)]
        if prefix.count <= count, holds(prefix, folded, start, from: size) { elements.append(prefix.element) }
        next = prefix.next
      }
    }
  }

  /// The longest prefix by the sizes whose bits are in the row of the word.
  private func longest(_ folded: Span<UInt8>, _ start: Int, _ count: Int, _ head: UInt64, in row: UInt32, _ isShort: Bool) -> UInt32
  {
    var element: UInt32 = 0
    if count >= 16, row & PrefixTable.bit(head, 16) != 0 { element = longest(folded, start, count, size: 16) }
    if element == 0, count >= 8, row & PrefixTable.bit(head, 8) != 0 { element = longest(folded, start, count, size: 8) }
    if element == 0, count >= 6, row & PrefixTable.bit(head, 6) != 0 { element = longest(folded, start, count, size: 6) }
    if element == 0, count >= 5, row & PrefixTable.bit(head, 5) != 0 { element = longest(folded, start, count, size: 5) }
    if element == 0, row & PrefixTable.bit(head, 4) != 0 { element = longest(folded, start, count, size: 4) }
    return element != 0 || !isShort ? element : longestShort(folded, start, count)
  }

  /// The longest prefix of two or three bytes.
  @inline(never)
  private func longestShort(_ folded: Span<UInt8>, _ start: Int, _ count: Int) -> UInt32 {
    let three = count < 3 ? 0 : longest(folded, start, count, size: 3)
    return three != 0 ? three : longest(folded, start, count, size: 2)
  }

  /// The longest of the prefixes filed under `size` bytes.
  private func longest(_ folded: Span<UInt8>, _ start: Int, _ count: Int, size: Int) -> UInt32 {
    var best: UInt32 = 0
    var length: UInt32 = 0
    var next = chain(folded, start, size)
    let prefixes = self.prefixes.span
    while next != 0 {
      let prefix = prefixes[Int(next)]
      if prefix.count > length, Int(prefix.count) <= count, holds(prefix, folded, start, from: size) {
        best = prefix.element
        length = prefix.count
      }
      next = prefix.next
    }
    return best
  }

  /// The first of the prefixes filed under the `size` bytes at `start`.
  @inline(__always)
  private func chain(_ folded: Span<UInt8>, _ start: Int, _ size: Int) -> UInt32 {
    let first = EightBytes.load(folded, start) & EightBytes.first(min(8, size))
    let hash = size <= 8 ? TokenHash.extend(0, by: first) : TokenHash.hash(folded, start, size)
    return chains.span[Int(heads.element(folded, start, size, hash: hash))]
  }

  /// Calls `body` with each prefix: its bytes, followed by ``TokenBuffer/padding`` more, where they start, how many they are, and its number.
  func forEach(_ body: (Span<UInt8>, Int, Int, UInt32) -> Void) {
    let padded = bytes + [UInt8](repeating: 0, count: TokenBuffer.padding)
    for prefix in prefixes where prefix.element != 0 { body(padded.span, Int(prefix.start), Int(prefix.count), prefix.element) }
  }

  /// Marks the gate of a prefix.
  private mutating func mark(_ head: UInt64, _ count: Int) {
    let bits = gateBits(TokenHash.beginnings(head & EightBytes.first(min(8, count))))
    if count < (head & 0x80 == 0 ? 4 : 8) {
      shortGate[bits.short >> 6] |= 1 << UInt64(bits.short & 63)
    } else {
      gate[bits.long >> 6] |= 1 << UInt64(bits.long & 63)
    }
  }

  /// Marks the row of a prefix.
  private mutating func mark(_ head: UInt64, filedUnder size: Int) {
    if size < 4 {
      let pair = Int(truncatingIfNeeded: head & 0xFFFF)
      shortHeads[pair >> 6] |= 1 << UInt64(pair & 63)
    } else {
      rows[PrefixTable.row(head)] |= PrefixTable.bit(head, size)
    }
  }

  /// The row of the first four bytes: the top 12 bits of a multiplicative hash (Knuth, TAOCP 3, 6.4).
  @inline(__always)
  private static func row(_ head: UInt64) -> Int {
    Int(truncatingIfNeeded: (UInt32(truncatingIfNeeded: head) &* 0x9E37_79B1) >> 20)
  }

  /// The bit of the first `size` bytes within their row; of 16 bytes the first eight decide.
  @inline(__always)
  private static func bit(_ head: UInt64, _ size: Int) -> UInt32 {
    let bytes = size >= 8 ? head : head << UInt64(64 - 8 * size)
    return 1 << UInt32(truncatingIfNeeded: ((bytes ^ UInt64(size)) &* 0x9E37_79B9_7F4A_7C15) >> 59)
  }

  /// Whether the word at `start` begins with a prefix, of which the first `size` bytes are known to be the same.
  private func holds(_ prefix: Prefix, _ folded: Span<UInt8>, _ start: Int, from size: Int) -> Bool {
    let bytes = self.bytes.span
    var offset = size
    while offset < Int(prefix.count) {
      if bytes[Int(prefix.start) &+ offset] != folded[start &+ offset] { return false }
      offset &+= 1
    }
    return true
  }
}
