import StanceAggregation
import StanceClassifier

extension ReportPage {
  /// What a page divides the posts by: what was `asked` for, and besides it a time, the language and the cross of both where they are missing, since a page
  /// without them shows little.
  ///
  /// The time is the shortest of day, week and month whose periods hold 20 posts on average, where there are at most 400 of them: enough for an interval
  /// that says something, few enough to be told apart on paper.
  /// Before the days and the posts are known, it is the week.
  public static func divisions(asked: [Division], days: ClosedRange<CivilDay>? = nil, posts: Int = 0) -> [Division] {
    let times = asked.filter { $0.second == nil }.map(\.first).filter { TimeSeries.unit($0) != nil }
    let time = times.first ?? period(days, posts)
    var divisions = asked
    for division in [Division(time), Division(.language), Division(coarse(time, days, posts), .language)]
    where !divisions.contains(division) {
      divisions.append(division)
    }
    return divisions
  }

  /// The time of small charts, whose groups have fewer posts and whose lines have fewer pixels: the shortest, no shorter than `time`, of at most some 60
  /// periods with 150 posts of all groups together.
  private static func coarse(_ time: Dimension, _ days: ClosedRange<CivilDay>?, _ posts: Int) -> Dimension {
    guard let days, let start = periods.firstIndex(where: { $0.dimension == time }) else { return time }
    let count = Double(days.upperBound.daysSince1970) - Double(days.lowerBound.daysSince1970) + 1
    let suiting = periods[start...].first { count / $0.days <= 62 && Double(posts) * $0.days / count >= 150 }
    // Fewer than four periods are no course of time.
    let longest = periods[start...].last { count / $0.days >= 4 }?.dimension ?? time
    return suiting.map { count / $0.days >= 4 ? $0.dimension : longest } ?? longest
  }

  private static let periods: [(dimension: Dimension, days: Double)] = [
    (.hour, 1.0 / 24), (.day, 1), (.week, 7), (.month, 30.44),
  ]

  private static func period(_ days: ClosedRange<CivilDay>?, _ posts: Int) -> Dimension {
    guard let days else { return .week }
    let count = Double(days.upperBound.daysSince1970) - Double(days.lowerBound.daysSince1970) + 1
    for (dimension, length) in [(Dimension.day, 1.0), (.week, 7)] {
      let periods = (count / length).rounded(.up)
      if periods <= 400, Double(posts) / periods >= 20 { return dimension }
    }
    return count > 120 ? .month : count > 30 ? .week : .day
  }
}
