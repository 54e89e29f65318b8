import StanceClassifier

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How much more one of two sets of posts uses a cue, beyond what chance would do: the z-score of the log-odds ratio with an informative Dirichlet prior (B. L. Monroe, M. P. Colaresi & K. M.
/// Quinn, "Fightin' Words", Political Analysis 16, 2008, equations 16, 20–22). The prior, the cue's share in both sets together, keeps rare cues from
/// coming first by chance.
public struct CueShift: Sendable, Equatable {
  /// The entry as written.
  public let cue: String
  /// The pole that it speaks for.
  public let pole: Stance
  /// Posts in which it carried the label, in the first set and in the second.
  public let posts: (before: Int, after: Int)
  /// Positive where the second set uses it more; beyond ±1.96 it is not to be expected by chance at 5 %, for one cue looked at alone.
  public let z: Double

  /// As much as so many cues seen beforehand, at most a tenth of those that were seen.
  private static let mostPrior = 500.0

  /// The cues of two sets of posts, by z descending; cues of entries with the same text and pole together. Empty where one set has none.
  public static func all(_ before: Tabulation, _ after: Tabulation) -> [CueShift] {
    let (first, second) = (counts(before), counts(after))
    let totals = (Double(first.values.reduce(0, +)), Double(second.values.reduce(0, +)))
    guard totals.0 > 0, totals.1 > 0 else { return [] }
    return Set(first.keys).union(second.keys).map { key in
      let (a, b) = (first[key] ?? 0, second[key] ?? 0)
      return CueShift(cue: key.text, pole: key.pole, posts: (a, b), z: score(Double(a), Double(b), totals))
    }
    .sorted { ($1.z, $0.cue, $0.pole.rawValue) < ($0.z, $1.cue, $1.pole.rawValue) }
  }

  private struct Key: Hashable {
    let text: String
    let pole: Stance
  }

  private static func counts(_ tabulation: Tabulation) -> [Key: Int] {
    var counts: [Key: Int] = [:]
    for cue in tabulation.cues.values {
      for pole in [Stance.first, .second] where cue.posts[pole] > 0 {
        counts[Key(text: cue.text, pole: pole), default: 0] += cue.posts[pole]
      }
    }
    return counts
  }

  private static func score(_ a: Double, _ b: Double, _ totals: (Double, Double)) -> Double {
    let priorWeight = min(mostPrior, (totals.0 + totals.1) / 10)
    let prior = priorWeight * (a + b) / (totals.0 + totals.1)
    func logOdds(_ count: Double, _ total: Double) -> Double {
      log((count + prior) / max(total + priorWeight - count - prior, 1e-9))
    }
    let variance = 1 / (a + prior) + 1 / (b + prior)
    return (logOdds(b, totals.1) - logOdds(a, totals.0)) / variance.squareRoot()
  }

  /// Whether both are the same.
  public static func == (left: CueShift, right: CueShift) -> Bool {
    left.cue == right.cue && left.pole == right.pole && left.posts == right.posts && left.z == right.z
  }
}
