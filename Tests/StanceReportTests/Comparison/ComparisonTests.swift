import StanceAggregation
import StanceClassifier
import Testing

@testable import StanceReport

@Suite("Comparisons")
struct ComparisonTests {
  private func side(_ name: String, _ counts: ByStance<Int>) -> Comparison.Side {
    var summary = Summary(poles: Example.poles, cueCount: 3)
    let none: [CueHit] = []
    for stance in Stance.allCases {
      for _ in 0..<counts[stance] { summary.add(Example.post(day: 1), Example.score(stance), none.span) }
    }
    return Comparison.Side(name: name, breakdown: Breakdown(summary))
  }

  private func compare(_ one: ByStance<Int>, _ two: ByStance<Int>) -> Comparison {
    Comparison(side("one", one), side("two", two), cues: [], Example.provenance)
  }

  /// Newcombe 1998, table II, method 10 (without continuity correction): 56/70 − 48/80 is 0.0524…0.3339, 9/10 − 3/10 is 0.1705…0.8090, 10/10 − 0/10
  /// is 0.6075…1; here the other way round.
  @Test(
    "the interval is that of Newcombe's method 10",
    arguments: [(48, 80, 56, 70, 0.0524, 0.3339), (3, 10, 9, 10, 0.1705, 0.8090), (0, 10, 10, 10, 0.6075, 1.0)])
  func newcombe(first: Int, of: Int, second: Int, other: Int, low: Double, high: Double) throws {
    let comparison = compare(
      ByStance(first: first, second: 0, neutral: of - first), ByStance(first: second, second: 0, neutral: other - second))
    let difference = try #require(comparison.difference(.first))
    #expect(abs(difference.interval.lowerBound - low) < 6e-5 && abs(difference.interval.upperBound - high) < 6e-5)
  }

  @Test("a clear change is said to rise or fall, any other not")
  func sentences() {
    let comparison = compare(ByStance(first: 100, second: 400, neutral: 500), ByStance(first: 200, second: 390, neutral: 410))
    #expect(comparison.sentences[0].hasPrefix("sovereignty-concerned rose from 10.0% to 20.0% (+10.0 points, 95% interval +6"))
    #expect(comparison.sentences[1].hasPrefix("de-escalation-favoring did not clearly change: from 40.0% to 39.0% (-1.0 points"))
  }

  @Test("without posts on one side there is nothing to compare")
  func empty() {
    let comparison = compare(ByStance { _ in 0 }, ByStance { _ in 3 })
    #expect(comparison.difference(.first) == nil)
    #expect(comparison.sentences[0] == "sovereignty-concerned: nothing to compare, since one side has no posts.")
    #expect(string(ComparisonJSON(comparison).bytes).contains(#""difference": null"#))
  }
}
