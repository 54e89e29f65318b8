import StanceClassifier

/// A random sample of fixed size in one pass: every post has a random key that depends on nothing but itself and the seed, and those with the lowest keys stay. So
/// parts merge in any order to the same sample, and each subset of that size is as probable as any other ("bottom-k"; Cohen & Kaplan 2007).
struct LowestKeys: Sendable {
  /// One post with its key.
  struct Item: Sendable {
    let key: UInt64
    let post: SampledPost

    static func < (left: Item, right: Item) -> Bool {
      left.key == right.key ? left.post.location.isBefore(right.post.location) : left.key < right.key
    }
  }

  /// Those with the lowest keys so far, ascending.
  private(set) var items: [Item] = []
  /// How many posts were offered.
  private(set) var offered = 0
  private(set) var capacity: Int

  init(capacity: Int) { self.capacity = capacity }

  /// The key from which on nothing is taken.
  var bound: UInt64 { items.count < capacity ? .max : capacity == 0 ? 0 : items[capacity - 1].key }

  /// Offers a post; it is copied only if it stays. A bound from elsewhere may be given, above which it will not stay in the end.
  mutating func offer(_ key: UInt64, below limit: UInt64 = .max, _ post: () -> SampledPost) {
    offered += 1
    if capacity == 0 || key > limit || key > bound { return }
    insert(Item(key: key, post: post()))
  }

  /// Adds what another part holds and was offered.
  mutating func merge(_ other: LowestKeys) {
    offered += other.offered
    for item in other.items { insert(item) }
  }

  /// Keeps fewer from now on.
  mutating func shrink(to capacity: Int) {
    self.capacity = min(self.capacity, capacity)
    if items.count > self.capacity { items.removeLast(items.count - self.capacity) }
  }

  private mutating func insert(_ item: Item) {
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      if items[middle] < item { low = middle + 1 } else { high = middle }
    }
    if low >= capacity { return }
    items.insert(item, at: low)
    if items.count > capacity { items.removeLast() }
  }
}
