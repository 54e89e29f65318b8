/// One chart of a page with what belongs to it: a heading, a note, and its numbers as a table for those who cannot see it or want to reckon.
struct Figure {
  /// What names it: the file of a single chart, the anchor in the page. Letters and hyphens.
  let name: String
  /// The heading.
  let heading: String
  /// What the reader should know of it; empty for nothing.
  let note: String
  /// The picture.
  let chart: any Chart
  /// Its numbers.
  let table: DataTable
  /// Where it is shown.
  var media = Media.all
  /// The width of the chart as a file of its own, in pixels.
  var documentWidth = 728.0

  /// Pixels of a chart on a wide screen and on paper.
  static let wideWidth = 880.0
  private static let widths = (wide: wideWidth, narrow: 360.0)

  /// Where a figure is shown.
  enum Media: String {
    /// Everywhere.
    case all
    /// Not on paper, where another figure says the same.
    case screen
  }

  /// How its heading stands in the page.
  enum Level {
    /// It is a section.
    case section
    /// It stands alone under a section's heading, and has none of its own.
    case alone
    /// It is part of one.
    case part
  }

  /// The figure in a page. A wide screen and paper get one drawing, a telephone another: scaled down, the labels of the first could not be read.
  func write(_ level: Level = .part, to markup: inout MarkupWriter, widths: (wide: Double, narrow: Double) = Figure.widths) {
    markup.element("figure", ["id": name, "class": media.rawValue]) { figure in
      figure.element("figcaption") { caption in
        switch level {
        case .section: caption.element("h2", heading)
        case .part: caption.element("h3", heading)
        case .alone: break
        }
        if !note.isEmpty { caption.element("p", note) }
      }
      figure.breakLine()
      chart.inline(width: widths.wide, hovering: .readout, style: "wide", to: &figure)
      figure.breakLine()
      chart.inline(width: widths.narrow, hovering: .none, style: "narrow", to: &figure)
      figure.breakLine()
      table.writeFolded(to: &figure)
    }
    markup.breakLine()
  }
}
