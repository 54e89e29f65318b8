import StanceClassifier

/// The shares of the two poles over time, each in its 95 % interval. The scale starts at zero and holds every share; an interval of few posts may leave it.
struct ShareLineChart: Chart {
  /// The shares.
  let series: TimeSeries
  /// The names of the stances.
  let poles: Poles
  /// What happened.
  let events: [Event]

  var title: String { "Share of each pole, by \(series.unit)" }

  var account: String {
    let sentences = ShareLines.stances.compactMap { stance -> String? in
      guard let peak = series.peak(of: stance), let high = peak.shares[stance], let trough = series.trough(of: stance),
        let low = trough.shares[stance]
      else { return nil }
      return "\(poles[stance]) is highest in \(peak.name) with \(high.text), lowest in \(trough.name) with \(low.text)."
    }
    return sentences.isEmpty ? "No posts." : sentences.joined(separator: " ")
  }

  func draw(on canvas: inout Canvas) {
    guard let span = series.span else { return }
    let labels = SideLabels(poles)
    let frame = TimeFrame(
      span, events: events, on: canvas, left: 44, right: labels.margin(canvas), head: labels.head(canvas, ShareLines.stances),
      plotHeight: 180)
    let ticks = ValueTicks.share(reaching: ShareLines.maximum([series]), limit: 5)
    let y = LinearScale(domain: 0...ticks.top, start: frame.bottom, end: frame.top)
    canvas.text("share of posts per \(series.unit) (UTC), with 95% interval", 0, 13, "soft small")
    frame.drawValues(ticks.values.map { (y($0), ticks.percent($0)) }, on: &canvas)
    frame.drawEvents(to: frame.bottom, on: &canvas)
    ShareLines(series, x: frame.x, y: y).draw(on: &canvas)
    frame.drawDates(below: frame.bottom, on: &canvas)
    if let last = series.points.last {
      let places = ShareLines.stances.map { ($0, y.clamped(last.shares[$0]?.share ?? 0)) }
      labels.draw(places, x: frame.x.end, within: frame.top...frame.bottom, on: &canvas)
    }
    frame.drawReadout(series, to: frame.bottom, shares: ShareLines.stances, intervals: true, on: &canvas) { point, canvas in
      for stance in ShareLines.stances {
        if let share = point.shares[stance]?.share { canvas.spot(stance, frame.x(point.middle), y(share)) }
      }
    }
    canvas.height = frame.bottom + 38
  }
}
