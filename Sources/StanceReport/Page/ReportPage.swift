import StanceAggregation
import StanceClassifier

/// A breakdown as one HTML file that needs nothing else: no network, no script, no font. Charts are SVG inside of it, each with its numbers as a table.
///
/// The bytes depend on the breakdown and the title alone. What comes from the dump, the lexicon or the command line is escaped (``MarkupWriter``), and a content
/// security policy forbids the browser to fetch or run anything whatever.
///
/// ```swift
/// let page = ReportPage(breakdown)
/// page.bytes       // report.html
/// page.charts      // shares.svg, shares-over-time.svg, …
/// ```
public struct ReportPage: Sendable {
  private let breakdown: Breakdown
  private let title: String?

  /// A page for a breakdown; without a title the finding is the title.
  public init(_ breakdown: Breakdown, title: String? = nil) {
    self.breakdown = breakdown
    self.title = title
  }

  /// The page; it ends with a line feed.
  public var bytes: [UInt8] {
    var markup = MarkupWriter()
    markup.declaration("<!DOCTYPE html>")
    markup.element("html", ["lang": "en"]) { html in
      html.element("head", writeHead)
      html.breakLine()
      html.element("body", writeBody)
    }
    markup.breakLine()
    return Array(markup.text.utf8)
  }

  /// The charts of the page as SVG files of their own, by the name of the file without its ending.
  public var charts: [(name: String, bytes: [UInt8])] {
    Figures(breakdown).all.map { ($0.name, $0.chart.document(width: $0.documentWidth)) }
  }

  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

  private func writeHead(to head: inout MarkupWriter) {
    head.empty("meta", ["charset": "utf-8"])
    head.empty("meta", ["http-equiv": "Content-Security-Policy", "content": ReportPage.policy])
    head.empty("meta", ["name": "viewport", "content": "width=device-width,initial-scale=1"])
    head.empty("meta", ["name": "color-scheme", "content": "light dark"])
    head.empty("meta", ["name": "generator", "content": "stance \(breakdown.provenance.version)"])
    head.element("title", title ?? PageLead(breakdown).headline)
    // Without an icon of its own a browser asks the server for one.
    head.empty("link", ["rel": "icon", "href": "data:,"])
    head.style(PageStyle.sheet)
  }

  private func writeBody(to body: inout MarkupWriter) {
    let figures = Figures(breakdown)
    body.element("main") { main in
      PageLead(breakdown).write(title, to: &main)
      figures.shares?.write(to: &main)
      figures.countings?.write(to: &main)
      ReportPage.section("Over time", figures.overTime, to: &main)
      figures.cues?.write(.section, to: &main)
      for group in figures.groups { ReportPage.section(group.heading, group.figures, to: &main) }
      AccuracySection(breakdown, figures.calibration).write(to: &main)
      main.element("div", ["class": "pair"]) { pair in
        IntakeSection(breakdown).write(to: &pair)
        MethodSection(breakdown).write(to: &pair)
      }
    }
  }

  /// A heading and its figures; nothing without any.
  private static func section(_ heading: String, _ figures: [Figure], to markup: inout MarkupWriter) {
    guard !figures.isEmpty else { return }
    markup.element("section") { section in
      section.element("h2", heading)
      for figure in figures { figure.write(figures.count > 1 ? .part : .alone, to: &section) }
    }
  }
}
