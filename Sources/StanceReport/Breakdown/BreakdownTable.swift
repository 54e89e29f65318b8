import StanceAggregation
import StanceClassifier

/// The breakdown for people: what share holds what first, then the same counted otherwise and corrected, then by group, then which words made it so, then what was
/// read.
public struct BreakdownTable: Sendable {
  private let breakdown: Breakdown
  private let style: TerminalStyle

  /// Groups of fewer posts are marked: at a share of one half their interval is wider than ±17 points.
  private static let fewPosts = 30
  /// Columns for the name of a group.
  private static let mostNameColumns = 32

  /// A table of a breakdown.
  public init(_ breakdown: Breakdown, style: TerminalStyle = TerminalStyle()) {
    self.breakdown = breakdown
    self.style = style
  }

  /// The whole table; every line ends with a line feed.
  public var text: String {
    let sections =
      [[headline], labels, countings, PrevalenceLines(breakdown, style).lines] + breakdown.tables.map(groups)
      + [CueTable(breakdown, style).lines, examples, suppression, closing]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var headline: String {
    guard let posts = breakdown.total.posts.total else { return "Too few authors to show how many posts there are." }
    guard posts > 0 else { return "No posts." }
    var line = NumberText.counted(posts, "post")
    if let days = breakdown.days {
      let first = days.lowerBound.name
      line += days.lowerBound == days.upperBound ? " of \(first)" : " from \(first) to \(days.upperBound.name)"
    }
    return style.paint(line, .strong)
  }

  private var labels: [String] {
    let total = breakdown.total.posts
    guard total.total != 0 else { return [] }
    var table = TextTable([.leading, .trailing, .trailing, .leading])
    table.add([
      TextCell("label", .faint), TextCell("posts", .faint), TextCell("share", .faint), TextCell("95% interval", .faint),
    ])
    for stance in Stance.spectrum {
      let label = total.labels[stance]
      table.add([
        TextCell(TerminalText.escaped(breakdown.poles[stance]), .stance(stance)), TextCell(count(label)),
        TextCell(share(label), .strong), TextCell(interval(label.interval)),
      ])
    }
    if let columns = barColumns(beside: table) {
      table.addColumn(
        [""]
          + Stance.spectrum.map {
            TextCell(Bar.single(total.labels[$0].share ?? 0, columns: columns, style), .stance($0))
          })
    }
    return table.lines(style)
  }

  private func count(_ label: LabelShare) -> String {
    label.count.map(NumberText.grouped) ?? BreakdownTable.hidden(style)
  }

  private func share(_ label: LabelShare) -> String {
    NumberText.percent(label.share, none: label.isSuppressed ? BreakdownTable.hidden(style) : "-")
  }

  private static func hidden(_ style: TerminalStyle) -> String { style.choose("░░", ascii: "..") }

  private func interval(_ interval: ClosedRange<Double>?) -> String { IntervalText.text(interval, style) }

  /// Columns left for a bar, 40 at most; nil where a bar would be too short to read.
  private func barColumns(beside table: TextTable) -> Int? {
    let left = style.width - table.width - 2
    return left < 10 ? nil : min(left, 40)
  }
}

extension BreakdownTable {
  /// The labels in every way of counting side by side; nothing where only posts were counted.
  private var countings: [String] {
    guard breakdown.total.countings.count > 1, breakdown.total.posts.total != 0 else { return [] }
    var table = TextTable([.leading] + breakdown.total.countings.map { _ in .trailing })
    let names = breakdown.total.countings.map { TextCell($0.counting.rawValue, .faint) }
    table.add([TextCell("share of", .faint)] + names)
    for stance in Stance.spectrum {
      table.add(
        [TextCell(TerminalText.escaped(breakdown.poles[stance]), .stance(stance))]
          + breakdown.total.countings.map { TextCell(share($0.labels[stance])) })
    }
    let totals = breakdown.total.countings.map { TextCell($0.total.map(NumberText.grouped) ?? BreakdownTable.hidden(style)) }
    table.add([TextCell("all", .faint)] + totals)
    let estimated = breakdown.total.countings.filter { $0.relativeError > 0 }
    let errors = estimated.map { "\($0.counting.rawValue) to \(NumberText.percent($0.relativeError))" }
    let note = "estimated (standard error): \(errors.joined(separator: ", ")); an author may hold several labels"
    return table.lines(style) + (estimated.isEmpty ? [] : [style.paint(note, .faint)])
  }

  /// A line a group: posts, shares, and a bar of three parts; above them the trend where the groups are periods.
  private func groups(_ division: DivisionTable) -> [String] {
    guard !division.rows.isEmpty else { return [] }
    var table = TextTable(division.division.dimensions.map { _ in .leading } + [.trailing, .trailing, .trailing, .trailing])
    let head = GroupHead(breakdown.poles, style)
    for line in head.lines(division.division) { table.add(line) }
    for row in division.rows { table.add(cells(row)) }
    if let columns = barColumns(beside: table) {
      let bars = division.rows.map { TextCell(runs: bar($0.cell.posts, columns)) }
      table.addColumn([TextCell](repeating: "", count: head.height) + bars)
    }
    let trend = Trend(division, breakdown.poles)?.lines(style) ?? []
    return trend + (trend.isEmpty ? [] : [""]) + table.lines(style) + notes(division)
  }

  private func notes(_ division: DivisionTable) -> [String] {
    let hasFew = division.rows.contains { ($0.cell.posts.total ?? BreakdownTable.fewPosts) < BreakdownTable.fewPosts }
    let few = "* fewer than \(BreakdownTable.fewPosts) posts: rough shares; --json and --csv give the intervals"
    return ((hasFew ? [few] : []) + division.notes).map { style.paint(TerminalText.escaped($0), .faint) }
  }

  private func bar(_ shares: LabelShares, _ columns: Int) -> [TextRun] {
    // A bar of what is left would show what is not.
    guard shares.total != nil, !shares.labels.values.contains(where: \.isSuppressed) else { return [] }
    return Bar.stacked({ shares.labels[$0].count ?? 0 }, columns: columns, style)
  }

  private func cells(_ row: BreakdownRow) -> [TextCell] {
    let posts = row.cell.posts
    let mark = (posts.total ?? BreakdownTable.fewPosts) < BreakdownTable.fewPosts ? "*" : " "
    let total = posts.total.map(NumberText.grouped) ?? BreakdownTable.hidden(style)
    return row.groups.map { TextCell(name($0)) } + [TextCell(total + mark)]
      + Stance.spectrum.map { TextCell(share(posts.labels[$0]) + "  ") }
  }

  /// Hashtags, sources and classes come from strangers: escaped, isolated from the text around them where they run from right to left, and shortened.
  private func name(_ group: Group) -> String {
    if group == .language(.unknown) { return "und (unknown)" }
    let shown = DisplayWidth.shortened(
      TerminalText.escaped(group.name), to: BreakdownTable.mostNameColumns, mark: style.choose("…", ascii: "..."))
    let isPlain = shown.unicodeScalars.allSatisfy { $0.value < 0x590 }
    // U+2068 first strong isolate … U+2069 pop directional isolate (UAX #9).
    return isPlain || style.glyphs == .ascii ? shown : "\u{2068}\(shown)\u{2069}"
  }

  private var examples: [String] {
    let lines = Stance.spectrum.flatMap { stance in
      breakdown.examples[stance].map { example in
        let text = example.text.map { "  " + TerminalText.escaped($0) } ?? ""
        let label = TerminalText.escaped(breakdown.poles[stance])
        return "  \(label)  \(TerminalText.escaped(example.id))  p=\(NumberText.fixed(example.probability, 2))\(text)"
      }
    }
    return lines.isEmpty ? [] : [style.paint("Examples, the most certain ones", .strong)] + lines
  }

  private var suppression: [String] {
    guard let suppression = breakdown.suppression else { return [] }
    let (primary, secondary) = (suppression.primary, suppression.secondary)
    let sign = BreakdownTable.hidden(style)
    return [
      "\(sign) left out: \(NumberText.grouped(primary)) cells of fewer than \(suppression.minimumAuthors) authors, "
        + "and \(NumberText.grouped(secondary)) that would give them away"
    ]
  }

  private var closing: [String] {
    let events = breakdown.events.map { "\($0.day.name)  \(TerminalText.escaped($0.label))" }
    return (events.isEmpty ? [] : ["Events"] + events.map { "  " + $0 } + [""])
      + IntakeLines(breakdown.intake, breakdown.provenance, style).lines
  }
}

/// An interval in per cent: `34.3–63.5%`.
enum IntervalText {
  static func text(_ interval: ClosedRange<Double>?, _ style: TerminalStyle) -> String {
    guard let interval else { return "-" }
    let dash = style.choose("–", ascii: "-")
    return NumberText.fixed(interval.lowerBound * 100, 1) + dash + NumberText.fixed(interval.upperBound * 100, 1) + "%"
  }
}
