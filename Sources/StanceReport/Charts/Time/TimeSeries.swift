import StanceAggregation
import StanceClassifier

/// The posts of one period: a day, a week, a month.
struct TimePoint: Sendable, Equatable {
  /// The period's name for people: `17 Mar 2025`.
  let name: String
  /// From its start to the start of the next, in days since 1970-01-01 UTC.
  let span: Range<Double>
  /// How its posts divide.
  let shares: Shares

  /// The middle of the period.
  var middle: Double { (span.lowerBound + span.upperBound) / 2 }
}

/// Shares over time. A period without posts has no point: there is nothing to say of it, least of all zero.
struct TimeSeries: Sendable {
  /// The periods that hold posts, in order, without overlap.
  let points: [TimePoint]
  /// What a period is: `day`.
  let unit: String

  /// From the start of the first period to the end of the last, in days since 1970; nil without points.
  var span: ClosedRange<Double>? {
    guard let first = points.first, let last = points.last else { return nil }
    return first.span.lowerBound...last.span.upperBound
  }

  /// Runs of periods that follow each other directly and have a share of each of `stances`: between two runs lies a gap, for want of posts or since a
  /// share was suppressed.
  func runs(of stances: [Stance]) -> [[TimePoint]] {
    var runs: [[TimePoint]] = []
    var end: Double?
    for point in points where stances.allSatisfy({ point.shares[$0] != nil }) {
      if end != point.span.lowerBound { runs.append([]) }
      runs[runs.count - 1].append(point)
      end = point.span.upperBound
    }
    return runs
  }

  /// The point with the most posts; the first of equals; nil without points.
  var busiest: TimePoint? {
    points.max { ($0.shares.posts ?? 0, $1.middle) < ($1.shares.posts ?? 0, $0.middle) }
  }

  /// The shortest run of points, gaps not counted, that holds nine in ten posts, where it takes at most a seventh of the whole time: then a chart of all of it
  /// shows mostly strays. nil where posts are spread wider.
  var bulk: ArraySlice<TimePoint>? {
    guard let span else { return nil }
    let enough = (points.reduce(0) { $0 + ($1.shares.posts ?? 0) } * 9 + 9) / 10
    var best: ArraySlice<TimePoint>?
    var (start, posts) = (0, 0)
    for end in points.indices {
      posts += points[end].shares.posts ?? 0
      while start < end, posts - (points[start].shares.posts ?? 0) >= enough {
        posts -= points[start].shares.posts ?? 0
        start += 1
      }
      let length = points[end].span.upperBound - points[start].span.lowerBound
      guard posts >= enough, length * 7 <= span.upperBound - span.lowerBound else { continue }
      if let shortest = best.map(TimeSeries.length), shortest <= length { continue }
      best = points[start...end]
    }
    return best
  }

  private static func length(_ run: ArraySlice<TimePoint>) -> Double {
    guard let first = run.first, let last = run.last else { return 0 }
    return last.span.upperBound - first.span.lowerBound
  }

  /// The point at which a stance has its largest share; the first of equals; nil without points.
  func peak(of stance: Stance) -> TimePoint? {
    points.max { ($0.shares[stance]?.share ?? 0, $1.middle) < ($1.shares[stance]?.share ?? 0, $0.middle) }
  }

  /// The point at which it has its smallest share.
  func trough(of stance: Stance) -> TimePoint? {
    points.min { ($0.shares[stance]?.share ?? 0, $0.middle) < ($1.shares[stance]?.share ?? 0, $1.middle) }
  }
}
