import StanceAggregation
import StanceClassifier

extension TimeSeries {
  /// The rows of a table whose groups are times, those without a time and those that are suppressed left out; nil where its dimension is no time.
  init?(_ rows: [(group: Group, cell: BreakdownCell)], by dimension: Dimension) {
    guard let unit = TimeSeries.unit(dimension) else { return nil }
    self.unit = unit
    points = rows.compactMap { group, cell in
      guard let (name, span) = TimeSeries.period(group) else { return nil }
      let shares = Shares(cell.posts)
      return shares.isKnown ? TimePoint(name: name, span: span, shares: shares) : nil
    }
  }

  /// The word for a period; nil for a dimension that is no time.
  static func unit(_ dimension: Dimension) -> String? {
    switch dimension {
    case .hour: "hour"
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .language, .kind, .hashtag, .source, .authorClass: nil
    }
  }

  /// Name and days since 1970 of a period; nil without a time.
  private static func period(_ group: Group) -> (name: String, span: Range<Double>)? {
    switch group {
    case .day(let day?):
      let start = Double(day.daysSince1970)
      return (CalendarText.short(day), start..<start + 1)
    case .week(let week?):
      let start = Double(week.monday.daysSince1970)
      return ("week of \(CalendarText.short(week.monday))", start..<start + 7)
    case .month(let month?):
      let following = month.month == 12 ? (month.year + 1, 1) : (month.year, month.month + 1)
      let start = CivilDay(year: month.year, month: month.month, day: 1)
      let end = CivilDay(year: following.0, month: following.1, day: 1)
      let name = "\(CalendarText.months[month.month - 1]) \(month.year)"
      return start < end ? (name, Double(start.daysSince1970)..<Double(end.daysSince1970)) : nil
    case .hour(let hour?):
      let start = Double(hour) / 24
      let day = group.start.map { PostTime(seconds: $0).day } ?? nil
      let hourOfDay = ((hour % 24) + 24) % 24
      return day.map { ("\(CalendarText.short($0)), \(hourOfDay):00", start..<Double(hour + 1) / 24) }
    default:
      return nil
    }
  }
}
