import StanceAggregation
import StanceClassifier
import StanceReport

/// A small breakdown whose numbers can be checked by hand.
enum Example {
  static let poles = Poles(first: "sovereignty-concerned", second: "de-escalation-favoring")
  static let cues = ["veto over", "red line", "мир"]
  static let provenance = Provenance(
    version: "0.1.0", lexicon: "built-in", lexiconHash: "4f3a", sources: ["more.js", "tweets.js"],
    cue: { Example.cues[$0.index] })

  static func score(_ label: Stance) -> Score {
    switch label {
    case .first: Score(Probabilities(first: 0.75, second: 0, neutral: 0.25))
    case .second: Score(Probabilities(first: 0, second: 0.75, neutral: 0.25))
    case .neutral: Score(Probabilities(first: 0.25, second: 0.25, neutral: 0.5))
    }
  }

  static func post(day: Int) -> Post {
    var post = Post()
    post.time = PostTime(seconds: CivilDaySeconds.march2025 + Int64(day - 1) * 86400)
    post.language = LanguageCode("en")
    return post
  }

  /// 40 posts on 1 March (20 first, 10 neutral, 10 second), 1 on 2 March (second); three records skipped, a duplicate, a cut text.
  static var summary: Summary {
    var summary = Summary(poles: poles, cueCount: 3)
    for (label, posts, cue) in [(Stance.first, 20, 0), (.neutral, 10, 0), (.second, 10, 1)] {
      let hits = [CueHit(entry: EntryID(cue), stance: label == .neutral ? .first : label, contribution: 1)]
      for _ in 0..<posts { summary.add(post(day: 1), score(label), hits.span) }
    }
    let hits = [CueHit(entry: EntryID(2), stance: .second, contribution: 1)]
    summary.add(post(day: 2), score(.second), hits.span)
    var (tweets, more) = (Intake(), Intake())
    tweets.records = 42
    tweets.posts = 41
    tweets.duplicates = 1
    tweets.truncated = 1
    tweets.bytes = 20_480
    tweets.skip(.deleteNotice, at: RecordLocation(source: 0, record: 7, byte: 1200))
    more.skip(.malformed, at: RecordLocation(source: 1, record: 9, byte: 80))
    more.skip(.malformed, at: RecordLocation(source: 1, record: 12, byte: 8_000))
    summary.begin("tweets.js", tweets)
    summary.begin("more.js", more)
    return summary
  }
}

extension Breakdown {
  /// The breakdown of a summary whose intake came from the sources of ``Example/provenance``.
  init(_ summary: Summary, _ provenance: Provenance = Example.provenance, by dimensions: [Dimension] = [], cues: Int = 5) {
    let divisions = dimensions.map { Division($0) }
    let basis = Tabulation.Basis(
      version: provenance.version, lexicon: provenance.lexicon, lexiconHash: provenance.lexiconHash, poles: summary.poles,
      settings: [], countings: [.posts], divisions: divisions, cuePeriod: nil, exampleCount: 0)
    var options = BreakdownOptions()
    options.cues = cues
    self.init(Tabulation(summary, basis, cue: provenance.cue), provenance, options)
  }
}

enum CivilDaySeconds {
  /// 2025-03-01T00:00:00Z
  static let march2025: Int64 = 1_740_787_200
}

func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
