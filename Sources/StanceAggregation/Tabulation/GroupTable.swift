import StanceClassifier

/// One division's groups, counted in every way of the plan. Groups of days, languages and the like are few; of hashtags a dump may hold millions, so a table
/// of hashtags with more than ``GroupTable/mostGroups`` becomes a ``HeavyGroups``, which is bounded.
public struct GroupTable: Sendable, Equatable {
  /// By what the posts are divided.
  public let division: Division
  private let countings: [Counting]
  /// The groups; empty where the table has become a sketch.
  public private(set) var cells: [GroupKey: Cell] = [:]
  /// The lowest of the ranks with which each group's posts were counted; kept where the table may grow too large.
  public private(set) var ranks: [GroupKey: UInt64] = [:]
  /// The sketch that a table of too many hashtags has become; nil for all others.
  public private(set) var heavy: HeavyGroups?
  /// Bits that pick a register in the sketches of distinct texts and authors.
  public private(set) var precision = HyperLogLog.highestPrecision

  /// Groups of hashtags that are counted exactly.
  public static let mostGroups = 8192
  /// The precision of tables of few groups: 2,048 registers, an error of 2.3 %.
  private static let mostPrecise = 11
  /// Registers that a way of counting has in a whole table: of 1,024 cells each sketch has 1,024, an error of 3.3 %.
  private static let mostRegisters = 1 << 20

  /// An empty table.
  init(_ division: Division, _ countings: [Counting]) {
    self.division = division
    self.countings = countings
  }

  /// A table from its parts, as read from a file.
  public init(
    _ division: Division, _ countings: [Counting], cells: [GroupKey: Cell], ranks: [GroupKey: UInt64] = [:],
    heavy: HeavyGroups? = nil, precision: Int = HyperLogLog.highestPrecision
  ) {
    self.precision = precision
    self.division = division
    self.countings = countings
    self.cells = cells
    self.ranks = ranks
    self.heavy = heavy
  }

  /// The precision of the sketches of a table with so many groups.
  public static func precision(groups: Int) -> Int {
    var precision = mostPrecise
    while precision > HyperLogLog.lowestPrecision, groups << precision > mostRegisters { precision -= 1 }
    return precision
  }

  /// Folds the sketches so far that the whole table stays small. The precision depends on the number of groups alone, so parts that were folded
  /// and then merged are the same as one that was folded at the end.
  ///
  /// - Parameter isUniform: whether all cells have the table's precision already, so that nothing is to be done where that stays.
  mutating func foldSketches(isUniform: Bool = false) {
    if heavy != nil {
      precision = HyperLogLog.highestPrecision
      return
    }
    let wanted = min(precision, GroupTable.precision(groups: cells.count))
    if isUniform, wanted == precision { return }
    precision = wanted
    for key in cells.keys { cells[key]?.reduce(to: precision) }
  }

  var isBounded: Bool { division.dimensions.contains(.hashtag) }

  /// Counts a post under each of its groups. The post's hash makes the choice of groups that are kept independent of the order of the posts.
  mutating func add(_ score: Score, _ groups: PostGroups, _ traces: PostTraces, post: UInt64) {
    for key in groups.keys(division) {
      if heavy != nil {
        heavy?.add(key, score.label, rank: GroupTable.rank(key, post))
        continue
      }
      cells[key, default: Cell(countings)].add(score, traces)
      if isBounded { lower(key, to: GroupTable.rank(key, post)) }
    }
    bound()
  }

  mutating func merge(_ other: GroupTable) {
    if heavy != nil || other.heavy != nil {
      var sum = overflowed()
      sum.merge(other.overflowed())
      (cells, ranks, heavy) = ([:], [:], sum)
      return
    }
    for (key, cell) in other.cells { cells[key, default: Cell(countings)].merge(cell) }
    for (key, rank) in other.ranks { lower(key, to: rank) }
    bound()
  }

  private mutating func lower(_ key: GroupKey, to rank: UInt64) { ranks[key] = min(ranks[key] ?? .max, rank) }

  private mutating func bound() {
    guard isBounded, cells.count > GroupTable.mostGroups else { return }
    (cells, ranks, heavy) = ([:], [:], overflowed())
  }

  /// The same as a bounded sketch.
  private func overflowed() -> HeavyGroups {
    if let heavy { return heavy }
    var sketch = HeavyGroups()
    for (key, cell) in cells { sketch.add(key, cell.distribution, rank: ranks[key] ?? .max) }
    return sketch
  }

  private static func rank(_ key: GroupKey, _ post: UInt64) -> UInt64 {
    var hash = StableHash()
    hash.add(key.stableHash)
    hash.add(post)
    return hash.value
  }
}
