import StanceAggregation
import StanceClassifier

extension ReportPage {
  /// What a page divides the posts by: what was `asked` for, and besides it a time, the language and the cross of both where they are missing, since a page
  /// without them shows little.
  ///
  /// The time is the shortest of day, week and month whose periods hold 20 posts on average, where there are at most 400 of them: enough for an interval
  /// that says something, few enough to be told apart on paper.
  public static func divisions(asked: [Division], days: ClosedRange<CivilDay>?, posts: Int) -> [Division] {
    let times = asked.filter { $0.second == nil }.map(\.first).filter { TimeSeries.unit($0) != nil }
    let time = times.first ?? period(days, posts)
    var divisions = asked
    for division in [Division(time), Division(.language), Division(coarse(time, days), .language)]
    where !divisions.contains(division) {
      divisions.append(division)
    }
    return divisions
  }

  /// A time for small charts, of at most some 60 periods: the groups of a cross have fewer posts, and their charts fewer pixels.
  private static func coarse(_ time: Dimension, _ days: ClosedRange<CivilDay>?) -> Dimension {
    guard let days, time == .day || time == .hour || time == .week else { return time }
    let count = Int(days.upperBound.daysSince1970) - Int(days.lowerBound.daysSince1970) + 1
    return count > 430 ? .month : count > 62 ? .week : time == .hour ? .day : time
  }

  private static func period(_ days: ClosedRange<CivilDay>?, _ posts: Int) -> Dimension {
    guard let days else { return .month }
    let count = Double(days.upperBound.daysSince1970) - Double(days.lowerBound.daysSince1970) + 1
    for (dimension, length) in [(Dimension.day, 1.0), (.week, 7)] {
      let periods = (count / length).rounded(.up)
      if periods <= 400, Double(posts) / periods >= 20 { return dimension }
    }
    return count > 120 ? .month : count > 30 ? .week : .day
  }
}
