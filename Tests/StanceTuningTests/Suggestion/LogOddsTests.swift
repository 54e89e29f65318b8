import Testing

@testable import StanceTuning

@Suite struct LogOddsTests {
  @Test func `the z-score is that of Monroe, Colaresi and Quinn worked out by hand`() {
    // 30 of 100 against 10 of 200, share 40/300, 10 posts of prior: y + α = 31.333, 11.333; n + α0 − y − α = 78.667, 198.667.
    // ln(31.333/78.667) − ln(11.333/198.667) = 1.94351; √(1/31.333 + 1/11.333) = 0.34664.
    let odds = LogOdds(hits: 30, of: 100, versus: 10, of: 200, share: 40.0 / 300)
    #expect((odds.z - 5.6067).magnitude < 0.001, "\(odds.z)")
  }

  @Test func `the sides are each other's opposite`() {
    let here = LogOdds(hits: 7, of: 50, versus: 3, of: 60, share: 0.09)
    let there = LogOdds(hits: 3, of: 60, versus: 7, of: 50, share: 0.09)
    #expect((here.z + there.z).magnitude < 1e-12)
  }

  @Test func `a common background makes the same counts less telling`() {
    let rare = LogOdds(hits: 5, of: 50, versus: 0, of: 50, share: 0.001)
    let common = LogOdds(hits: 5, of: 50, versus: 0, of: 50, share: 0.4)
    #expect(common.z < rare.z || common.z > 0)
    #expect(LogOdds(hits: 5, of: 50, versus: 5, of: 50, share: 0.4).z == 0)
  }
}
