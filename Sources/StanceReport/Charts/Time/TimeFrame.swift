import StanceClassifier

/// What charts over time have in common: a plot between margins, dates below it, events across it.
struct TimeFrame {
  /// Days since 1970 → pixels.
  let x: LinearScale
  /// The upper edge of the plot.
  let top: Double
  /// The lower edge of the plot.
  let bottom: Double
  private let marks: EventMarks

  /// A frame on a canvas: a plot of `plotHeight` pixels below a line of text and the labels of the events. `left` and `right` are the margins.
  init(
    _ span: ClosedRange<Double>, events: [Event], on canvas: Canvas, left: Double, right: Double, head: Double, plotHeight: Double
  ) {
    x = LinearScale(domain: span, start: left, end: canvas.width - right)
    marks = EventMarks(events, x)
    top = head + marks.height
    bottom = top + plotHeight
  }

  /// Round values at the left with lines across the plot.
  func drawValues(_ values: [(place: Double, label: String)], on canvas: inout Canvas) {
    for (index, value) in values.enumerated() {
      canvas.line(x.start, value.place, x.end, value.place, index == 0 ? "axis" : "grid")
      canvas.text(value.label, x.start - 6, value.place + 4, "soft small", .end)
    }
  }

  /// Dates below `edge`, 36 pixels high.
  func drawDates(below edge: Double, on canvas: inout Canvas) {
    let ticks = DateTicks(x.domain, limit: max(2, Int((x.end - x.start) / 62))).ticks
    for tick in ticks {
      let place = x(Double(tick.day.daysSince1970))
      canvas.line(place, edge, place, edge + 5, "axis")
      // A label at the very end would leave the picture.
      let anchor: Anchor = place > canvas.width - 20 ? .end : .middle
      canvas.text(tick.label, place, edge + 18, "soft small", anchor)
      if let year = tick.year { canvas.text(year, place, edge + 33, "soft small", anchor) }
    }
  }

  /// Lines for the events from their labels down to `edge`.
  func drawEvents(to edge: Double, on canvas: inout Canvas) { marks.draw(from: top - marks.height, to: edge, on: &canvas) }

  /// Makes each point say its name, its posts and its shares while a pointer is over its column, in the first line at the right: in a fixed place nothing is
  /// covered. `spots` marks the values.
  func drawReadout(
    _ series: TimeSeries, to edge: Double, shares: [Stance], intervals: Bool, on canvas: inout Canvas,
    spots: (TimePoint, inout Canvas) -> Void
  ) {
    guard canvas.hovering != .none else { return }
    for point in series.points {
      let left = x(point.span.lowerBound)
      let width = max(x(point.span.upperBound) - left, 1)
      let parts = shares.compactMap { stance in
        point.shares[stance].map { (stance: stance, text: intervals ? $0.text : NumberText.percent($0.share)) }
      }
      if canvas.hovering == .titles {
        let title = ([point.name, point.shares.postsText] + parts.map(\.text)).joined(separator: " · ")
        canvas.titled(title) { $0.rectangle(left, top, width, edge - top, "hit") }
        continue
      }
      canvas.column(left, top, width, edge - top) { canvas in
        spots(point, &canvas)
        canvas.readout { text in
          text.text("\(point.name) · \(point.shares.postsText)")
          for part in parts {
            text.text(" · ")
            text.element("tspan", ["class": Tint(part.stance).rawValue], part.text)
          }
        }
      }
    }
  }
}
