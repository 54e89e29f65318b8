import StanceAggregation
import StanceClassifier

/// The breakdown for people: what share holds what first, then by group, then which words made it so, then what was read.
public struct BreakdownTable: Sendable {
  private let summary: Summary
  private let provenance: Provenance
  private let style: TerminalStyle
  private let cueLimit: Int

  /// Groups of fewer posts are marked: at a share of one half their interval is wider than ±17 points.
  private static let fewPosts = 30

  /// A table of a summary, with up to `cues` cues a label.
  public init(_ summary: Summary, _ provenance: Provenance, style: TerminalStyle = TerminalStyle(), cues: Int = 5) {
    self.summary = summary
    self.provenance = provenance
    self.style = style
    cueLimit = cues
  }

  /// The whole table with a table of groups for each dimension; every line ends with a line feed.
  public func text(by dimensions: [Dimension] = []) -> String {
    let sections =
      [[headline], labels] + dimensions.map(groups)
      + [CueTable(summary, provenance, style, limit: cueLimit).lines, IntakeLines(summary, provenance, style).lines]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var headline: String {
    let posts = summary.total.posts
    guard posts > 0 else { return "No posts." }
    var line = NumberText.counted(posts, "post")
    if let days = summary.days {
      let first = days.lowerBound.name
      line += days.lowerBound == days.upperBound ? " of \(first)" : " from \(first) to \(days.upperBound.name)"
    }
    return style.paint(line, .strong)
  }

  private var labels: [String] {
    let total = summary.total
    guard total.posts > 0 else { return [] }
    var table = TextTable([.leading, .trailing, .trailing, .leading])
    table.add([
      TextCell("label", .faint), TextCell("posts", .faint), TextCell("share", .faint), TextCell("95% interval", .faint),
    ])
    for stance in Stance.spectrum {
      table.add([
        TextCell(TerminalText.escaped(summary.poles[stance]), .stance(stance)),
        TextCell(NumberText.grouped(total.count(of: stance))),
        TextCell(NumberText.percent(total.share(of: stance)), .strong),
        TextCell(interval(total.interval(of: stance))),
      ])
    }
    if let columns = barColumns(beside: table) {
      table.addColumn(
        [""]
          + Stance.spectrum.map {
            TextCell(Bar.single(total.share(of: $0) ?? 0, columns: columns, style), .stance($0))
          })
    }
    return table.lines(style)
  }

  private func interval(_ interval: WilsonInterval?) -> String {
    guard let interval else { return "-" }
    return NumberText.fixed(interval.low * 100, 1) + style.choose("–", ascii: "-") + NumberText.fixed(interval.high * 100, 1) + "%"
  }

  /// Columns left for a bar, 40 at most; nil where a bar would be too short to read.
  private func barColumns(beside table: TextTable) -> Int? {
    let left = style.width - table.width - 2
    return left < 10 ? nil : min(left, 40)
  }
}

extension BreakdownTable {
  /// One line a group: posts, shares, and a bar of three parts.
  private func groups(by dimension: Dimension) -> [String] {
    let rows = summary.breakdown(by: dimension)
    guard !rows.isEmpty else { return [] }
    var table = TextTable([.leading, .trailing, .trailing, .trailing, .trailing])
    let head = GroupHead(summary.poles, style)
    for line in head.lines(dimension) { table.add(line) }
    for row in rows { table.add(cells(row)) }
    if let columns = barColumns(beside: table) {
      let bars = rows.map { TextCell(runs: Bar.stacked($0.distribution.count(of:), columns: columns, style)) }
      table.addColumn([TextCell](repeating: "", count: head.height) + bars)
    }
    let hasFew = rows.contains { $0.distribution.posts < BreakdownTable.fewPosts }
    let note =
      "* fewer than \(BreakdownTable.fewPosts) posts: rough shares; --json and --csv give the intervals"
    return table.lines(style) + (hasFew ? [style.paint(note, .faint)] : [])
  }

  private func cells(_ row: Row) -> [TextCell] {
    let posts = row.distribution.posts
    let mark = posts < BreakdownTable.fewPosts ? "*" : " "
    return [TextCell(name(row.group)), TextCell(NumberText.grouped(posts) + mark)]
      + Stance.spectrum.map { TextCell(NumberText.percent(row.distribution.share(of: $0)) + "  ") }
  }

  private func name(_ group: Group) -> String {
    group == .language(.unknown) ? "und (unknown)" : group.name
  }
}
