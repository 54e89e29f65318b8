import StanceAggregation
import StanceClassifier
import Testing

@Suite("Reading a summary")
struct SummaryQueryTests {
  private func post(_ seconds: Int64?, _ language: String = "en", _ traits: PostTraits = []) -> CountedPost {
    var counted = CountedPost()
    if let seconds { counted.post.time = PostTime(seconds: seconds) }
    counted.post.language = LanguageCode(language)
    counted.post.traits = traits
    return counted
  }

  @Test("no posts: no rows, no shares, no cues, no days")
  func empty() {
    let summary = Summary([], cueCount: 3)
    #expect(summary.total.posts == 0 && summary.total.share(of: .first) == nil)
    #expect(summary.total.interval(of: .first) == nil && summary.total.meanProbability(of: .first) == nil)
    #expect(Dimension.basic.allSatisfy { summary.breakdown(by: $0).isEmpty })
    #expect(summary.topCues(of: .first, limit: 5).isEmpty && summary.days == nil)
  }

  @Test("time ascends, and posts without a time come last")
  func timeOrder() {
    let summary = Summary([post(nil), post(1_742_000_000), post(1_740_787_200)])
    #expect(summary.breakdown(by: .day).map(\.group.name) == ["2025-03-01", "2025-03-15", "unknown"])
    #expect(summary.breakdown(by: .week).map(\.group.name) == ["2025-W09", "2025-W11", "unknown"])
    #expect(summary.breakdown(by: .month).map(\.group.name) == ["2025-03", "unknown"])
    #expect(summary.days?.lowerBound.name == "2025-03-01" && summary.days?.upperBound.name == "2025-03-15")
  }

  @Test("languages and kinds go by posts, then by name")
  func countOrder() {
    let posts = [
      post(0, "uk"), post(0, "en", .reply), post(0, "ru", .quote), post(0, "ru"), post(0, "xx-yy"), post(0, "qme"),
    ]
    let summary = Summary(posts)
    #expect(summary.breakdown(by: .language).map(\.group.name) == ["ru", "en", "uk", "und", "xx"])
    #expect(summary.breakdown(by: .kind).map(\.group.name) == ["post", "quote", "reply"])
  }

  @Test("a cue counts once a post, and only where it carried the label")
  func cues() {
    func hit(_ entry: Int, _ stance: Stance, _ contribution: Double = 1) -> CueHit {
      CueHit(entry: EntryID(entry), stance: stance, contribution: contribution)
    }
    let posts = [
      CountedPost(hits: [hit(2, .first), hit(2, .first), hit(1, .second), hit(3, .first, 0)]),
      CountedPost(hits: [hit(0, .first), hit(2, .first)]),
      CountedPost(hits: [hit(1, .first)]),
    ]
    let top = Summary(posts, cueCount: 4).topCues(of: .first, limit: 9)
    #expect(top.map(\.entry.index) == [2, 0, 1] && top.map(\.posts) == [2, 1, 1])
    #expect(Summary(posts, cueCount: 4).topCues(of: .first, limit: 1).count == 1)
    #expect(Summary(posts, cueCount: 4).topCues(of: .second, limit: 9).isEmpty)
  }
}
