import StanceAggregation
import Testing

@Suite("HyperLogLog")
struct HyperLogLogTests {
  private func sketch(_ count: Int, seed: UInt64, precision: Int = 12) -> HyperLogLog {
    var random = SeededSource(seed: seed)
    var sketch = HyperLogLog(precision: precision)
    for _ in 0..<count { sketch.add(random.next()) }
    return sketch
  }

  @Test("the estimate is within four standard errors, from none to a million", arguments: [0, 1, 10, 200, 3000, 20_000, 1_000_000])
  func estimate(count: Int) {
    for precision in [8, 12] {
      let found = Double(sketch(count, seed: 5, precision: precision).estimate)
      let allowed = 4 * HyperLogLog.relativeError(precision: precision) * Double(count)
      #expect(abs(found - Double(count)) <= max(allowed, 0), "\(found) of \(count) at \(precision)")
    }
  }

  @Test("registers in use are never more than what was added, and ten are ten authors at least")
  func certainty() {
    for count in 0..<60 { #expect(sketch(count, seed: UInt64(count), precision: 10).occupied <= count) }
  }

  @Test("merging parts gives the sketch of the whole, in any order and any number of times", arguments: UInt64(1)...20)
  func merging(seed: UInt64) {
    var random = SeededSource(seed: seed)
    let hashes = (0..<Int.random(in: 0...4000, using: &random)).map { _ in random.next() }
    var whole = HyperLogLog()
    var parts = [HyperLogLog](repeating: HyperLogLog(), count: 5)
    for hash in hashes {
      whole.add(hash)
      for _ in 0..<Int.random(in: 1...2, using: &random) { parts[Int.random(in: 0..<5, using: &random)].add(hash) }
    }
    var merged = HyperLogLog()
    for part in parts.shuffled(using: &random) + parts { merged.merge(part) }
    #expect(merged == whole, "seed \(seed)")
  }

  @Test("folding to a precision is the same as counting at it", arguments: UInt64(1)...20)
  func folding(seed: UInt64) {
    var random = SeededSource(seed: seed)
    let count = Int.random(in: 0...5000, using: &random)
    for precision in 4..<12 {
      var folded = sketch(count, seed: seed)
      folded.reduce(to: Int.random(in: precision...12, using: &random))
      folded.reduce(to: precision)
      #expect(folded == sketch(count, seed: seed, precision: precision), "seed \(seed) precision \(precision)")
    }
  }

  @Test("a sketch read from its text is the same", arguments: [0, 1, 7, 100, 300, 5000, 200_000])
  func text(count: Int) throws {
    for precision in 4...12 {
      let sketch = sketch(count, seed: 9, precision: precision)
      #expect(HyperLogLog(text: sketch.text, precision: precision) == sketch, "\(count) at \(precision)")
      #expect(sketch.text.utf8.count <= (2 << precision) / 3 + 60)
    }
  }

  @Test(
    "what is no sketch is refused",
    arguments: ["x", "s", "sA", "sAA", "s/A", "sé", "d", "dA", "dAAAA", "s" + String(repeating: "/", count: 40)])
  func refused(text: String) {
    if text == "s" { return }
    #expect(HyperLogLog(text: text, precision: 8) == nil)
  }
}
