import StanceClassifier

/// What a breakdown divides the posts by. The raw value is the word of the command line and of JSON.
public enum Dimension: String, Sendable, CaseIterable {
  /// Day in UTC.
  case day
  /// Week of ISO 8601, Monday to Sunday in UTC.
  case week
  /// Month of the calendar in UTC.
  case month
  /// The language that the dump names.
  case language = "lang"
  /// Post, retweet, quote or reply.
  case kind
}

/// One group of a breakdown. A time is nil where the dump has none.
public enum Group: Sendable, Hashable {
  /// A day.
  case day(CivilDay?)
  /// A week.
  case week(ISOWeek?)
  /// A month.
  case month(CivilMonth?)
  /// A language.
  case language(LanguageCode)
  /// A kind.
  case kind(PostKind)

  /// The name in output: `2025-03-01`, `2025-W11`, `2025-03`, `en`, `retweet`; `unknown` without a time, `und` without a language.
  public var name: String {
    switch self {
    case .day(let day): day?.name ?? "unknown"
    case .week(let week): week?.name ?? "unknown"
    case .month(let month): month?.name ?? "unknown"
    case .language(let language): language.name
    case .kind(let kind): kind.name
    }
  }

  /// Place in time, the unknown last; nil for what has none.
  fileprivate var timeOrder: Int? {
    switch self {
    case .day(let day): day.map { Int($0.daysSince1970) } ?? .max
    case .week(let week): week.map { Int($0.monday.daysSince1970) } ?? .max
    case .month(let month): month.map { $0.year * 12 + $0.month } ?? .max
    case .language, .kind: nil
    }
  }
}

/// One line of a breakdown.
public struct Row: Sendable, Equatable {
  /// Which posts.
  public let group: Group
  /// How they divide.
  public let distribution: Distribution

  /// A row from its two parts.
  public init(group: Group, distribution: Distribution) {
    self.group = group
    self.distribution = distribution
  }

  /// Time ascending, the unknown last; without a time by posts descending, then by name.
  static func inNaturalOrder(_ left: Row, _ right: Row) -> Bool {
    if let first = left.group.timeOrder, let second = right.group.timeOrder { return first < second }
    let (first, second) = (left.distribution.posts, right.distribution.posts)
    return first == second ? left.group.name < right.group.name : first > second
  }
}
