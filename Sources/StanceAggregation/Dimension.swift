import StanceClassifier

/// What a breakdown divides the posts by. The raw value is the word of the command line and of JSON.
public enum Dimension: String, Sendable, CaseIterable {
  /// Day in UTC.
  case day
  /// Week of ISO 8601, Monday to Sunday in UTC.
  case week
  /// Month of the calendar in UTC.
  case month
  /// Hour in UTC.
  case hour
  /// The language that the dump names.
  case language = "lang"
  /// Post, retweet, quote or reply.
  case kind
  /// The hashtags in the text; a post counts under each of them.
  case hashtag
  /// The file, or member of an archive, that holds the post.
  case source
  /// The class that the user gave the author in a list; never the author.
  case authorClass = "author-class"
}

extension Dimension {
  /// The dimensions that every ``Summary`` can be divided by; the others must be asked for before counting.
  public static let basic: [Dimension] = [.day, .week, .month, .language, .kind]
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
  /// An hour, as hours since 1970-01-01T00:00Z.
  case hour(Int?)
  /// A hashtag without its `#`, in small letters; nil for the posts without one. From a dump: hostile.
  case hashtag(String?)
  /// A source by its name.
  case source(String)
  /// A class of authors by its name; nil for authors in no class.
  case authorClass(String?)

  /// The name in output: `2025-03-01`, `2025-W11`, `2025-03`, `en`, `retweet`; `unknown` without a time, `und` without a language;
  /// `2025-03-01T14`; `#nato`, and `none` without a hashtag; `unlisted` for authors in no class.
  public var name: String {
    switch self {
    case .day(let day): day?.name ?? "unknown"
    case .week(let week): week?.name ?? "unknown"
    case .month(let month): month?.name ?? "unknown"
    case .language(let language): language.name
    case .kind(let kind): kind.name
    case .hour(let hour): hour.map(Group.hourName) ?? "unknown"
    case .hashtag(let tag): tag.map { "#\($0)" } ?? "none"
    case .source(let name): name
    case .authorClass(let name): name ?? "unlisted"
    }
  }

  /// When the group's time begins, in seconds since 1970; nil without a time, and for what is no time.
  public var start: Int64? {
    switch self {
    case .day(let day): day.map { Int64($0.daysSince1970) * 86400 }
    case .week(let week): week.map { Int64($0.monday.daysSince1970) * 86400 }
    case .month(let month): month.map { Int64(CivilDay(year: $0.year, month: $0.month, day: 1).daysSince1970) * 86400 }
    case .hour(let hour): hour.map { Int64($0) * 3600 }
    case .language, .kind, .hashtag, .source, .authorClass: nil
    }
  }

  private static func hourName(_ hour: Int) -> String {
    let day = hour >= 0 ? hour / 24 : -((23 - hour) / 24)
    return "\(CivilDay(daysSince1970: Int32(clamping: day)).name)T\(padded(hour - day * 24, 2))"
  }

  /// Place in time, the unknown last; nil for what has none.
  var timeOrder: Int? {
    switch self {
    case .day(let day): day.map { Int($0.daysSince1970) } ?? .max
    case .week(let week): week.map { Int($0.monday.daysSince1970) } ?? .max
    case .month(let month): month.map { $0.year * 12 + $0.month } ?? .max
    case .hour(let hour): hour ?? .max
    case .language, .kind, .hashtag, .source, .authorClass: nil
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
    Group.isInOrder((left.group, left.distribution.posts), (right.group, right.distribution.posts))
  }
}

extension Group {
  /// Whether one group with so many posts stands before another: time ascending, the unknown last; without a time by posts descending, then by name.
  static func isInOrder(_ left: (group: Group, posts: Int), _ right: (group: Group, posts: Int)) -> Bool {
    if let first = left.group.timeOrder, let second = right.group.timeOrder { return first < second }
    return left.posts == right.posts ? left.group.name < right.group.name : left.posts > right.posts
  }
}
