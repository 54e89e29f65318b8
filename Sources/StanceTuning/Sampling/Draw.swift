import StanceClassifier

/// The ways in which posts are drawn for labelling; each draws by itself.
public enum Draw: String, Sendable, CaseIterable {
  /// All posts alike: what prevalence is estimated from.
  case random
  /// Posts whose two most probable labels lie less than ``Draw/narrowMargin`` apart.
  case uncertain
  /// Posts with cues of both poles, where the weaker pole has at least half of the stronger one's sum.
  case disagreement
  /// As many posts as can be of each month and language: rare times and languages get their share.
  case strata

  /// How far apart the two most probable labels of an uncertain post lie at most: 55 to 35 per cent is uncertain, 60 to 30 is not.
  public static let narrowMargin = 0.2

  /// Whether the draw takes from among posts with this score and these cues.
  func admits(_ score: Score, _ hits: Span<CueHit>) -> Bool {
    switch self {
    case .random, .strata: return true
    case .uncertain:
      let ranked = [score.probabilities.first, score.probabilities.second, score.probabilities.neutral].sorted()
      return ranked[2] - ranked[1] < Draw.narrowMargin
    case .disagreement:
      var (first, second) = (0.0, 0.0)
      for index in hits.indices {
        if hits[index].stance == .first { first += hits[index].contribution } else { second += hits[index].contribution }
      }
      return min(first, second) > 0 && 2 * min(first, second) >= max(first, second)
    }
  }
}

/// How many posts each draw takes.
public struct SamplePlan: Sendable, Equatable {
  /// The number of each draw, by its place in `Draw.allCases`.
  let sizes: [Int]
  /// Where the random numbers start.
  public let seed: UInt64

  /// `count` posts in all: half of them at random, if that is among the draws, the rest in equal parts by the others, the first ones getting what is left over.
  public init(count: Int, draws: [Draw], seed: UInt64) {
    precondition(!draws.isEmpty && count >= 0, "a sample needs a way to draw and a number of posts")
    let others = draws.filter { $0 != .random }
    let random = !draws.contains(.random) ? 0 : others.isEmpty ? count : (count + 1) / 2
    sizes = Draw.allCases.map { draw in
      if draw == .random { return random }
      guard let place = Draw.allCases.filter(others.contains).firstIndex(of: draw) else { return 0 }
      let rest = count - random
      return rest / others.count + (place < rest % others.count ? 1 : 0)
    }
    self.seed = seed
  }

  /// How many posts a draw takes, if there are so many.
  public subscript(draw: Draw) -> Int { sizes[draw.index] }
}

extension Draw {
  /// Its place in `allCases`.
  var index: Int {
    switch self {
    case .random: 0
    case .uncertain: 1
    case .disagreement: 2
    case .strata: 3
    }
  }
}
