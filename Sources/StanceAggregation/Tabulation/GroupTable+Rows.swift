import StanceClassifier

extension GroupTable {
  /// The groups in their natural order, the outer dimension's first (``Row/inNaturalOrder``); of a sketch the groups that it names, with estimated counts
  /// of posts and nothing else.
  public var rows: [(key: GroupKey, cell: Cell)] {
    let rows = heavy.map(GroupTable.named) ?? cells.map { (key: $0.key, cell: $0.value) }
    guard division.second != nil else {
      return rows.sorted {
        Group.isInOrder(($0.key.first, $0.cell.distribution.posts), ($1.key.first, $1.cell.distribution.posts))
      }
    }
    var outer: [Group: Int] = [:]
    for row in rows { outer[row.key.first, default: 0] += row.cell.distribution.posts }
    return rows.sorted { left, right in
      if left.key.first != right.key.first {
        return Group.isInOrder((left.key.first, outer[left.key.first] ?? 0), (right.key.first, outer[right.key.first] ?? 0))
      }
      guard let first = left.key.second, let second = right.key.second else { return false }
      return Group.isInOrder((first, left.cell.distribution.posts), (second, right.cell.distribution.posts))
    }
  }

  private static func named(_ sketch: HeavyGroups) -> [(key: GroupKey, cell: Cell)] {
    sketch.groups.map { group in
      let counts = sketch.counts(group.key)
      return (group.key, Cell(Distribution(counts: counts, units: ByStance { _ in 0 })))
    }
  }
}
