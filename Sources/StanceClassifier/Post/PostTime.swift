/// When a post was made, in UTC, and how exactly that is known.
public struct PostTime: Sendable, Hashable {
  /// How exactly a time is known.
  public enum Precision: UInt8, Sendable {
    /// There is no time.
    case unknown
    /// The day is known, the time of day is not.
    case day
    /// The second is known.
    case second
  }

  /// Seconds since 1970-01-01T00:00:00Z; 0 where unknown.
  public let seconds: Int64
  /// How exactly `seconds` is known.
  public let precision: Precision

  /// A time in seconds since 1970 UTC.
  public init(seconds: Int64, precision: Precision = .second) {
    self.seconds = seconds
    self.precision = precision
  }

  /// No time.
  public static let unknown = PostTime(seconds: 0, precision: .unknown)

  /// The day in UTC; nil where unknown.
  public var day: CivilDay? {
    guard precision != .unknown else { return nil }
    let days = seconds / 86400 - (seconds % 86400 < 0 ? 1 : 0)
    return CivilDay(daysSince1970: Int32(clamping: days))
  }
}

/// A day of the Gregorian calendar, as days since 1970-01-01.
public struct CivilDay: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01; negative before.
  public let daysSince1970: Int32

  /// A day by its number.
  public init(daysSince1970: Int32) { self.daysSince1970 = daysSince1970 }

  /// A day by year, month (1–12) and day of the month (1–31); the caller checks the ranges.
  ///
  /// `days_from_civil` of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2021).
  public init(year: Int, month: Int, day: Int) {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSince1970 = Int32(clamping: era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month (1–12) and day of the month: `civil_from_days` of the same source.
  public var components: (year: Int, month: Int, day: Int) {
    let z = Int(daysSince1970) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// Whether `left` is earlier.
  public static func < (left: CivilDay, right: CivilDay) -> Bool { left.daysSince1970 < right.daysSince1970 }
}
