/// A picture of numbers, drawn at the width that it is given.
protocol Chart {
  /// What it shows, in a few words: the name that a screen reader says first.
  var title: String { get }
  /// What can be seen in it, in a sentence or two: what a screen reader says instead of the picture.
  var account: String { get }
  /// Draws on an empty canvas and sets its height.
  func draw(on canvas: inout Canvas)
}

extension Chart {
  /// The chart inside of a page, whose style sheet it shares; `style` is for telling widths apart.
  func inline(width: Double, hovering: Hovering, style: String, to markup: inout MarkupWriter) {
    let canvas = drawn(width: width, hovering: hovering)
    markup.element(
      "svg",
      ["class": "chart \(style)", "viewBox": canvas.viewBox, "role": "img", "aria-label": "\(title). \(account)"]
    ) { $0.append(canvas.markup) }
  }

  /// The chart as a file of its own, with its style, its title and its description inside; on the paper's colour, since nobody knows what it will stand on.
  func document(width: Double = 728) -> [UInt8] {
    let canvas = drawn(width: width, hovering: .titles)
    let margin = 16.0
    let (left, outerWidth, outerHeight) = (
      coordinate(-margin), coordinate(width + 2 * margin), coordinate(canvas.height + 2 * margin)
    )
    var markup = MarkupWriter()
    markup.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "chart", "viewBox": "\(left) \(left) \(outerWidth) \(outerHeight)",
        "width": outerWidth, "height": outerHeight, "role": "img", "aria-labelledby": "title desc", "lang": "en",
      ]
    ) { svg in
      svg.element("title", ["id": "title"], title)
      svg.element("desc", ["id": "desc"], account)
      svg.style(ChartStyle.standalone)
      svg.empty("rect", ["x": left, "y": left, "width": outerWidth, "height": outerHeight, "fill": Palette.light[.paper].css])
      svg.append(canvas.markup)
    }
    markup.breakLine()
    return Array(markup.text.utf8)
  }

  private func drawn(width: Double, hovering: Hovering) -> Canvas {
    var canvas = Canvas(width: width, hovering: hovering)
    draw(on: &canvas)
    return canvas
  }
}

extension Canvas {
  fileprivate var viewBox: String { "0 0 \(coordinate(width)) \(coordinate(height))" }
}
