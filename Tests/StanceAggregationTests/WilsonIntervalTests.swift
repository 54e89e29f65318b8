import StanceAggregation
import Testing

@Suite("Wilson interval")
struct WilsonIntervalTests {
  /// Computed apart, with 40 decimal digits.
  @Test(
    "is that of the formula",
    arguments: [
      (8, 10, 0.4901625, 0.9433178), (0, 10, 0, 0.2775328), (10, 10, 0.7224672, 1), (1, 1, 0.2065493, 1),
    ])
  func reference(count: Int, trials: Int, low: Double, high: Double) throws {
    let interval = try #require(WilsonInterval(count: count, of: trials))
    #expect(abs(interval.low - low) < 1e-6 && abs(interval.high - high) < 1e-6)
  }

  @Test("holds the share and stays within 0 and 1")
  func bounds() throws {
    for trials in 1...60 {
      for count in 0...trials {
        let interval = try #require(WilsonInterval(count: count, of: trials))
        let share = Double(count) / Double(trials)
        #expect(interval.low >= 0 && interval.low <= share && share <= interval.high && interval.high <= 1)
      }
    }
  }

  @Test("does not exist without trials")
  func none() {
    #expect(WilsonInterval(count: 0, of: 0) == nil)
  }
}
