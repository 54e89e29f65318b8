/// An ordered set of 64-bit numbers with a 16-bit mark on each, in bounded memory: what is beyond the bound lies on disk.
///
/// Made for the ids of posts. They hold the time, and dumps are mostly in the order of time, one way or the other; so the numbers stand
/// in order too, in leaves of 256 one behind the other, and a number is looked for first where the last one was. For ids in order
/// that is one comparison and one store. In no order at all it is two binary searches.
///
/// Exact, always. Memory: 10 bytes a place up to `capacity` places, all of them filled when the numbers come in order and about two thirds
/// when they come in none; not touched before they are needed. Then all numbers go to a ``ScratchFile`` in their order (``SpilledNumbers``) and
/// cost 10 bytes of disk and a thirtieth of a byte of memory each. Numbers in no order take
/// four times the places then, and a filter of 16 MiB. If there is no room on the disk, memory grows.
struct NumberSet: ~Copyable {
  /// Numbers in a leaf.
  static let leafSize = 256

  /// The leaves in their order: the first number, how many there are, and which block holds them.
  private var firsts: [UInt64] = []
  private var counts: [Int32] = []
  private var blocks: [Int32] = []
  /// The blocks, in the order of their making.
  private var numbers: [UInt64] = []
  private var marks: [UInt16] = []
  /// The leaf of the number last looked for.
  private var finger = 0
  private var capacity: Int
  private var spilled: SpilledNumbers?
  private var isUnordered = false
  /// Why numbers could not be put on disk; nil where none had to be, or they could.
  private(set) var spillError: SystemError?
  /// Why numbers on disk could not be read again, so that some may have been taken for new; nil where they could.
  var readError: SystemError? {
    switch spilled {
    case .some(let numbers): numbers.readError
    case .none: nil
    }
  }
  /// How many numbers there are.
  private(set) var count = 0

  /// An empty set that keeps up to `capacity` numbers in memory.
  init(capacity: Int) { self.capacity = max(capacity, 2 * NumberSet.leafSize) }

  /// Adds a number with its mark; where it is there already nothing changes, and the mark that it has is returned.
  mutating func insert(_ number: UInt64, _ mark: UInt16) -> UInt16? {
    let place = find(number)
    if let place, place.isFound { return marks[place.index] }
    if let mark = spilled?.mark(of: number) { return mark }
    count += 1
    add(number, mark, place)
    return nil
  }

  /// Whether a number is there.
  mutating func contains(_ number: UInt64) -> Bool {
    if count == 0 { return false }
    if let place = find(number), place.isFound { return true }
    return spilled?.mark(of: number) != nil
  }

  // MARK: - Leaves

  /// Where a number is, or would be: the leaf, the place within it and among all.
  private struct Place {
    let leaf: Int
    let offset: Int
    let index: Int
    let isFound: Bool
  }

  /// Nil where there is no leaf.
  @inline(__always)
  private mutating func find(_ number: UInt64) -> Place? {
    if firsts.isEmpty { return nil }
    if !isIn(finger, number) { finger = leaf(of: number) }
    let start = Int(blocks[finger]) &* NumberSet.leafSize
    let end = start &+ Int(counts[finger])
    if numbers[end &- 1] < number { return Place(leaf: finger, offset: end &- start, index: end, isFound: false) }
    var low = start
    var high = end &- 1
    while low < high {
      let middle = (low &+ high) / 2
      if numbers[middle] < number { low = middle &+ 1 } else { high = middle }
    }
    return Place(leaf: finger, offset: low &- start, index: low, isFound: numbers[low] == number)
  }

  /// Whether a number belongs to a leaf: the first also has what is smaller than all.
  @inline(__always)
  private func isIn(_ leaf: Int, _ number: UInt64) -> Bool {
    (leaf == 0 || firsts[leaf] <= number) && (leaf &+ 1 == firsts.count || number < firsts[leaf &+ 1])
  }

  private func leaf(of number: UInt64) -> Int {
    // The next one first: that is where numbers in order go.
    if finger + 1 < firsts.count, isIn(finger + 1, number) { return finger + 1 }
    var low = 0
    var high = firsts.count
    while low < high {
      let middle = (low + high) / 2
      if firsts[middle] <= number { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  @inline(__always)
  private mutating func add(_ number: UInt64, _ mark: UInt16, _ place: Place?) {
    guard let place, Int(counts[place.leaf]) < NumberSet.leafSize else { return addWithLeaf(number, mark, place) }
    put(number, mark, place.leaf, place.offset)
  }

  @inline(__always)
  private mutating func put(_ number: UInt64, _ mark: UInt16, _ leaf: Int, _ offset: Int) {
    let start = Int(blocks[leaf]) &* NumberSet.leafSize
    let range = start &+ offset..<start &+ Int(counts[leaf])
    if !range.isEmpty {
      var numberSpan = numbers.mutableSpan
      moveUp(&numberSpan, range)
      var markSpan = marks.mutableSpan
      moveUp(&markSpan, range)
    }
    numbers[range.lowerBound] = number
    marks[range.lowerBound] = mark
    counts[leaf] &+= 1
    if offset == 0 { firsts[leaf] = number }
  }

  /// Adds a number where there is no leaf yet, or its leaf is full.
  private mutating func addWithLeaf(_ number: UInt64, _ mark: UInt16, _ place: Place?) {
    if (blocks.count + 1) * NumberSet.leafSize > capacity, spillError == nil, spill() {
      return addWithLeaf(number, mark, nil)
    }
    guard let place else { return makeLeaf(at: 0, number, mark) }
    // At either end of all a new leaf is begun, so that numbers that come in order fill theirs.
    if place.offset == NumberSet.leafSize, place.leaf + 1 == firsts.count {
      return makeLeaf(at: place.leaf + 1, number, mark)
    }
    if place.offset == 0, place.leaf == 0 { return makeLeaf(at: 0, number, mark) }
    split(place.leaf)
    let half = NumberSet.leafSize / 2
    let isUpper = place.offset > half
    put(number, mark, isUpper ? place.leaf + 1 : place.leaf, isUpper ? place.offset - half : place.offset)
  }

  private mutating func makeLeaf(at leaf: Int, _ number: UInt64, _ mark: UInt16) {
    appendBlock(at: leaf, first: number)
    finger = leaf
    put(number, mark, leaf, 0)
  }

  private mutating func appendBlock(at leaf: Int, first: UInt64) {
    if numbers.isEmpty {
      // Addresses are reserved for all, memory is taken as it is written: growing would hold everything twice for a moment.
      numbers.reserveCapacity(capacity)
      marks.reserveCapacity(capacity)
    }
    firsts.insert(first, at: leaf)
    counts.insert(0, at: leaf)
    blocks.insert(Int32(numbers.count / NumberSet.leafSize), at: leaf)
    numbers.append(contentsOf: repeatElement(0, count: NumberSet.leafSize))
    marks.append(contentsOf: repeatElement(0, count: NumberSet.leafSize))
  }

  /// Moves the upper half of a full leaf to a new one behind it.
  private mutating func split(_ leaf: Int) {
    let half = NumberSet.leafSize / 2
    let from = Int(blocks[leaf]) * NumberSet.leafSize + half
    appendBlock(at: leaf + 1, first: numbers[from])
    let to = Int(blocks[leaf + 1]) * NumberSet.leafSize
    for index in 0..<half {
      numbers[to + index] = numbers[from + index]
      marks[to + index] = marks[from + index]
    }
    counts[leaf] = Int32(half)
    counts[leaf + 1] = Int32(half)
  }

  // MARK: - Beyond the bound

  /// Puts all numbers on disk; false where that cannot be done, and they stay.
  private mutating func spill() -> Bool {
    do throws(SystemError) {
      var target: SpilledNumbers
      if let old = spilled.take() { target = old } else { target = try SpilledNumbers() }
      spillError = merge(into: &target)
      if target.isUnordered, !isUnordered {
        // Each merge rewrites nearly all: four times as many numbers at a time make a quarter of the writing.
        isUnordered = true
        capacity *= 4
      }
      spilled = consume target
    } catch {
      spillError = error
    }
    if spillError != nil { return false }
    firsts.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    blocks.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    finger = 0
    return true
  }

  private func merge(into target: inout SpilledNumbers) -> SystemError? {
    guard let first = firsts.first, let block = blocks.last, let filled = counts.last else { return nil }
    let last = numbers[Int(block) * NumberSet.leafSize + Int(filled) - 1]
    var walk = Walk()
    do throws(SystemError) { try target.merge(first...last) { next(&walk) } } catch { return error }
    return nil
  }

  /// A place on the way through all numbers in their order.
  private struct Walk {
    var leaf = 0
    var offset = 0
  }

  private func next(_ walk: inout Walk) -> MarkedNumber? {
    if walk.leaf < counts.count, walk.offset == Int(counts[walk.leaf]) { walk = Walk(leaf: walk.leaf + 1, offset: 0) }
    guard walk.leaf < counts.count else { return nil }
    defer { walk.offset += 1 }
    let index = Int(blocks[walk.leaf]) * NumberSet.leafSize + walk.offset
    return MarkedNumber(number: numbers[index], mark: marks[index])
  }
}

/// A number and its mark.
struct MarkedNumber {
  let number: UInt64
  let mark: UInt16
}
