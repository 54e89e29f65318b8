import StanceClassifier

/// A month of the Gregorian calendar.
public struct CivilMonth: Sendable, Hashable {
  /// The year.
  public let year: Int
  /// The month, 1–12.
  public let month: Int

  /// The month of a day.
  public init(_ day: CivilDay) {
    let components = day.components
    year = components.year
    month = components.month
  }

  /// The name in output: `2025-03`.
  public var name: String { "\(padded(year, 4))-\(padded(month, 2))" }
}

extension CivilDay {
  /// The name in output: `2025-03-01`.
  public var name: String {
    let (year, month, day) = components
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

/// A number with at least `width` digits; the sign of a year before 0 stands in front of them.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number.magnitude)
  return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
