import StanceAggregation
import StanceClassifier

/// Dates as a reader of English writes them: `17 Mar 2025`. The order from small to large reads the same in Europe and in America.
enum CalendarText {
  /// Names of months in three letters.
  static let shortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// Names of months.
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]

  /// `17 Mar 2025`.
  static func short(_ day: CivilDay) -> String {
    let (year, month, dayOfMonth) = day.components
    return "\(dayOfMonth) \(shortMonths[month - 1]) \(year)"
  }

  /// `17 March 2025`.
  static func long(_ day: CivilDay) -> String {
    let (year, month, dayOfMonth) = day.components
    return "\(dayOfMonth) \(months[month - 1]) \(year)"
  }

  /// `1–31 March 2025`, `28 February – 3 March 2025`, `31 December 2024 – 1 January 2025`.
  static func span(_ days: ClosedRange<CivilDay>) -> String {
    let (first, last) = (days.lowerBound.components, days.upperBound.components)
    if days.lowerBound == days.upperBound { return long(days.lowerBound) }
    if (first.year, first.month) == (last.year, last.month) { return "\(first.day)–\(long(days.upperBound))" }
    if first.year == last.year { return "\(first.day) \(months[first.month - 1]) – \(long(days.upperBound))" }
    return "\(long(days.lowerBound)) – \(long(days.upperBound))"
  }
}
