import StanceClassifier

/// The group of a division: one group for each of its dimensions.
public struct GroupKey: Sendable, Hashable {
  /// The group of the division's first dimension.
  public let first: Group
  /// The group of the second; nil where there is none.
  public let second: Group?

  /// A key from its groups.
  public init(_ first: Group, _ second: Group? = nil) {
    self.first = first
    self.second = second
  }

  /// One or two groups.
  public var groups: [Group] { second.map { [first, $0] } ?? [first] }

  /// A hash that is the same in every process.
  var stableHash: UInt64 {
    var hash = StableHash()
    for group in groups {
      for byte in group.name.utf8 { hash.add(byte) }
      hash.add(UInt8(0x1F))
    }
    return hash.value
  }

  /// The key of a cell of the table that is always counted; nil where that does not hold the division's dimensions.
  init?(_ key: CellKey, _ division: Division) {
    guard let first = key.group(of: division.first) else { return nil }
    guard let dimension = division.second else {
      self.init(first)
      return
    }
    guard let second = key.group(of: dimension) else { return nil }
    self.init(first, second)
  }
}
