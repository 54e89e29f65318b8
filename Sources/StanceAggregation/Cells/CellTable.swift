import StanceClassifier

/// A flat table from ``CellKey`` to ``Distribution``: open addressing, linear probing, a power of two of slots, at most half of them used.
///
/// Not a Dictionary: hashing each key with SipHash and counting references is what this replaces on the path of every post.
struct CellTable: Sendable {
  private var keys: [CellKey]
  private var cells: [Distribution]
  private(set) var count = 0
  /// Slot of the cell last counted in: posts of a dump come in runs of the same day, language and kind.
  private var last = 0

  init() {
    keys = [CellKey](repeating: .vacant, count: 64)
    cells = [Distribution](repeating: Distribution(), count: 64)
  }

  mutating func add(_ score: Score, at key: CellKey) {
    let slot = slot(for: key)
    cells[slot].add(score)
  }

  mutating func merge(_ other: CellTable) {
    other.forEach { key, cell in
      let slot = slot(for: key)
      cells[slot].merge(cell)
    }
  }

  /// Visits the used cells in the order of the slots, which means nothing: sort what is shown.
  func forEach(_ body: (CellKey, Distribution) -> Void) {
    for slot in keys.indices where !keys[slot].isVacant { body(keys[slot], cells[slot]) }
  }

  /// The slot of `key`, which is made if there is none.
  private mutating func slot(for key: CellKey) -> Int {
    if keys[last] == key { return last }
    last = find(key)
    if keys[last].isVacant { insert(key) }
    return last
  }

  /// The slot that holds `key`, or the vacant one where it belongs. There is always a vacant one.
  private func find(_ key: CellKey) -> Int {
    var slot = Int(truncatingIfNeeded: key.mixed) & (keys.count - 1)
    while keys[slot] != key, !keys[slot].isVacant { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  /// Puts a new key into the vacant slot `last`, after making room where half of the slots are used.
  private mutating func insert(_ key: CellKey) {
    if 2 * (count + 1) > keys.count {
      grow()
      last = find(key)
    }
    keys[last] = key
    count += 1
  }

  private mutating func grow() {
    let old = self
    keys = [CellKey](repeating: .vacant, count: old.keys.count * 2)
    cells = [Distribution](repeating: Distribution(), count: old.keys.count * 2)
    old.forEach { key, cell in
      let slot = find(key)
      keys[slot] = key
      cells[slot] = cell
    }
  }
}

extension CellTable: Equatable {
  static func == (left: CellTable, right: CellTable) -> Bool {
    guard left.count == right.count else { return false }
    var equal = true
    left.forEach { key, cell in
      let slot = right.find(key)
      equal = equal && right.keys[slot] == key && right.cells[slot] == cell
    }
    return equal
  }
}

extension CellKey {
  /// The key with its bits spread: the finaliser of MurmurHash3 (Appleby 2011), one round.
  fileprivate var mixed: UInt64 {
    let product = (bits ^ bits >> 33) &* 0xFF51_AFD7_ED55_8CCD
    return product ^ product >> 33
  }
}
