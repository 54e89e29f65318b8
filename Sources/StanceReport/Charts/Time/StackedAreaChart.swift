import StanceClassifier

/// How the posts divide over time: the three shares on top of each other, and below them how many posts there were. The poles stand at the two straight edges,
/// where a share can be read; neutral lies between.
struct StackedAreaChart: Chart {
  /// The shares.
  let series: TimeSeries
  /// The names of the stances.
  let poles: Poles
  /// What happened.
  let events: [Event]

  private static let volumeHeight = 40.0
  private static let volumeGap = 34.0

  var title: String { "Posts by stance, by \(series.unit)" }

  var account: String {
    guard let most = series.busiest else { return "No posts." }
    return
      "Stacked areas of the shares of \(poles.first), \(poles.neutral) and \(poles.second), with bars of the number of posts: most are of "
      + "\(most.name), \(most.shares.postsText)."
  }

  func draw(on canvas: inout Canvas) {
    guard let span = series.span else { return }
    let labels = SideLabels(poles)
    let frame = TimeFrame(
      span, events: events, on: canvas, left: 44, right: labels.margin(canvas), head: labels.head(canvas, Stance.spectrum),
      plotHeight: 160)
    let y = LinearScale(domain: 0...1, start: frame.bottom, end: frame.top)
    let volumeTop = frame.bottom + StackedAreaChart.volumeGap
    let end = volumeTop + StackedAreaChart.volumeHeight
    canvas.text("share of posts per \(series.unit) (UTC)", 0, 13, "soft small")
    frame.drawValues([0, 0.25, 0.5, 0.75, 1].map { (y($0), ValueTicks(reaching: 1, limit: 4).percent($0)) }, on: &canvas)
    for run in series.runs(of: Stance.allCases) { draw(run, frame, y, on: &canvas) }
    drawVolume(frame, from: volumeTop, to: end, on: &canvas)
    frame.drawEvents(to: end, on: &canvas)
    frame.drawDates(below: end, on: &canvas)
    if let last = series.points.last {
      let places = Stance.spectrum.map { ($0, y(StackedAreaChart.middle(of: $0, last.shares))) }
      labels.draw(places, x: frame.x.end, within: frame.top...frame.bottom, on: &canvas)
    }
    frame.drawReadout(series, to: end, shares: Stance.spectrum, intervals: false, on: &canvas) { _, _ in }
    canvas.height = end + 38
  }

  /// One run of periods: neutral as the ground, on it the poles from its two edges; from the start of the first period to the end of the last, through the
  /// middles between.
  private func draw(_ run: [TimePoint], _ frame: TimeFrame, _ y: LinearScale, on canvas: inout Canvas) {
    guard let first = run.first, let last = run.last else { return }
    let (left, right) = (frame.x(first.span.lowerBound), frame.x(last.span.upperBound))
    canvas.rectangle(left, frame.top, max(right - left, 1), frame.bottom - frame.top, "neutral-area")
    for (stance, base) in [(Stance.first, frame.bottom), (.second, frame.top)] {
      let edge = run.map { point in
        let share = point.shares[stance]?.share ?? 0
        return y(stance == .first ? share : 1 - share)
      }
      var data = PathData()
      data.area(upper: StackedAreaChart.edge(run, edge, frame.x), lower: [(left, base), (max(right, left + 1), base)])
      canvas.path(data, "\(Tint(stance).rawValue)-area")
    }
  }

  private static func edge(_ run: [TimePoint], _ heights: [Double], _ x: LinearScale) -> [(x: Double, y: Double)] {
    guard let first = run.first, let last = run.last, let start = heights.first, let end = heights.last else { return [] }
    let right = max(x(last.span.upperBound), x(first.span.lowerBound) + 1)
    return [(x(first.span.lowerBound), start)] + zip(run, heights).map { (x($0.middle), $1) } + [(right, end)]
  }

  /// Where a stance's part begins and ends, with the first pole at the foot.
  private static func bounds(of stance: Stance, _ shares: Shares) -> (lower: Double, upper: Double) {
    let (first, second) = (shares[.first]?.share ?? 0, shares[.second]?.share ?? 0)
    switch stance {
    case .first: return (0, first)
    case .neutral: return (first, 1 - second)
    case .second: return (1 - second, 1)
    }
  }

  private static func middle(of stance: Stance, _ shares: Shares) -> Double {
    let bounds = bounds(of: stance, shares)
    return (bounds.lower + bounds.upper) / 2
  }

  private func drawVolume(_ frame: TimeFrame, from top: Double, to bottom: Double, on canvas: inout Canvas) {
    let most = max(1, series.busiest?.shares.posts ?? 0)
    let ticks = ValueTicks(reaching: Double(most), limit: 3)
    let y = LinearScale(domain: 0...ticks.top, start: bottom, end: top)
    canvas.text("posts per \(series.unit)", 0, top - 11, "soft small")
    frame.drawValues([(bottom, "0"), (top, ValueTicks.count(ticks.top))], on: &canvas)
    var bars = PathData()
    for point in series.points {
      let height = bottom - y(Double(point.shares.posts ?? 0))
      let (left, right) = (frame.x(point.span.lowerBound), frame.x(point.span.upperBound))
      let gap = right - left > 4 ? 1.0 : 0
      bars.rectangle(left + gap / 2, bottom - height, max(right - left - gap, 0.8), height)
    }
    canvas.path(bars, "volume")
  }
}
