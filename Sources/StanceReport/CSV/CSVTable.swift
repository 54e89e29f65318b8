/// A table of strings as CSV, for outputs that are not large; rows of posts are written by ``RowWriter``.
public struct CSVTable: Sendable {
  /// The header and the rows so far.
  public private(set) var bytes: [UInt8] = []
  private let dialect: CSVDialect

  /// A table with a header.
  public init(_ header: [String], _ dialect: CSVDialect = .standard) {
    self.dialect = dialect
    CSVText.appendStart(dialect, to: &bytes)
    add(header)
  }

  /// Adds a row.
  public mutating func add(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      CSVText.appendCell(cell, dialect, to: &bytes)
    }
    CSVText.appendEnd(to: &bytes)
  }
}
