import StanceAggregation
import StanceClassifier

/// Tables of shares: a group in each row, and of each stance count, share and interval.
struct ShareTable {
  private let poles: Poles

  init(_ poles: Poles) { self.poles = poles }

  /// The table of some rows, the first `limit` of them.
  func table(_ caption: String, _ subject: String, _ rows: [(name: String, shares: LabelShares)], limit: Int = .max) -> DataTable {
    DataTable(
      caption: caption, columns: [subject, "posts"] + Stance.spectrum.flatMap { [poles[$0], "share", "95% interval"] },
      rows: rows.prefix(limit).map { [$0.name, ShareTable.count($0.shares.total)] + cells($0.shares) },
      rest: max(0, rows.count - limit))
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

  private func cells(_ shares: LabelShares) -> [String] {
    Stance.spectrum.flatMap { stance in
      let label = shares.labels[stance]
      let interval = label.interval.map { ShareEstimate(share: 0, interval: $0).intervalText + "%" }
      return [ShareTable.count(label.count), NumberText.percent(label.share), interval ?? "-"]
    }
  }

  /// A count; `few` where it was suppressed.
  private static func count(_ count: Int?) -> String { count.map { NumberText.grouped($0) } ?? "few" }
}
