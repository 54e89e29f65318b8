/// Phrases written as one hashtag: "stand with ukraine" as `#standwithukraine`.
///
/// Built without spelling any of them out: the polynomial hash of two words together follows from the hashes of each (Karp & Rabin 1987),
/// so a phrase costs one multiplication a word. Sixty-four bits tell the phrases apart; with 100,000 phrases a given hashtag is taken for one that
/// it is not with odds of 1 in 10¹⁴.
struct JoinedTable: Sendable {
  /// A word, or several joined: its hash and the multiplier's power by its length.
  struct Key: Sendable {
    var hash: UInt64 = 0
    var power: UInt64 = 1
    var words = 0

    /// The key of the bytes at `start`, as one word.
    init(_ bytes: Span<UInt8>, _ start: Int, _ count: Int) {
      for index in start..<start + count {
        hash = hash &* Key.multiplier &+ UInt64(bytes[index]) &+ 1
        power = power &* Key.multiplier
      }
      words = 1
    }

    /// The key of no word.
    init() {}

    /// This key's words followed by another's.
    func joined(with next: Key) -> Key {
      var key = self
      key.hash = hash &* next.power &+ next.hash
      key.power = power &* next.power
      key.words += next.words
      return key
    }

    /// Any large odd number does; this is the multiplier of Knuth's MMIX generator.
    private static let multiplier: UInt64 = 6_364_136_223_846_793_005
  }

  private struct Slot: Sendable {
    var hash: UInt64 = 0
    /// The entry's number plus one; 0 is a free slot.
    var entry: UInt32 = 0
  }

  private var slots: [Slot]
  private var count = 0

  /// A table with room for the phrases of so many entries, eight each as in the built-in lexicon; more find room too.
  init(entries: Int = 32) { slots = [Slot](repeating: Slot(), count: TableSize.power(of: 8 * entries)) }

  /// Lets a joined phrase stand for `entry` too.
  mutating func insert(_ key: Key, entry: UInt32) {
    if count * 2 >= slots.count { grow() }
    place(Slot(hash: key.hash, entry: entry + 1))
    count += 1
  }

  /// Calls `found` with each entry of which `key` is a phrase.
  @inline(__always)
  func find(_ key: Key, _ found: (UInt32) -> Void) {
    var index = start(key.hash)
    while slots[index].entry != 0 {
      if slots[index].hash == key.hash { found(slots[index].entry - 1) }
      index = (index + 1) & (slots.count - 1)
    }
  }

  private func start(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: (hash ^ hash >> 32) &* 0x9E37_79B1) & (slots.count - 1) }

  private mutating func place(_ slot: Slot) {
    var index = start(slot.hash)
    while slots[index].entry != 0 {
      if slots[index].hash == slot.hash, slots[index].entry == slot.entry { return }
      index = (index + 1) & (slots.count - 1)
    }
    slots[index] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: 2 * old.count)
    for slot in old where slot.entry != 0 { place(slot) }
  }
}
