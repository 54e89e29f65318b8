import StanceClassifier

/// How the groups of one division add up to those of another: days to weeks, days by language to languages.
struct Coarsening {
  private let fine: Division
  private let coarse: Division

  /// The way from a division to a coarser one; nil where the groups do not add up.
  init?(from fine: Division, to coarse: Division) {
    self.fine = fine
    self.coarse = coarse
    let overlaps = fine.dimensions.contains(.hashtag) && !coarse.dimensions.contains(.hashtag)
    guard !overlaps, coarse.dimensions.allSatisfy({ Coarsening.source(of: $0, in: fine) != nil }) else { return nil }
  }

  /// The coarser group that a group is part of.
  func key(_ key: GroupKey) -> GroupKey? {
    let groups = coarse.dimensions.compactMap { dimension -> Group? in
      guard let source = Coarsening.source(of: dimension, in: fine) else { return nil }
      return Coarsening.group(source == fine.first ? key.first : key.second, as: dimension)
    }
    guard groups.count == coarse.dimensions.count else { return nil }
    return GroupKey(groups[0], groups.count > 1 ? groups[1] : nil)
  }

  /// The dimension of the finer division from which a dimension follows.
  private static func source(of dimension: Dimension, in fine: Division) -> Dimension? {
    fine.dimensions.first { finer in
      switch (finer, dimension) {
      case _ where finer == dimension: true
      case (.hour, .day), (.hour, .week), (.hour, .month), (.day, .week), (.day, .month): true
      default: false
      }
    }
  }

  private static func group(_ group: Group?, as dimension: Dimension) -> Group? {
    switch group {
    case .day(let day): inTime(day, dimension) ?? group
    case .hour(let hour):
      inTime(hour.map { CivilDay(daysSince1970: Int32(clamping: ($0 - ($0 % 24 + 24) % 24) / 24)) }, dimension) ?? group
    default: group
    }
  }

  private static func inTime(_ day: CivilDay?, _ dimension: Dimension) -> Group? {
    switch dimension {
    case .day: .day(day)
    case .week: .week(day.map(ISOWeek.init))
    case .month: .month(day.map(CivilMonth.init))
    default: nil
    }
  }
}
