import StanceAggregation
import StanceClassifier

/// How the shares of a table of periods went: a sparkline for each label, with its lowest and its highest share. Periods without posts are gaps; a gap of years takes
/// its room like any other time.
struct Trend {
  private let poles: Poles
  private let rows: [(start: Int64, cell: BreakdownCell)]
  private let step: Int64

  /// Fewer periods make no line.
  private static let fewest = 3
  private static let mostColumns = 60

  /// The trend of a table; nil where it is not by one period, or of too few.
  init?(_ table: DivisionTable, _ poles: Poles) {
    guard table.division.second == nil, let step = Trend.step(table.division.first) else { return nil }
    rows = table.rows.compactMap { row in row.groups[0].start.map { (start: $0, cell: row.cell) } }
    guard rows.count >= Trend.fewest else { return nil }
    self.poles = poles
    self.step = step
  }

  /// The lines, one a label.
  func lines(_ style: TerminalStyle) -> [String] {
    var table = TextTable([.leading, .leading, .trailing])
    let room = Stance.spectrum.reduce(0) { max($0, DisplayWidth.columns(of: TerminalText.escaped(poles[$1]))) }
    let columns = min(Trend.mostColumns, style.width - room - 20)
    guard columns >= 10 else { return [] }
    for stance in Stance.spectrum {
      let values = values(stance)
      let shares = values.compactMap { $0 }
      guard let low = shares.min(), let high = shares.max() else { continue }
      table.add([
        TextCell(TerminalText.escaped(poles[stance]), .stance(stance)),
        TextCell(Sparkline.line(values, columns: columns, style), .stance(stance)),
        TextCell(NumberText.percent(low) + style.choose("–", ascii: "-") + NumberText.percent(high)),
      ])
    }
    return table.lines(style)
  }

  /// The share in each period from the first to the last; nil where there is none. Long spans are cut into at most a thousand pieces, since posts with a
  /// wrong date can make them millions of days long.
  private func values(_ stance: Stance) -> [Double?] {
    guard let first = rows.first?.start, let last = rows.last?.start else { return [] }
    let periods = min(1000, (last - first) / step + 1)
    var sums = [(sum: Double, count: Int)](repeating: (0, 0), count: Int(periods))
    for row in rows {
      guard let share = row.cell.posts.labels[stance].share else { continue }
      // In doubles, since the span may be nearly as long as 64 bits hold.
      let place = last == first ? 0 : Double(row.start - first) / Double(last - first) * Double(periods - 1)
      let index = min(sums.count - 1, Int(place + 0.5))
      sums[index] = (sums[index].sum + share, sums[index].count + 1)
    }
    return sums.map { $0.count == 0 ? nil : $0.sum / Double($0.count) }
  }

  /// Seconds from one period to the next, of a month on average.
  private static func step(_ dimension: Dimension) -> Int64? {
    switch dimension {
    case .hour: 3600
    case .day: 86400
    case .week: 7 * 86400
    case .month: 2_629_746
    default: nil
    }
  }
}
