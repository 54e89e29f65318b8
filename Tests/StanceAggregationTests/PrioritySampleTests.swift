import StanceAggregation
import Testing

@Suite("Priority sample")
struct PrioritySampleTests {
  @Test("it holds the elements of the lowest priorities, however they are divided and merged", arguments: [1, 2, 3] as [UInt64])
  func lowest(_ seed: UInt64) {
    var random = SeededSource(seed: seed)
    let priorities = (0..<500).map { _ in random.next() }
    for capacity in [0, 1, 7, 100, 499, 500, 600] {
      var parts = [PrioritySample<UInt64>](repeating: PrioritySample(capacity: capacity), count: 4)
      for priority in priorities { parts[Int.random(in: 0..<4, using: &random)].add(priority: priority) { priority } }
      var whole = PrioritySample<UInt64>(capacity: capacity)
      for part in parts.shuffled(using: &random) { whole.merge(part) }
      #expect(whole.elements.sorted() == priorities.sorted().prefix(capacity).sorted(), "seed \(seed), capacity \(capacity)")
      #expect(whole.count == 500)
    }
  }

  @Test("an element is made only where it is kept")
  func lazy() {
    var sample = PrioritySample<Int>(capacity: 2)
    var made = 0
    for priority in 0..<100 as Range<UInt64> {
      sample.add(priority: priority) {
        made += 1
        return Int(priority)
      }
    }
    #expect(made == 2 && sample.count == 100)
  }
}
