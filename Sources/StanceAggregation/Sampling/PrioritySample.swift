/// A uniform sample of fixed size that merges: of all elements those with the lowest priorities, which the caller draws from a hash of what the element is
/// and a seed. So the sample is the same for any division of the elements over workers (bottom-k sampling; Cohen & Kaplan, "Summarizing data using bottom-k
/// sketches", PODC 2007).
///
/// Adding takes constant time for most elements and O(log capacity) for one that gets in; memory is that of `capacity` elements.
public struct PrioritySample<Element: Sendable>: Sendable {
  private struct Ranked: Sendable {
    let priority: UInt64
    let element: Element
  }

  /// The most elements that are kept.
  public let capacity: Int
  /// Elements seen.
  public private(set) var count = 0
  /// A heap, the highest priority first.
  private var heap: [Ranked] = []

  /// An empty sample; with a capacity of 0 it only counts.
  public init(capacity: Int) {
    precondition(capacity >= 0, "a sample cannot hold a negative number of elements")
    self.capacity = capacity
  }

  /// The elements kept, in no order of use; all that were seen while they fit.
  public var elements: [Element] { heap.map(\.element) }

  /// Counts an element and keeps it if its priority is among the lowest; it is made only then.
  public mutating func add(priority: UInt64, _ element: () -> Element) {
    count += 1
    if isLow(priority) { keep(Ranked(priority: priority, element: element())) }
  }

  /// Adds the elements that another sample has seen.
  public mutating func merge(_ other: Self) {
    count += other.count
    for ranked in other.heap where isLow(ranked.priority) { keep(ranked) }
  }

  private func isLow(_ priority: UInt64) -> Bool {
    guard heap.count == capacity else { return true }
    return capacity > 0 && priority < heap[0].priority
  }

  private mutating func keep(_ ranked: Ranked) {
    if heap.count < capacity {
      heap.append(ranked)
      rise()
    } else {
      heap[0] = ranked
      sink()
    }
  }

  private mutating func rise() {
    var index = heap.count - 1
    while index > 0, heap[(index - 1) / 2].priority < heap[index].priority {
      heap.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  private mutating func sink() {
    var index = 0
    while true {
      var highest = index
      for child in [2 * index + 1, 2 * index + 2] where child < heap.count && heap[child].priority > heap[highest].priority {
        highest = child
      }
      if highest == index { return }
      heap.swapAt(index, highest)
      index = highest
    }
  }
}
