import StanceAggregation
import StanceClassifier

/// Tables of shares: a group in each row, and of each stance count, share and interval.
struct ShareTable {
  private let poles: Poles

  init(_ poles: Poles) { self.poles = poles }

  /// A row of a table.
  typealias Row = (name: String, shares: LabelShares, corrected: ByStance<ShareEstimate>?)

  /// The table of some cells counted as posts, the first `limit` of them.
  func table(_ caption: String, _ subject: String, _ cells: [(name: String, cell: BreakdownCell)], limit: Int = .max) -> DataTable {
    let rows = cells.prefix(limit).map { Row(name: $0.name, shares: $0.cell.posts, corrected: $0.cell.corrected) }
    var table = table(caption, subject, "posts", rows)
    table.rest = max(0, cells.count - limit)
    return table
  }

  /// The table of some rows; with the corrected shares where there are any.
  func table(_ caption: String, _ subject: String, _ counted: String, _ rows: [Row]) -> DataTable {
    let isCorrected = rows.contains { $0.corrected != nil }
    return DataTable(
      caption: caption,
      columns: [subject, counted]
        + Stance.spectrum.flatMap { [poles[$0], "share", "95% interval"] + (isCorrected ? ["corrected"] : []) },
      rows: rows.map { row in
        [row.name, ShareTable.count(row.shares.total)]
          + Stance.spectrum.flatMap { stance in
            cells(row.shares.labels[stance]) + (isCorrected ? [row.corrected?[stance].text ?? "-"] : [])
          }
      })
  }

  /// The shares of the poles with their intervals, of some rows.
  func shares(_ caption: String, _ subject: String, _ points: [TimePoint]) -> DataTable {
    DataTable(
      caption: caption, columns: [subject] + ShareLines.stances.flatMap { [poles[$0], "95% interval"] },
      rows: points.map { point in
        [point.name]
          + ShareLines.stances.flatMap { stance in
            [NumberText.percent(point.shares[stance]?.share), point.shares[stance].map { $0.intervalText + "%" } ?? "-"]
          }
      })
  }

  /// The number of posts and the share of each label, of some rows.
  func counts(_ caption: String, _ subject: String, _ points: [TimePoint]) -> DataTable {
    DataTable(
      caption: caption, columns: [subject, "posts"] + Stance.spectrum.map { poles[$0] },
      rows: points.map { point in
        [point.name, ShareTable.count(point.shares.posts)] + Stance.spectrum.map { NumberText.percent(point.shares[$0]?.share) }
      })
  }

  private func cells(_ label: LabelShare) -> [String] {
    let interval = label.interval.map { ShareEstimate(share: 0, interval: $0).intervalText + "%" }
    return [ShareTable.count(label.count), NumberText.percent(label.share), interval ?? "-"]
  }

  /// A count; `few` where it was suppressed.
  private static func count(_ count: Int?) -> String { count.map { NumberText.grouped($0) } ?? "few" }
}
