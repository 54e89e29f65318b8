import StanceClassifier

extension Group {
  /// The group of a dimension by its ``name``, as summaries are read; nil for a name that the dimension does not have. `isKnown` is false for the group of posts
  /// of which the dump does not say it; the name does not matter then.
  public init?(named name: String, of dimension: Dimension, isKnown: Bool = true) {
    guard isKnown else {
      guard let unknown = Group(unknown: dimension) else { return nil }
      self = unknown
      return
    }
    switch dimension {
    case .day:
      guard let day = CivilDay(named: name) else { return nil }
      self = .day(day)
    case .week:
      guard let week = ISOWeek(named: name) else { return nil }
      self = .week(week)
    case .month:
      guard let day = CivilDay(named: name + "-01") else { return nil }
      self = .month(CivilMonth(day))
    case .hour:
      guard let hour = Group.hour(named: name) else { return nil }
      self = .hour(hour)
    case .language: self = .language(LanguageCode(name))
    case .kind:
      guard let kind = PostKind.allCases.first(where: { $0.name == name }) else { return nil }
      self = .kind(kind)
    case .hashtag: self = .hashtag(name.hasPrefix("#") ? String(name.dropFirst()) : name)
    case .source: self = .source(name)
    case .authorClass: self = .authorClass(name)
    }
  }

  /// Whether the dump says what the group is.
  public var isKnown: Bool {
    switch self {
    case .day(let day): day != nil
    case .week(let week): week != nil
    case .month(let month): month != nil
    case .hour(let hour): hour != nil
    case .hashtag(let tag): tag != nil
    case .authorClass(let name): name != nil
    case .language, .kind, .source: true
    }
  }

  private init?(unknown dimension: Dimension) {
    switch dimension {
    case .day: self = .day(nil)
    case .week: self = .week(nil)
    case .month: self = .month(nil)
    case .hour: self = .hour(nil)
    case .hashtag: self = .hashtag(nil)
    case .authorClass: self = .authorClass(nil)
    case .language, .kind, .source: return nil
    }
  }

  private static func hour(named name: String) -> Int? {
    guard let mark = name.lastIndex(of: "T"), let day = CivilDay(named: String(name[..<mark])),
      let hour = Int(name[name.index(after: mark)...]), (0..<24).contains(hour)
    else { return nil }
    return Int(day.daysSince1970) * 24 + hour
  }
}

extension CivilDay {
  /// The day of a ``name``, `2025-03-01`; nil where it is no day of the calendar.
  public init?(named name: String) {
    let isBefore = name.hasPrefix("-")
    let parts = name.dropFirst(isBefore ? 1 : 0).split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2], year.magnitude < 10_000_000,
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    let signed = isBefore ? -year : year
    self.init(year: signed, month: month, day: day)
    if components != (signed, month, day) { return nil }
  }
}

extension ISOWeek {
  /// The week of a ``name``, `2025-W11`; nil where the year has no such week.
  init?(named name: String) {
    guard let mark = name.lastIndex(of: "W"), let number = Int(name[name.index(after: mark)...]),
      let year = Int(name[..<mark].dropLast()), year.magnitude < 10_000_000, (1...53).contains(number)
    else { return nil }
    // 4 January lies in the first week (ISO 8601).
    let first = ISOWeek(CivilDay(year: year, month: 1, day: 4)).monday
    self.init(CivilDay(daysSince1970: Int32(clamping: Int(first.daysSince1970) + 7 * (number - 1))))
    if self.name != name { return nil }
  }
}
