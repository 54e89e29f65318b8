import StanceAggregation
import StanceClassifier

/// One table of a breakdown as tidy data, a row for each group, way of counting and label.
///
/// Columns: one for each dimension of the table (`day,lang`; none without a table), then `label,counting,count,share,low,high,corrected,corrected_low,corrected_high`.
/// Shares have 6 decimals; `low` and `high` are the 95 % interval. What is suppressed or does not exist is an empty cell. The corrected share stands in the
/// rows of posts.
public struct BreakdownCSV: Sendable {
  private let breakdown: Breakdown
  private let dialect: CSVDialect

  /// CSV of a breakdown.
  public init(_ breakdown: Breakdown, dialect: CSVDialect = .standard) {
    self.breakdown = breakdown
    self.dialect = dialect
  }

  /// The rows of the first table, or of all posts where there is none. Only the header where there are no posts.
  public var bytes: [UInt8] {
    var buffer = [UInt8]()
    CSVText.appendStart(dialect, to: &buffer)
    let table = breakdown.tables.first
    let dimensions = table?.division.dimensions.map(\.rawValue) ?? []
    append(
      dimensions + ["label", "counting", "count", "share", "low", "high", "corrected", "corrected_low", "corrected_high"],
      to: &buffer)
    if let table {
      for row in table.rows { append(row.names, row.cell, to: &buffer) }
    } else if breakdown.total.posts.total != 0 {
      append([], breakdown.total, to: &buffer)
    }
    return buffer
  }

  private func append(_ names: [String], _ cell: BreakdownCell, to buffer: inout [UInt8]) {
    for counting in cell.countings {
      for stance in Stance.allCases {
        let label = counting.labels[stance]
        let corrected = counting.counting == .posts ? cell.corrected?[stance] : nil
        let numbers = [
          label.share, label.interval?.lowerBound, label.interval?.upperBound, corrected?.share,
          corrected?.interval.lowerBound, corrected?.interval.upperBound,
        ]
        append(
          names + [breakdown.poles[stance], counting.counting.rawValue, label.count.map { String($0) } ?? ""]
            + numbers.map { $0.map { NumberText.fixed($0, 6) } ?? "" }, to: &buffer)
      }
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
