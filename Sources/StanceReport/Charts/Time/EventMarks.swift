import StanceClassifier

/// Events above a plot: a label each, in as many rows as it takes for none to touch another.
struct EventMarks {
  private struct Mark {
    let label: String
    let place: Double
    let anchor: Anchor
    let row: Int
  }

  private let marks: [Mark]
  private let rows: Int
  private static let rowHeight = 17.0

  /// Marks for those of `events` that lie in the domain of `x`.
  init(_ events: [Event], _ x: LinearScale) {
    var ends: [Double] = []
    var marks: [Mark] = []
    let inside = events.filter { x.domain.contains(Double($0.day.daysSince1970)) }
    for event in inside.sorted(by: { ($0.day.daysSince1970, $0.label) < ($1.day.daysSince1970, $1.label) }) {
      let place = x(Double(event.day.daysSince1970))
      let name = event.label.isEmpty ? CalendarText.short(event.day) : event.label
      let label = TextWidth.shortened(name, to: (x.end - x.start) * 0.45, size: 12)
      let width = TextWidth.pixels(label, size: 12) + 14
      let isLeft = place + width > x.end + 20
      let start = isLeft ? place - width : place
      let row = ends.firstIndex { $0 <= start } ?? ends.count
      if row == ends.count { ends.append(0) }
      ends[row] = start + width
      marks.append(Mark(label: label, place: place, anchor: isLeft ? .end : .start, row: row))
    }
    self.marks = marks
    rows = ends.count
  }

  /// How much the labels take.
  var height: Double { Double(rows) * EventMarks.rowHeight + (rows > 0 ? 4 : 0) }

  /// Labels from `top`, lines down to `bottom`.
  func draw(from top: Double, to bottom: Double, on canvas: inout Canvas) {
    for mark in marks {
      let baseline = top + Double(mark.row) * EventMarks.rowHeight + 11
      canvas.line(mark.place, baseline - 10, mark.place, bottom, "event")
      canvas.text(mark.label, mark.place + (mark.anchor == .end ? -5 : 5), baseline, "small", mark.anchor)
    }
  }
}
