import StanceClassifier

/// A random sample with as many posts of each stratum as can be: strata with fewer posts than their share are taken whole, and what they leave goes to the others.
struct StratifiedKeys: Sendable {
  /// The share of each stratum.
  struct Level: Equatable {
    /// Posts of each stratum, or all that it has.
    let posts: Int
    /// How many strata with more than that give one more.
    let extra: Int
  }

  private(set) var strata: [Stratum: LowestKeys] = [:]
  private let size: Int
  /// No stratum will give more than this: it falls as posts come, since each stratum's claim only grows.
  private(set) var ceiling: Int

  init(size: Int) {
    self.size = size
    ceiling = size
  }

  mutating func offer(_ stratum: Stratum, _ key: UInt64, _ post: () -> SampledPost) {
    if size == 0 { return }
    strata[stratum, default: LowestKeys(capacity: ceiling)].offer(key, post)
  }

  mutating func merge(_ other: StratifiedKeys) {
    for (stratum, keys) in other.strata { strata[stratum, default: LowestKeys(capacity: ceiling)].merge(keys) }
    lower(to: level.posts + 1)
  }

  /// Keeps no more of any stratum than can be needed.
  mutating func lower(to posts: Int) {
    if posts >= ceiling { return }
    ceiling = posts
    for stratum in strata.keys { strata[stratum]?.shrink(to: posts) }
  }

  /// How many posts each stratum gives: the highest level at which all together give no more than is wanted.
  var level: Level {
    let counts = strata.values.map(\.offered).sorted()
    var rest = size
    for (index, count) in counts.enumerated() {
      let strataLeft = counts.count - index
      if count * strataLeft > rest { return Level(posts: rest / strataLeft, extra: rest % strataLeft) }
      rest -= count
    }
    return Level(posts: size, extra: 0)  // all that there is; no stratum can have more
  }
}
