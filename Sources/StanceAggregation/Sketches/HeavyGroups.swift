import StanceClassifier

/// Estimated counts of the larger ones of any number of groups, in bounded memory and independent of the order of the posts and of how they were split over
/// processes, which SpaceSaving and Misra–Gries are not.
///
/// The counts are a count-min sketch (G. Cormode & S. Muthukrishnan, "An improved data stream summary", J. Algorithms 55, 2005): sums, so parts add up
/// exactly; an estimate is never too low and, with a probability of 1 − e⁻⁴ = 98.2 %, too high by at most e / 4,096 = 0.066 % of all that was counted. Which
/// groups are named is a bottom-k sample (E. Cohen & H. Kaplan, "Summarizing data using bottom-k sketches", PODC 2007): each post gives its group a pseudorandom
/// rank, the groups with the lowest are kept, and so a group's chance grows with its posts; of a group that holds one post in a thousand nothing but extreme
/// bad luck leaves it out.
public struct HeavyGroups: Sendable {
  /// Counters in a row.
  public static let width = 4096
  /// Rows, each with a hash of its own.
  public static let depth = 4
  /// Groups that are named.
  public static let kept = 1000

  /// The counters: three, by `Stance.rawValue`, for each place in each row.
  public private(set) var counters = [Int](repeating: 0, count: HeavyGroups.width * HeavyGroups.depth * 3)
  /// At least the kept groups with the lowest ranks of all; others may still be among them.
  private var ranks: [GroupKey: UInt64] = [:]

  init() {}

  /// A sketch from its parts; nil where there are not as many counters as it has, none of them negative or beyond 2⁴⁸.
  public init?(counters: [Int], ranks: [GroupKey: UInt64]) {
    guard counters.count == self.counters.count, counters.allSatisfy({ (0...1 << 48).contains($0) }) else { return nil }
    self.counters = counters
    self.ranks = ranks
  }

  /// The relative excess that an estimate stays below with a probability of 98.2 %, as a share of all that was counted.
  public static let excess = 2.718281828459045 / Double(width)

  mutating func add(_ key: GroupKey, _ label: Stance, rank: UInt64) {
    for place in HeavyGroups.places(key) { counters[place + Int(label.rawValue)] += 1 }
    keep(key, rank)
  }

  mutating func add(_ key: GroupKey, _ distribution: Distribution, rank: UInt64) {
    for place in HeavyGroups.places(key) {
      for stance in Stance.allCases { counters[place + Int(stance.rawValue)] += distribution.count(of: stance) }
    }
    keep(key, rank)
  }

  mutating func merge(_ other: HeavyGroups) {
    for index in counters.indices { counters[index] += other.counters[index] }
    for (key, rank) in other.ranks { keep(key, rank) }
  }

  /// The named groups by rank, lowest first.
  public var groups: [(key: GroupKey, rank: UInt64)] {
    let sorted = ranks.map { (key: $0.key, rank: $0.value) }.sorted {
      $0.rank == $1.rank ? $0.key.stableHash < $1.key.stableHash : $0.rank < $1.rank
    }
    return Array(sorted.prefix(HeavyGroups.kept))
  }

  /// About how many posts of each label a group holds: never too few.
  public func counts(_ key: GroupKey) -> ByStance<Int> {
    let places = HeavyGroups.places(key)
    return ByStance { stance in places.reduce(Int.max) { min($0, counters[$1 + Int(stance.rawValue)]) } }
  }

  /// All that was counted; a post with two groups counts twice.
  public var total: Int { counters.prefix(HeavyGroups.width * 3).reduce(0, +) }

  private mutating func keep(_ key: GroupKey, _ rank: UInt64) {
    ranks[key] = min(ranks[key] ?? .max, rank)
    guard ranks.count > 4 * HeavyGroups.kept else { return }
    ranks = Dictionary(uniqueKeysWithValues: groups.map { ($0.key, $0.rank) })
  }

  /// Where a group's counters begin in each row: the two halves of its hash, combined (Kirsch & Mitzenmacher 2006).
  private static func places(_ key: GroupKey) -> [Int] {
    let hash = key.stableHash
    let (first, second) = (hash >> 32, hash & 0xFFFF_FFFF | 1)
    return (0..<depth).map { row in
      (row * width + Int((first &+ UInt64(row) &* second) % UInt64(width))) * 3
    }
  }
}

extension HeavyGroups: Equatable {
  /// Whether both count and name the same.
  public static func == (left: HeavyGroups, right: HeavyGroups) -> Bool {
    left.counters == right.counters && left.groups.elementsEqual(right.groups) { $0 == $1 }
  }
}
