import StanceAggregation
import StanceClassifier
import Testing

@Suite("Merging summaries")
struct SummaryMergeTests {
  @Test("any split over any number of workers, merged in any order, gives the same summary", arguments: UInt64(1)...40)
  func splits(seed: UInt64) {
    var random = SeededSource(seed: seed)
    let posts = (0..<400).map { _ in random.counted(days: 40, cueCount: 30) }
    let whole = Summary(posts, cueCount: 30)
    let workers = Int.random(in: 1...9, using: &random)
    var parts = [[CountedPost]](repeating: [], count: workers)
    for post in posts { parts[Int.random(in: 0..<workers, using: &random)].append(post) }
    let summaries = parts.shuffled(using: &random).map { Summary($0, cueCount: 30) }
    let merged = summaries.reduce(Summary([], cueCount: 30)) { $0.merged(with: $1) }
    #expect(merged == whole, "seed \(seed)")
    for dimension in Dimension.basic {
      #expect(merged.breakdown(by: dimension) == whole.breakdown(by: dimension), "seed \(seed)")
    }
  }

  @Test("merging is associative and commutative", arguments: UInt64(1)...40)
  func laws(seed: UInt64) {
    var random = SeededSource(seed: seed)
    let parts = (0..<3).map { _ in
      var summary = Summary((0..<60).map { _ in random.counted(days: 9, cueCount: 5) }, cueCount: 5)
      summary.intake.records = Int.random(in: 0..<100, using: &random)
      let place = RecordLocation(source: 0, record: random.next() >> 40, byte: random.next() >> 40)
      summary.intake.skip(.malformed, at: place)
      return summary
    }
    let (a, b, c) = (parts[0], parts[1], parts[2])
    #expect(a.merged(with: b) == b.merged(with: a), "seed \(seed)")
    #expect(a.merged(with: b).merged(with: c) == a.merged(with: b.merged(with: c)), "seed \(seed)")
    #expect(a.merged(with: b) != a, "seed \(seed)")
  }

  @Test("the empty summary changes nothing")
  func identity() {
    var random = SeededSource(seed: 7)
    let summary = Summary((0..<50).map { _ in random.counted(days: 5, cueCount: 4) }, cueCount: 4)
    #expect(summary.merged(with: Summary([], cueCount: 4)) == summary)
    #expect(Summary([], cueCount: 4).merged(with: summary) == summary)
  }

  @Test("a merged summary goes on counting a cue once a post")
  func countsOn() {
    let post = CountedPost(hits: [CueHit(entry: EntryID(0), stance: .first, contribution: 1)])
    var summary = Summary([post], cueCount: 1).merged(with: Summary([post], cueCount: 1))
    summary.add(post.post, post.score, post.hits.span)
    #expect(summary.topCues(of: .first, limit: 9) == [CueCount(entry: EntryID(0), posts: 3)])
  }
}
