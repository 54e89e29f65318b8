import StanceAggregation
import StanceClassifier
import StanceReport

/// A small breakdown whose numbers can be checked by hand.
enum Example {
  static let poles = Poles(first: "sovereignty-concerned", second: "de-escalation-favoring")
  static let cues = ["veto over", "red line", "мир"]
  static let provenance = Provenance(
    version: "0.1.0", lexicon: "built-in", lexiconHash: "4f3a", sources: ["tweets.js", "more.js"],
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
    summary.intake.records = 42
    summary.intake.posts = 41
    summary.intake.duplicates = 1
    summary.intake.truncated = 1
    summary.intake.bytes = 20_480
    summary.intake.skip(.deleteNotice, at: RecordLocation(source: 0, record: 7, byte: 1200))
    summary.intake.skip(.malformed, at: RecordLocation(source: 1, record: 9, byte: 80))
    summary.intake.skip(.malformed, at: RecordLocation(source: 1, record: 12, byte: 8_000))
    return summary
  }
}

enum CivilDaySeconds {
  /// 2025-03-01T00:00:00Z
  static let march2025: Int64 = 1_740_787_200
}

func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
