import StanceAggregation
import StanceClassifier

/// The breakdown as tidy data, one row a group and label: `group,label,posts,share,low,high`. Shares have 6 decimals; `low` and `high` are the 95 % Wilson
/// interval.
public struct BreakdownCSV: Sendable {
  private let summary: Summary
  private let dialect: CSVDialect

  /// CSV of a summary.
  public init(_ summary: Summary, dialect: CSVDialect = .standard) {
    self.summary = summary
    self.dialect = dialect
  }

  /// The rows of one dimension's groups, or of the group `all` without one. Only the header where there are no posts.
  public func bytes(by dimension: Dimension? = nil) -> [UInt8] {
    var buffer = [UInt8]()
    CSVText.appendStart(dialect, to: &buffer)
    append(["group", "label", "posts", "share", "low", "high"], to: &buffer)
    guard let dimension else {
      append("all", summary.total, to: &buffer)
      return buffer
    }
    for row in summary.breakdown(by: dimension) { append(row.group.name, row.distribution, to: &buffer) }
    return buffer
  }

  private func append(_ group: String, _ distribution: Distribution, to buffer: inout [UInt8]) {
    for stance in Stance.allCases {
      guard let share = distribution.share(of: stance), let interval = distribution.interval(of: stance) else {
        continue
      }
      let numbers = [share, interval.low, interval.high].map { NumberText.fixed($0, 6) }
      append([group, summary.poles[stance], String(distribution.count(of: stance))] + numbers, to: &buffer)
    }
  }

  private func append(_ cells: [String], to buffer: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { buffer.append(0x2C) }
      CSVText.appendCell(cell, dialect, to: &buffer)
    }
    CSVText.appendEnd(to: &buffer)
  }
}
