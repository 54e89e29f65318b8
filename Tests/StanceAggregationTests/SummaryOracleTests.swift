import StanceAggregation
import StanceClassifier
import Testing

/// The plain, slow way to the same numbers.
private struct NaiveSummary {
  var labels: [Group: [Stance: Int]] = [:]
  var probabilities: [Group: [Stance: Double]] = [:]
  var cues: [Stance: [EntryID: Int]] = [:]

  init(_ posts: [CountedPost], by dimension: Dimension) {
    for counted in posts {
      let group = NaiveSummary.group(counted.post, dimension)
      labels[group, default: [:]][counted.score.label, default: 0] += 1
      for stance in Stance.allCases {
        probabilities[group, default: [:]][stance, default: 0] += counted.score.probabilities[stance]
      }
      let carrying = counted.hits.filter { $0.stance == counted.score.label && $0.contribution > 0 }
      for entry in Set(carrying.map(\.entry)) { cues[counted.score.label, default: [:]][entry, default: 0] += 1 }
    }
  }

  static func group(_ post: Post, _ dimension: Dimension) -> Group {
    switch dimension {
    case .day: .day(post.time.day)
    case .week: .week(post.time.day.map(ISOWeek.init))
    case .month: .month(post.time.day.map(CivilMonth.init))
    case .language: .language(post.language)
    case .kind: .kind(post.kind)
    case .hour, .hashtag, .source, .authorClass: .hour(nil)
    }
  }
}

@Suite("Summary against a Dictionary")
struct SummaryOracleTests {
  @Test("counts, mean probabilities and cues are those of the naive count", arguments: UInt64(1)...20)
  func oracle(seed: UInt64) {
    var random = SeededSource(seed: seed)
    let posts = (0..<500).map { _ in random.counted(days: 200, cueCount: 12) }
    let summary = Summary(posts, cueCount: 12)
    for dimension in Dimension.basic {
      let naive = NaiveSummary(posts, by: dimension)
      let rows = summary.breakdown(by: dimension)
      #expect(Set(rows.map(\.group)) == Set(naive.labels.keys) && rows.count == naive.labels.count, "seed \(seed)")
      for row in rows { check(row, naive, seed) }
    }
    for stance in Stance.allCases {
      let counts = summary.topCues(of: stance, limit: 99).map { ($0.entry, $0.posts) }
      let naive = NaiveSummary(posts, by: .kind).cues[stance] ?? [:]
      #expect(Dictionary(uniqueKeysWithValues: counts) == naive, "seed \(seed)")
    }
  }

  private func check(_ row: Row, _ naive: NaiveSummary, _ seed: UInt64) {
    let posts = naive.labels[row.group]?.values.reduce(0, +) ?? 0
    #expect(row.distribution.posts == posts, "seed \(seed)")
    for stance in Stance.allCases {
      #expect(row.distribution.count(of: stance) == naive.labels[row.group]?[stance] ?? 0, "seed \(seed)")
      let mean = (naive.probabilities[row.group]?[stance] ?? 0) / Double(posts)
      #expect(abs((row.distribution.meanProbability(of: stance) ?? -1) - mean) < 1e-8, "seed \(seed)")
    }
  }

  @Test("days at the ends of what a time can hold have cells of their own")
  func extremes() {
    let seconds: [Int64] = [-1 << 62, -1, 0, .max]
    let posts = seconds.map { second in
      var counted = CountedPost()
      counted.post.time = PostTime(seconds: second)
      return counted
    }
    let rows = Summary(posts).breakdown(by: .day)
    #expect(rows.map(\.distribution.posts) == [1, 1, 1, 1])
    #expect(rows[1].group.name == "1969-12-31" && rows[2].group.name == "1970-01-01")
    for dimension in [Dimension.week, .month] {
      #expect(Summary(posts).breakdown(by: dimension).reduce(0) { $0 + $1.distribution.posts } == 4)
    }
  }
}
