/// The page beside the sample, with what was drawn.
struct SampleReadme {
  private let posts: [SamplePost]
  private let seed: UInt64

  init(posts: [SamplePost], seed: UInt64) {
    self.posts = posts
    self.seed = seed
  }

  /// The page in Markdown.
  var text: String {
    """
    # A constructed X archive

    \(posts.count) posts of 1–31 March 2025 in the layout of the data archive that X gives to a user. **Constructed: no real person wrote
    or is meant by any of them.** Accounts, ids, links and numbers are invented; handles begin with `example_`, links lead to
    example.org or nowhere. The dates of the news that the posts react to are real.

    `swift run SampleCorpus Corpus/sample` makes these files anew from seed \(seed), byte for byte (a test says so). The phrases stand in
    `Sources/SampleCorpus/Phrases`, written by hand after the codebook; slots, endings, hashtags and the haste of people are drawn.

    | language | posts | written to be sovereignty-concerned | de-escalation-favoring | neutral |
    |---|---:|---:|---:|---:|
    \(rows(["en", "ru", "uk", "de"].map { code in ("`\(code)`", posts.filter { $0.lang == code }) }))
    | no words | \(posts.filter { !["en", "ru", "uk", "de"].contains($0.lang) }.count) | | | |

    | days | posts | written to be sovereignty-concerned | de-escalation-favoring | neutral |
    |---|---:|---:|---:|---:|
    \(rows([1...10, 11...16, 17...19, 20...25, 26...31].map { days in ("\(days.lowerBound)–\(days.upperBound) March", posts(on: days)) }))

    These are intentions, not labels: a cut repost may have lost its point, and nobody has labelled the posts. They show what a
    breakdown looks like; they measure nothing.

    """
  }

  private func posts(on days: ClosedRange<Int>) -> [SamplePost] {
    posts.filter { days.contains(Timeline.day(of: $0.time)) }
  }

  private func rows(_ groups: [(name: String, posts: [SamplePost])]) -> String {
    let lines = groups.map { group in
      let counts = Intent.allCases.map { intent in group.posts.count { $0.intent == intent } }
      let shares = [counts[0], counts[1], counts[2] + counts[3]].map { percent($0, of: group.posts.count) }
      return "| \(group.name) | \(group.posts.count) | \(shares.joined(separator: " | ")) |"
    }
    return lines.joined(separator: "\n")
  }

  private func percent(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "" : "\((200 * part + whole) / (2 * whole)) %"
  }
}
