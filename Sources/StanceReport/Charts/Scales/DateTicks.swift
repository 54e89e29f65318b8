import StanceClassifier

/// Dates on an axis at places that a calendar has: days, Mondays, first days of months, of quarters, of years.
struct DateTicks: Sendable {
  /// One date of an axis.
  struct Tick: Sendable, Equatable {
    /// The day at whose start it stands.
    let day: CivilDay
    /// What stands at it: `17 Mar`, `Mar`, `2025`.
    let label: String
    /// The year below it, at the first tick and where a year begins; nil elsewhere and where the label is the year.
    let year: String?
  }

  /// The ticks in order.
  let ticks: [Tick]

  /// The closest ticks of which at most `limit` lie in the span; none where the span is shorter than their distance.
  init(_ span: ClosedRange<Double>, limit: Int) {
    for interval in DateTicks.intervals {
      let days = interval.days(in: span, limit: limit)
      if let days {
        ticks = DateTicks.labelled(days, interval)
        return
      }
    }
    ticks = []
  }

  private static let intervals: [DateInterval] =
    [.days(1), .days(2), .weeks(1), .weeks(2), .months(1), .months(2), .months(3), .months(6)]
    + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000].map { .years($0) }

  private static func labelled(_ days: [CivilDay], _ interval: DateInterval) -> [Tick] {
    var year: Int?
    return days.map { day in
      let components = day.components
      defer { year = components.year }
      if case .years = interval { return Tick(day: day, label: String(components.year), year: nil) }
      let isNew = year != components.year
      let month = CalendarText.shortMonths[components.month - 1]
      let label = if case .months = interval { month } else { "\(components.day) \(month)" }
      return Tick(day: day, label: label, year: isNew ? String(components.year) : nil)
    }
  }
}

/// The distance between two dates of an axis.
enum DateInterval: Sendable {
  /// So many days, counted from the first of a month.
  case days(Int)
  /// So many weeks, from Mondays.
  case weeks(Int)
  /// So many months, from January.
  case months(Int)
  /// So many years, from the year 0.
  case years(Int)

  /// The dates inside a span of days since 1970; nil where there are more than `limit`.
  func days(in span: ClosedRange<Double>, limit: Int) -> [CivilDay]? {
    guard span.upperBound - span.lowerBound <= Double(limit + 1) * longest else { return nil }
    var days: [CivilDay] = []
    var day = first(from: span.lowerBound)
    while Double(day.daysSince1970) <= span.upperBound {
      if Double(day.daysSince1970) >= span.lowerBound { days.append(day) }
      if days.count > limit { return nil }
      let following = next(day)
      guard following > day else { break }
      day = following
    }
    return days
  }

  /// The most days that can lie between two dates.
  private var longest: Double {
    switch self {
    case .days(let count): Double(count)
    case .weeks(let count): Double(7 * count)
    case .months(let count): Double(31 * count)
    case .years(let count): Double(366 * count)
    }
  }

  /// A date at or before the start of a span.
  private func first(from start: Double) -> CivilDay {
    let day = CivilDay(daysSince1970: Int32(max(-2e9, min(2e9, start))) - 1)
    let (year, month, _) = day.components
    switch self {
    case .days: return CivilDay(year: year, month: month, day: 1)
    case .weeks(let count):
      // Day 4 of 1970 was a Monday. Two weeks are counted from there, so that a longer span keeps its ticks.
      let period = 7 * count
      let shifted = Int(day.daysSince1970) - 4
      return CivilDay(daysSince1970: Int32(clamping: Int(day.daysSince1970) - (shifted % period + period) % period))
    case .months(let count): return CivilDay(year: year, month: (month - 1) / count * count + 1, day: 1)
    case .years(let count): return CivilDay(year: (year - (year % count + count) % count), month: 1, day: 1)
    }
  }

  /// The date after another. Days start anew with each month, so that the first is always one.
  private func next(_ day: CivilDay) -> CivilDay {
    let (year, month, dayOfMonth) = day.components
    switch self {
    case .days(let count):
      let following = CivilDay(daysSince1970: day.daysSince1970 + Int32(count))
      // Every other day is an odd one; the 31st and the 1st would stand beside each other.
      let isLast = count > 1 && dayOfMonth + 2 * count > 33
      return following.components.month == month && !isLast ? following : DateInterval.month(after: year, month, 1)
    case .weeks(let count): return CivilDay(daysSince1970: day.daysSince1970 + Int32(7 * count))
    case .months(let count): return DateInterval.month(after: year, month, count)
    case .years(let count): return CivilDay(year: year + count, month: 1, day: 1)
    }
  }

  private static func month(after year: Int, _ month: Int, _ count: Int) -> CivilDay {
    let index = month - 1 + count
    return CivilDay(year: year + index / 12, month: index % 12 + 1, day: 1)
  }
}
