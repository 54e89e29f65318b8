import StanceClassifier

/// The same chart many times over, on the same scales, so that panels can be compared by eye (Tufte 1990, "Envisioning Information", ch. 4).
struct SmallMultiples: Chart {
  /// One panel.
  struct Panel: Sendable {
    /// What its posts have in common.
    let group: ShareGroup
    /// Their shares over time.
    let series: TimeSeries
  }

  /// The panels, the largest first.
  let panels: [Panel]
  /// What tells them apart: `language`.
  let subject: String
  /// The names of the stances.
  let poles: Poles
  /// What happened.
  let events: [Event]

  private static let gap = 30.0
  private static let panelHeight = 168.0
  private static let plotHeight = 90.0

  var title: String { "Share of each pole by \(subject), over time" }

  var account: String {
    panels.map { panel in
      let shares = ShareLines.stances.map { "\(poles[$0]) \(NumberText.percent(panel.group.shares[$0]?.share))" }
      return "\(panel.group.name): \(shares.joined(separator: ", "))."
    }.joined(separator: " ")
  }

  func draw(on canvas: inout Canvas) {
    let columns = max(1, min(panels.count, Int((canvas.width + SmallMultiples.gap) / 260)))
    let width = (canvas.width - SmallMultiples.gap * Double(columns - 1)) / Double(columns)
    let spans = panels.compactMap(\.series.span)
    guard let start = spans.map(\.lowerBound).min(), let end = spans.map(\.upperBound).max() else { return }
    let ticks = ValueTicks.share(reaching: ShareLines.maximum(panels.map(\.series)), limit: 3)
    // In a page the charts above have named the colours.
    let key = SideLabels(poles)
    let head = canvas.standsAlone ? key.keyHeight(ShareLines.stances, width: canvas.width) + 10 : 0
    if canvas.standsAlone { key.drawKey(ShareLines.stances, from: 0, at: 13, on: &canvas) }
    for (index, panel) in panels.enumerated() {
      let left = Double(index % columns) * (width + SmallMultiples.gap)
      let top = head + Double(index / columns) * SmallMultiples.panelHeight
      draw(panel, left, top, width, start...end, ticks, on: &canvas)
    }
    canvas.height = head + Double((panels.count + columns - 1) / columns) * SmallMultiples.panelHeight - 8
  }

  private func draw(
    _ panel: Panel, _ left: Double, _ top: Double, _ width: Double, _ span: ClosedRange<Double>, _ ticks: ValueTicks,
    on canvas: inout Canvas
  ) {
    drawHead(panel, left, top + 13, width, on: &canvas)
    let (upper, lower) = (top + 44, top + 44 + SmallMultiples.plotHeight)
    let x = LinearScale(domain: span, start: left + 36, end: left + width)
    let y = LinearScale(domain: 0...ticks.top, start: lower, end: upper)
    for value in ticks.values {
      canvas.line(x.start, y(value), x.end, y(value), value == 0 ? "axis" : "grid")
      canvas.text(ticks.percent(value), x.start - 5, y(value) + 4, "soft small", .end)
    }
    for event in events {
      let day = Double(event.day.daysSince1970)
      if span.contains(day) { canvas.line(x(day), upper, x(day), lower, "event") }
    }
    ShareLines(panel.series, x: x, y: y).draw(on: &canvas)
    drawDates(x, lower, on: &canvas)
    drawTitles(panel.series, x, upper, lower, on: &canvas)
  }

  /// Name and posts, and below them the shares in all.
  private func drawHead(_ panel: Panel, _ left: Double, _ baseline: Double, _ width: Double, on canvas: inout Canvas) {
    let posts = panel.group.shares.postsText
    let room = width - TextWidth.pixels(posts, size: 12) - 12
    canvas.text(TextWidth.shortened(panel.group.name, to: room, size: 14), left, baseline, "strong")
    canvas.text(posts, left + width, baseline, "soft small", .end)
    var x = left
    for stance in ShareLines.stances {
      let share = NumberText.percent(panel.group.shares[stance]?.share)
      canvas.mark(stance, x + 5, baseline + 14, radius: 3.5)
      canvas.text(share, x + 13, baseline + 18, "small \(Tint(stance).rawValue)-text strong")
      x += TextWidth.pixels(share, size: 12) + 30
    }
  }

  private func drawDates(_ x: LinearScale, _ edge: Double, on canvas: inout Canvas) {
    for tick in DateTicks(x.domain, limit: max(2, Int((x.end - x.start) / 64))).ticks {
      let place = x(Double(tick.day.daysSince1970))
      canvas.line(place, edge, place, edge + 4, "axis")
      let name = tick.year.map { "\(tick.label) \($0)" } ?? tick.label
      let half = TextWidth.pixels(name, size: 12) / 2
      let fitted = place + half > x.end + 6 ? tick.label : name
      canvas.text(
        fitted, min(max(place, x.start - 30 + half), x.end - TextWidth.pixels(fitted, size: 12) / 2 + 6), edge + 17, "soft small",
        .middle)
    }
  }

  private func drawTitles(_ series: TimeSeries, _ x: LinearScale, _ upper: Double, _ lower: Double, on canvas: inout Canvas) {
    guard canvas.hovering != .none, series.points.count <= 120 else { return }
    for point in series.points {
      let shares = ShareLines.stances.map { point.shares[$0]?.text ?? "-" }
      let title = ([point.name, point.shares.postsText] + shares).joined(separator: " · ")
      let (left, right) = (x(point.span.lowerBound), x(point.span.upperBound))
      canvas.titled(title) { $0.rectangle(left, upper, max(right - left, 1), lower - upper, "hit") }
    }
  }
}
