import StanceClassifier

/// What each stratum gives in the end, and with what probability a post of it is taken.
struct StratumShares {
  /// The posts taken.
  private(set) var taken: [SampledPost] = []
  private var shares: [Stratum: Double] = [:]

  /// Strata with more posts than the level give one more in a random order of strata, as far as the rest goes; for a post of any of them that is as probable.
  init(_ keys: StratifiedKeys, seed: UInt64) {
    let level = keys.level
    let order = keys.strata.keys.sorted { left, right in
      let (a, b) = (StratumShares.key(left, seed), StratumShares.key(right, seed))
      return a == b ? left.identity < right.identity : a < b
    }
    let larger = keys.strata.values.count { $0.offered > level.posts }
    var extra = level.extra
    for stratum in order {
      guard let lowest = keys.strata[stratum], lowest.offered > 0 else { continue }
      let isLarger = lowest.offered > level.posts
      let expected = Double(level.posts) + (isLarger ? Double(level.extra) / Double(max(1, larger)) : 0)
      shares[stratum] = min(1, expected / Double(lowest.offered))
      let count = level.posts + (isLarger && extra > 0 ? 1 : 0)
      if isLarger, extra > 0 { extra -= 1 }
      taken += lowest.items.prefix(count).map(\.post)
    }
  }

  /// The probability that a post is taken for its stratum.
  func share(of post: SampledPost) -> Double { shares[Stratum(time: post.time, language: post.language)] ?? 0 }

  private static func key(_ stratum: Stratum, _ seed: UInt64) -> UInt64 { SampledPost.key(stratum.identity, 101, seed: seed) }
}
