import Testing

@testable import StanceArchive

@Suite("Sets of numbers")
struct NumberSetTests {
  /// Orders in which numbers come.
  enum Order: CaseIterable {
    case rising, falling, none, jittered, twoFiles, fewValues

    func numbers(_ count: Int, _ seed: UInt64) -> [UInt64] {
      var state = seed
      func random() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 20
      }
      let rising = (0..<UInt64(count)).map { 1_466_000_000_000_000_000 + $0 << 26 }
      switch self {
      case .rising: return rising
      case .falling: return rising.reversed()
      case .none: return rising.map { _ in random() }
      case .jittered: return rising.map { $0 &+ random() % (1 << 30) }
      case .twoFiles: return rising + rising.map { $0 + 1 } + rising
      case .fewValues: return rising.map { _ in random() % 5000 }
      }
    }
  }

  @Test("agree with Set, in memory and beyond, whatever the order", arguments: Order.allCases, [512, 4096, 1 << 20])
  func agree(order: Order, capacity: Int) {
    var generator = SystemRandomNumberGenerator()
    let seed = generator.next()
    var set = NumberSet(capacity: capacity)
    var marks: [UInt64: UInt16] = [:]
    for (index, number) in order.numbers(45_000, seed).enumerated() {
      let mark = UInt16(truncatingIfNeeded: index &* 40503)
      if set.contains(number) != (marks[number] != nil) { Issue.record("seed \(seed), number \(number), index \(index)") }
      if set.insert(number, mark) != marks[number] { Issue.record("seed \(seed), number \(number), index \(index)") }
      if marks[number] == nil { marks[number] = mark }
    }
    #expect(set.count == marks.count && set.spillError == nil, "seed \(seed)")
    for (number, mark) in marks { #expect(set.insert(number, 0) == mark, "seed \(seed)") }
    for number in [0, 1, UInt64.max] { #expect(set.contains(number) == (marks[number] != nil), "seed \(seed)") }
  }
}
