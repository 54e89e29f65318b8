import StanceClassifier

/// A week of ISO 8601: Monday to Sunday, of the year in which its Thursday lies.
public struct ISOWeek: Sendable, Hashable {
  /// The week's first day.
  public let monday: CivilDay

  /// The week of a day.
  public init(_ day: CivilDay) {
    // Day 0, 1970-01-01, was a Thursday, three days after a Monday. In 64 bits: the last days of Int32 must not overflow.
    let shifted = Int(day.daysSince1970) + 3
    let weekday = shifted >= 0 ? shifted % 7 : 6 - (-1 - shifted) % 7
    monday = CivilDay(daysSince1970: Int32(clamping: Int(day.daysSince1970) - weekday))
  }

  /// Year and number (1–53) of the week; the year may differ from the calendar's at its turn.
  public var components: (year: Int, week: Int) {
    let thursday = CivilDay(daysSince1970: Int32(clamping: Int(monday.daysSince1970) + 3))
    let year = thursday.components.year
    let newYear = CivilDay(year: year, month: 1, day: 1)
    return (year, (Int(thursday.daysSince1970) - Int(newYear.daysSince1970)) / 7 + 1)
  }

  /// The name in output: `2025-W11`.
  public var name: String {
    let (year, week) = components
    return "\(padded(year, 4))-W\(padded(week, 2))"
  }
}
