/// Folded words and the numbers they have in a compiled lexicon: a flat hash table with open addressing.
struct WordTable: Sendable {
  /// What is looked at first, eight bytes so that the slots of a lexicon stay in the second-level cache; free where `element` is 0.
  private struct Slot: Sendable {
    /// The upper half of the hash.
    var tag: UInt32 = 0
    var element: UInt32 = 0
  }

  /// The word of a slot.
  private struct Word: Sendable {
    var hash: UInt64 = 0
    var start: UInt32 = 0
    var count: UInt32 = 0
  }

  private var slots: [Slot]
  /// The word of each slot.
  private var words: [Word]
  /// A Bloom filter of two bits a word, both in one number: most tokens of a post are in no lexicon and leave here, in a corner of the first-level cache.
  private var filter: [UInt64]
  private var bytes = [UInt8](repeating: 0, count: TokenBuffer.padding)
  private(set) var count = 0

  /// An empty table with room for half of `slots` words, a power of two, before it grows.
  init(slots count: Int = 1024) {
    slots = [Slot](repeating: Slot(), count: count)
    words = [Word](repeating: Word(), count: count)
    filter = [UInt64](repeating: 0, count: max(64, count / 16))
  }

  /// Whether the table may have a word with this hash, 1 or 0: a number, since a branch on it would often be guessed wrong.
  @inline(__always)
  func mayHold(_ hash: UInt64) -> UInt64 {
    let filter = self.filter.span
    let bits = filter[Int(truncatingIfNeeded: hash >> 46) & (filter.count &- 1)]
    return bits &>> (hash >> 40) & bits &>> (hash >> 34) & 1
  }

  /// The number of the word at `start`, which is `count` bytes long and has `hash`; 0 if the table does not have it. Words of up to eight bytes are compared by
  /// their hash alone, which tells them apart (``TokenHash``).
  @inline(__always)
  func element(_ folded: Span<UInt8>, _ start: Int, _ count: Int, hash: UInt64) -> UInt32 {
    let slots = self.slots.span
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    var index = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
    while slots[index].element != 0 {
      if slots[index].tag == tag, holds(index, folded, start, count, hash) { return slots[index].element }
      index = (index &+ 1) & (slots.count &- 1)
    }
    return 0
  }

  /// Adds a word under the number `element` unless it is there already; returns the number that it has.
  mutating func insert(_ folded: Span<UInt8>, _ start: Int, _ count: Int, element: UInt32) -> UInt32 {
    let hash = TokenHash.hash(folded, start, count)
    let known = self.element(folded, start, count, hash: hash)
    if known != 0 { return known }
    if self.count * 2 >= slots.count { grow() }
    let word = Word(hash: hash, start: UInt32(bytes.count), count: UInt32(count))
    for offset in 0..<count { bytes.append(folded[start + offset]) }
    place(word, element)
    self.count += 1
    return element
  }

  /// Whether the word of a slot is the given one.
  @inline(__always)
  private func holds(_ index: Int, _ folded: Span<UInt8>, _ start: Int, _ count: Int, _ hash: UInt64) -> Bool {
    let word = words.span[index]
    return word.hash == hash && (count <= 8 || isSame(word, folded, start, count))
  }

  /// Whether a word of more than eight bytes is the given one.
  private func isSame(_ word: Word, _ folded: Span<UInt8>, _ start: Int, _ count: Int) -> Bool {
    guard Int(word.count) == count else { return false }
    let bytes = self.bytes.span
    var offset = 0
    while offset < count - 8 {
      if EightBytes.load(bytes, Int(word.start) + offset) != EightBytes.load(folded, start + offset) { return false }
      offset += 8
    }
    // The last eight, some of them for the second time.
    return EightBytes.load(bytes, Int(word.start) + count - 8) == EightBytes.load(folded, start + count - 8)
  }

  /// Calls `body` with each word, in no order: its bytes, followed by ``TokenBuffer/padding`` more, where they start, how many they are, and its number.
  func forEach(_ body: (Span<UInt8>, Int, Int, UInt32) -> Void) {
    let padded = bytes + [UInt8](repeating: 0, count: TokenBuffer.padding)
    for (slot, word) in zip(slots, words) where slot.element != 0 {
      body(padded.span, Int(word.start), Int(word.count), slot.element)
    }
  }

  private mutating func place(_ word: Word, _ element: UInt32) {
    var index = Int(truncatingIfNeeded: word.hash) & (slots.count - 1)
    while slots[index].element != 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = Slot(tag: UInt32(truncatingIfNeeded: word.hash >> 32), element: element)
    words[index] = word
    let place = Int(truncatingIfNeeded: word.hash >> 46) & (filter.count - 1)
    filter[place] |= 1 << (word.hash >> 40 & 63) | 1 << (word.hash >> 34 & 63)
  }

  private mutating func grow() {
    let old = (slots, words)
    slots = [Slot](repeating: Slot(), count: 2 * old.0.count)
    words = [Word](repeating: Word(), count: slots.count)
    filter = [UInt64](repeating: 0, count: max(64, slots.count / 16))
    for (slot, word) in zip(old.0, old.1) where slot.element != 0 { place(word, slot.element) }
  }
}
