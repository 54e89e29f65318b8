import StanceAggregation
import StanceClassifier

/// Random posts with scores and hits that repeat for a seed (SplitMix64, Steele, Lea & Flood 2014).
struct SeededSource: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    let first = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    let second = (first ^ first >> 27) &* 0x94D0_49BB_1331_11EB
    return second ^ second >> 31
  }

  /// A post on one of `days` days around the turn of a year, or without a time, in one of six languages.
  mutating func counted(days: Int, cueCount: Int) -> CountedPost {
    var post = Post()
    let seconds = 1_735_600_000 + Int64.random(in: 0..<Int64(days) * 86400, using: &self)
    post.time = Int.random(in: 0..<10, using: &self) == 0 ? .unknown : PostTime(seconds: seconds)
    post.language = LanguageCode(["en", "ru", "uk", "de", "fil", "und"].randomElement(using: &self) ?? "en")
    post.traits = PostTraits(rawValue: UInt8.random(in: 0..<8, using: &self))
    let (one, two) = (Double.random(in: 0...1, using: &self), Double.random(in: 0...1, using: &self))
    let (low, high) = (min(one, two), max(one, two))
    let score = Score(Probabilities(first: low, second: high - low, neutral: 1 - high))
    let hits = (0..<Int.random(in: 0..<6, using: &self)).map { _ in
      CueHit(
        entry: EntryID(Int.random(in: 0..<cueCount, using: &self)),
        stance: Stance.allCases.randomElement(using: &self) ?? .first,
        contribution: Double(Int.random(in: 0..<4, using: &self)) / 2)
    }
    return CountedPost(post: post, score: score, hits: hits)
  }
}

/// What `Summary.add` takes.
struct CountedPost {
  var post = Post()
  var score = Score(Probabilities(first: 1, second: 0, neutral: 0))
  var hits: [CueHit] = []
}

extension Summary {
  static let poles = Poles(first: "for", second: "against")

  init(_ posts: some Sequence<CountedPost>, cueCount: Int = 0) {
    self.init(poles: Summary.poles, cueCount: cueCount)
    for post in posts { add(post.post, post.score, post.hits.span) }
  }

  func merged(with other: Summary) -> Summary {
    var sum = self
    sum.merge(other)
    return sum
  }
}
