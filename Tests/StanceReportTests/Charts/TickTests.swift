import StanceClassifier
import StanceTuning
import Testing

@testable import StanceReport

@Suite("Ticks")
struct TickTests {
  @Test(
    "values are round and reach the maximum",
    arguments: [
      (0.57, 5, [0, 0.2, 0.4, 0.6]), (0.41, 5, [0, 0.1, 0.2, 0.3, 0.4, 0.5]), (1, 4, [0, 0.5, 1]), (290, 3, [0, 100, 200, 300]),
      (1, 1, [0, 1]),
      (0.003, 5, [0, 0.001, 0.002, 0.003]), (0, 5, [0, 1]),
    ])
  func values(_ maximum: Double, _ limit: Int, _ expected: [Double]) {
    let values = ValueTicks(reaching: maximum, limit: limit).values
    #expect(values.count == expected.count && zip(values, expected).allSatisfy { abs($0 - $1) < 1e-12 }, "\(values)")
  }

  @Test("for any maximum there are at most as many steps as asked, and the top is not below it")
  func anyMaximum() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<2000 {
      let maximum = Double.random(in: 1e-6...1, using: &random) * Double(Int.random(in: 1...1_000_000, using: &random))
      let limit = Int.random(in: 1...9, using: &random)
      let ticks = ValueTicks(reaching: maximum, limit: limit)
      #expect(
        ticks.count <= limit && ticks.top >= maximum * 0.998 && ticks.top < maximum * 11, "seed 7, \(maximum), \(limit): \(ticks)")
    }
  }

  @Test("a share's axis ends at 100% at most")
  func shares() {
    #expect(ValueTicks.share(reaching: 0.97, limit: 3).top <= 1.0001)
    #expect(ValueTicks.share(reaching: 0.2, limit: 5).percent(0.15) == "15%")
    #expect(ValueTicks.share(reaching: 0.004, limit: 5).percent(0.001) == "0.1%")
    #expect(ValueTicks.count(2_500_000) == "2.5M" && ValueTicks.count(1500) == "1,500")
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Double {
    Double(CivilDay(year: year, month: month, day: day).daysSince1970)
  }

  @Test(
    "dates stand where a calendar has a place for them",
    arguments: [
      (day(2025, 3, 1), day(2025, 3, 8), 9, ["1 Mar 2025", "2 Mar", "3 Mar", "4 Mar", "5 Mar", "6 Mar", "7 Mar", "8 Mar"]),
      (day(2025, 3, 1), day(2025, 4, 1), 8, ["3 Mar 2025", "10 Mar", "17 Mar", "24 Mar", "31 Mar"]),
      (day(2025, 2, 25), day(2025, 3, 7), 8, ["25 Feb 2025", "27 Feb", "1 Mar", "3 Mar", "5 Mar", "7 Mar"]),
      (day(2024, 10, 5), day(2025, 4, 20), 8, ["Nov 2024", "Dec", "Jan 2025", "Feb", "Mar", "Apr"]),
      (day(2019, 6, 1), day(2025, 6, 1), 8, ["2020", "2021", "2022", "2023", "2024", "2025"]),
      (day(-40, 1, 1), day(2025, 1, 1), 8, ["0", "500", "1000", "1500", "2000"]),
    ])
  func dates(_ start: Double, _ end: Double, _ limit: Int, _ expected: [String]) {
    let labels = DateTicks(start...end, limit: limit).ticks.map { tick in tick.year.map { "\(tick.label) \($0)" } ?? tick.label }
    #expect(labels == expected)
  }

  @Test("for any span the dates are in it, in order, and not too many")
  func anySpan() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<500 {
      let start = Double(Int.random(in: -700_000...40_000, using: &random))
      let end = start + Double(Int.random(in: 0...(1 << Int.random(in: 0...20, using: &random)), using: &random))
      let days = DateTicks(start...end, limit: 7).ticks.map { Double($0.day.daysSince1970) }
      #expect(
        days.count <= 7 && days == days.sorted() && days.allSatisfy { (start...end).contains($0) },
        "seed 11, \(start)...\(end): \(days)")
    }
  }

  @Test("the farthest times that there are make no error")
  func extremes() {
    #expect(DateTicks(-2_147_483_648...2_147_483_647, limit: 8).ticks.count <= 8)
  }
}
