import StanceClassifier

/// The lines of the poles with their bands: inside a large chart and inside each of many small ones.
struct ShareLines {
  /// The stances that have a line. Neutral is what is missing to one; its line would only press the others to the floor.
  static let stances: [Stance] = [.first, .second]

  /// The fewest posts of a period whose whole interval the scale holds: at 30, an interval is at most 34 points wide.
  private static let manyPosts = 30

  private let series: TimeSeries
  private let x: LinearScale
  private let y: LinearScale

  init(_ series: TimeSeries, x: LinearScale, y: LinearScale) {
    self.series = series
    self.x = x
    self.y = y
  }

  /// What the scale must reach: every share, and the intervals of periods that are not rare.
  static func maximum(_ all: [TimeSeries]) -> Double {
    all.flatMap(\.points).reduce(0) { maximum, point in
      stances.reduce(maximum) { maximum, stance in
        guard let estimate = point.shares[stance] else { return maximum }
        return max(maximum, (point.shares.posts ?? 0) >= manyPosts ? estimate.interval.upperBound : estimate.share)
      }
    }
  }

  /// Bands first, so that no band covers a line.
  func draw(on canvas: inout Canvas) {
    let runs = ShareLines.stances.map { stance in
      (
        ink: Tint(stance).rawValue, stance: stance,
        runs: series.runs(of: [stance]).map {
          $0.compactMap { point in point.shares[stance].map { (x: x(point.middle), estimate: $0) } }
        }
      )
    }
    for line in runs { for run in line.runs { drawBand(run, line.ink, on: &canvas) } }
    for line in runs { for run in line.runs { drawLine(run, line.stance, on: &canvas) } }
  }

  private func drawBand(_ run: [(x: Double, estimate: ShareEstimate)], _ ink: String, on canvas: inout Canvas) {
    let upper = run.map { (x: $0.x, y: y.clamped($0.estimate.interval.upperBound)) }
    let lower = run.map { (x: $0.x, y: y.clamped($0.estimate.interval.lowerBound)) }
    if run.count == 1 { return canvas.line(upper[0].x, upper[0].y, lower[0].x, lower[0].y, "\(ink)-whisker") }
    var data = PathData()
    data.area(upper: upper, lower: lower)
    canvas.path(data, "\(ink)-band")
  }

  /// Whether points lie closer than two widths of a line, which would fill in a zigzag.
  private var isDense: Bool { series.points.first.map { x($0.span.upperBound) - x($0.span.lowerBound) < 4 } ?? false }

  private func drawLine(_ run: [(x: Double, estimate: ShareEstimate)], _ stance: Stance, on canvas: inout Canvas) {
    if run.count == 1 { return canvas.mark(stance, run[0].x, y(run[0].estimate.share), radius: 2.5) }
    var data = PathData()
    data.polyline(run.map { ($0.x, y($0.estimate.share)) })
    canvas.path(data, "\(Tint(stance).rawValue)-\(isDense ? "fine" : "line")")
  }
}
