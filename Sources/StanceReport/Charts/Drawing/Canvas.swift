import StanceClassifier

/// Where a text stands in relation to its place.
enum Anchor: String {
  /// It starts there.
  case start
  /// Its middle is there.
  case middle
  /// It ends there.
  case end
}

/// How a chart answers to a pointer.
enum Hovering: Sendable {
  /// Values show in the chart while a pointer is over them; for pages.
  case readout
  /// Values are titles, which browsers show and other programs ignore; for files.
  case titles
  /// Nothing happens: on small screens there is no pointer.
  case none
}

/// What a chart draws on: SVG of a fixed width, in pixels from the upper left. The height is what the chart comes to.
struct Canvas {
  /// Pixels.
  let width: Double
  /// Pixels; set by the chart.
  var height = 0.0
  /// Whether a pointer finds values.
  let hovering: Hovering
  /// What is drawn.
  private(set) var markup = MarkupWriter()

  /// An empty canvas.
  init(width: Double, hovering: Hovering = .readout) {
    self.width = width
    self.hovering = hovering
  }

  /// Whether the chart has no page around it that names what it shows.
  var standsAlone: Bool { hovering == .titles }

  /// Whether there is room for labels beside a plot.
  var isWide: Bool { width >= 600 }

  /// A text on a baseline.
  mutating func text(_ content: String, _ x: Double, _ y: Double, _ style: String = "", _ anchor: Anchor = .start) {
    richText(x, y, style, anchor) { $0.text(content) }
  }

  /// A text of several parts on a baseline.
  mutating func richText(
    _ x: Double, _ y: Double, _ style: String = "", _ anchor: Anchor = .start, _ body: (inout MarkupWriter) -> Void
  ) {
    let (x, y) = (coordinate(x), coordinate(y))
    switch (style.isEmpty, anchor) {
    case (true, .start): markup.element("text", ["x": x, "y": y], body)
    case (false, .start): markup.element("text", ["class": style, "x": x, "y": y], body)
    case (true, _): markup.element("text", ["x": x, "y": y, "text-anchor": anchor.rawValue], body)
    case (false, _): markup.element("text", ["class": style, "x": x, "y": y, "text-anchor": anchor.rawValue], body)
    }
  }

  /// A straight line.
  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) {
    markup.empty(
      "line",
      ["class": style, "x1": coordinate(x1), "y1": coordinate(y1), "x2": coordinate(x2), "y2": coordinate(y2)])
  }

  /// A path; nothing where it is empty.
  mutating func path(_ data: PathData, _ style: String) {
    if !data.isEmpty { markup.empty("path", ["class": style, "d": data.text]) }
  }

  /// A filled rectangle; nothing where it has no extent.
  mutating func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ style: String) {
    guard width > 0, height > 0 else { return }
    markup.empty(
      "rect",
      ["class": style, "x": coordinate(x), "y": coordinate(y), "width": coordinate(width), "height": coordinate(height)])
  }

  /// A dot around a centre.
  mutating func dot(_ x: Double, _ y: Double, radius: Double, _ style: String) {
    markup.empty("circle", ["class": style, "cx": coordinate(x), "cy": coordinate(y), "r": coordinate(radius)])
  }

  /// A square on its corner around a centre: told from a dot without colour.
  mutating func diamond(_ x: Double, _ y: Double, radius: Double, _ style: String) {
    var data = PathData()
    data.area(upper: [(x - radius, y), (x, y - radius), (x + radius, y)], lower: [(x, y + radius)])
    path(data, style)
  }

  /// A mark in the shape of a stance.
  mutating func mark(_ stance: Stance, _ x: Double, _ y: Double, radius: Double = 4.5, _ kind: String = "dot") {
    let style = "\(Tint(stance).rawValue)-\(kind)"
    switch stance {
    case .first: dot(x, y, radius: radius, style)
    case .second: diamond(x, y, radius: radius + 1, style)
    case .neutral: rectangle(x - radius + 0.5, y - radius + 0.5, 2 * radius - 1, 2 * radius - 1, style)
    }
  }

  /// A column and what shows while a pointer is over it. There are as many as days, so every byte counts: the style sheet knows the parts by their elements.
  mutating func column(_ left: Double, _ top: Double, _ width: Double, _ height: Double, _ body: (inout Canvas) -> Void) {
    var inner = Canvas(width: self.width, hovering: hovering)
    body(&inner)
    markup.element("g", ["class": "h"]) { group in
      group.empty(
        "rect", ["x": coordinate(left), "y": coordinate(top), "width": coordinate(width), "height": coordinate(height)])
      group.append(inner.markup)
    }
  }

  /// What a column says; the style sheet puts it at the right end of the first line.
  mutating func readout(_ body: (inout MarkupWriter) -> Void) { markup.element("text", body) }

  /// A mark in a column.
  mutating func spot(_ stance: Stance, _ x: Double, _ y: Double) {
    markup.empty("path", ["class": "\(Tint(stance).rawValue)-spot", "d": "M\(coordinate(x)) \(coordinate(y))h0"])
  }

  /// Elements that a pointer finds named: browsers show the title while the pointer is over them.
  mutating func titled(_ title: String, _ body: (inout Canvas) -> Void) {
    var inner = Canvas(width: width, hovering: hovering)
    body(&inner)
    let hovering = hovering
    markup.element("g") { group in
      if hovering != .none { group.element("title", title) }
      group.append(inner.markup)
    }
  }
}
