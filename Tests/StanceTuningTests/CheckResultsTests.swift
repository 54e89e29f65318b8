import StanceClassifier
import StanceTuning
import Testing

@Suite("Behaviour tests")
struct CheckResultsTests {
  private func post(_ id: String, _ gold: Stance, _ predicted: Stance) -> LabelledPost {
    LabelledPost(gold: gold, predicted: predicted, check: CheckID(id))
  }

  @Test("an id names capability, number and variant")
  func ids() {
    let plain = CheckID("negated-veto/07")
    #expect(plain?.capability == "negated-veto" && plain?.number == 7 && plain?.variant == nil)
    let variant = CheckID("veto-4/0/uk")
    #expect(variant?.capability == "veto-4" && variant?.number == 0 && variant?.variant == "uk")
  }

  @Test(
    "an id of another form names none",
    arguments: [
      "", "1901243215743529418", "gold-en-001", "veto", "veto/", "/7", "veto/x", "veto/-1", "veto/7/", "veto/7/uk/2", "Veto/7",
      "7/veto", "https://example.org/status/7", "veto//7", "vétò/7",
    ])
  func otherIDs(_ id: String) {
    #expect(CheckID(id) == nil)
  }

  @Test("passes are counted by capability, in the order of the posts; other posts do not count")
  func passes() throws {
    let posts = [
      post("veto/1", .first, .first), post("talks/1", .second, .neutral), post("901", .first, .second),
      post("veto/2", .neutral, .first), post("veto/3", .neutral, .neutral),
    ]
    let results = try #require(CheckResults(of: posts))
    #expect(results.capabilities.map(\.name) == ["veto", "talks"])
    #expect(results.capabilities.map(\.tally.posts) == [3, 1] && results.capabilities.map(\.tally.passed) == [2, 0])
    #expect(results.overall.posts == 4 && results.overall.share == 0.5 && results.overall.consistency == nil)
  }

  @Test("a group is consistent where its posts got one label, right or wrong; a single post is no group")
  func groups() throws {
    let posts = [
      post("veto/1/en", .first, .neutral), post("veto/1/uk", .first, .neutral), post("veto/2/en", .first, .first),
      post("veto/2/uk", .first, .neutral), post("veto/3/en", .first, .first), post("talks/1/en", .second, .second),
      post("talks/1/uk", .second, .second), post("veto/4", .first, .first), post("veto/4", .first, .neutral),
    ]
    let results = try #require(CheckResults(of: posts))
    #expect(results.capabilities[0].tally.groups == 2 && results.capabilities[0].tally.consistentGroups == 1)
    #expect(results.capabilities[1].tally.consistency == 1)
    #expect(results.overall.groups == 3 && results.overall.consistentGroups == 2)
  }

  @Test("a bar is missed by less, not by the same")
  func bar() throws {
    let tally = try #require(CheckResults(of: (1...4).map { post("veto/\($0)", .first, $0 == 1 ? .neutral : .first) })).overall
    #expect(!tally.isBelow(percent: 75) && tally.isBelow(percent: 76) && !tally.isBelow(percent: 0))
  }

  @Test("posts that test nothing have no results")
  func none() {
    #expect(CheckResults(of: []) == nil)
    #expect(CheckResults(of: [post("901", .first, .first)]) == nil)
  }
}
