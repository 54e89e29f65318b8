/// Times as archives write them. March 2025 only, which needs no calendar.
enum ArchiveDate {
  private static let weekdays = ["Sat", "Sun", "Mon", "Tue", "Wed", "Thu", "Fri"]

  /// `Mon Mar 17 12:33:11 +0000 2025`; 1 March 2025 was a Saturday.
  static func written(_ time: Int64) -> String {
    let day = Timeline.day(of: time)
    return "\(weekdays[(day - 1) % 7]) Mar \(two(day)) \(clock(time)) +0000 2025"
  }

  /// `2025-03-17T13:33:11.000Z`, an hour later: until when a post can be edited.
  static func editableUntil(_ time: Int64) -> String {
    let later = time + 3_600_000
    let day = Timeline.day(of: later)
    let date = day > 31 ? "2025-04-\(two(day - 31))" : "2025-03-\(two(day))"
    return "\(date)T\(clock(later)).000Z"
  }

  private static func clock(_ time: Int64) -> String {
    let seconds = Int(time / 1000 % 86400)
    return "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
