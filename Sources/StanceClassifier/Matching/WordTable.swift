/// Folded words and the numbers they have in a compiled lexicon: a flat hash table with open addressing.
struct WordTable: Sendable {
  /// One word; free where `element` is 0.
  private struct Slot: Sendable {
    var hash: UInt64 = 0
    var start: UInt32 = 0
    var count: UInt32 = 0
    var element: UInt32 = 0
  }

  private var slots: [Slot]
  /// A Bloom filter of one bit a word: most tokens of a post are in no lexicon and leave here, in a corner of the first-level cache.
  private var filter: [UInt64]
  private var bytes = [UInt8](repeating: 0, count: TokenBuffer.padding)
  private(set) var count = 0

  /// An empty table with room for half of `slots` words, a power of two, before it grows.
  init(slots count: Int = 1024) {
    slots = [Slot](repeating: Slot(), count: count)
    filter = [UInt64](repeating: 0, count: max(1024, count / 8))
  }

  /// The number of the word at `start`, which is `count` bytes long and has `hash`; 0 if the table does not have it.
  @inline(__always)
  func element(_ folded: Span<UInt8>, _ start: Int, _ count: Int, hash: UInt64) -> UInt32 {
    let filter = self.filter.span
    let bit = hash >> 40
    if filter[Int(bit >> 6) & (filter.count - 1)] & (1 << (bit & 63)) == 0 { return 0 }
    return search(folded, start, count, hash)
  }

  /// Words of up to eight bytes are compared by their hash alone, which tells them apart (``TokenHash``).
  @inline(__always)
  private func search(_ folded: Span<UInt8>, _ start: Int, _ count: Int, _ hash: UInt64) -> UInt32 {
    let slots = self.slots.span
    var index = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
    while slots[index].element != 0 {
      if slots[index].hash == hash, count <= 8 || holds(slots[index], folded, start, count) { return slots[index].element }
      index = (index &+ 1) & (slots.count &- 1)
    }
    return 0
  }

  /// Adds a word under the number `element` unless it is there already; returns the number that it has.
  mutating func insert(_ folded: Span<UInt8>, _ start: Int, _ count: Int, element: UInt32) -> UInt32 {
    let hash = TokenHash.hash(folded, start, count)
    let known = search(folded, start, count, hash)
    if known != 0 { return known }
    if self.count * 2 >= slots.count { grow() }
    let slot = Slot(hash: hash, start: UInt32(bytes.count), count: UInt32(count), element: element)
    for offset in 0..<count { bytes.append(folded[start + offset]) }
    place(slot)
    self.count += 1
    return element
  }

  /// Whether a word of more than eight bytes is the slot's.
  private func holds(_ slot: Slot, _ folded: Span<UInt8>, _ start: Int, _ count: Int) -> Bool {
    guard Int(slot.count) == count else { return false }
    let bytes = self.bytes.span
    var offset = 0
    while offset < count - 8 {
      if EightBytes.load(bytes, Int(slot.start) + offset) != EightBytes.load(folded, start + offset) { return false }
      offset += 8
    }
    // The last eight, some of them for the second time.
    return EightBytes.load(bytes, Int(slot.start) + count - 8) == EightBytes.load(folded, start + count - 8)
  }

  /// Calls `body` with each word, in no order: its bytes, followed by ``TokenBuffer/padding`` more, where they start, how many they are, and its number.
  func forEach(_ body: (Span<UInt8>, Int, Int, UInt32) -> Void) {
    let padded = bytes + [UInt8](repeating: 0, count: TokenBuffer.padding)
    for slot in slots where slot.element != 0 { body(padded.span, Int(slot.start), Int(slot.count), slot.element) }
  }

  private mutating func place(_ slot: Slot) {
    var index = Int(truncatingIfNeeded: slot.hash) & (slots.count - 1)
    while slots[index].element != 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = slot
    let bit = slot.hash >> 40
    filter[Int(bit >> 6) & (filter.count - 1)] |= 1 << (bit & 63)
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: 2 * old.count)
    filter = [UInt64](repeating: 0, count: max(1024, slots.count / 8))
    for slot in old where slot.element != 0 { place(slot) }
  }
}
