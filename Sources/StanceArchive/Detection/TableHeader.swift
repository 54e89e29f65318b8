/// The first row of a table and what it says about the columns.
struct TableHeader {
  /// What the columns hold.
  let columns: TableColumns
  /// Where the first row of data starts.
  let end: Int

  /// Reads the header that starts at `start`.
  ///
  /// - Throws: where it names no column of texts, or several.
  init(_ head: borrowing Head, from start: Int, name: String, options: ReadOptions) throws(ArchiveError) {
    let dialect = TableHeader.dialect(head, from: start)
    var splitter = RowSplitter(dialect, startingAt: start)
    var rows: [RecordRange] = []
    splitter.finish(head.bytes.span, count: head.count, into: &rows)
    var row = start..<Int(rows.first?.end ?? UInt32(head.count))
    end = min(row.upperBound + 1, head.count)
    if !row.isEmpty, head.bytes[row.upperBound - 1] == 0x0D { row = row.lowerBound..<row.upperBound - 1 }
    let header = TableHeader.names(head, row, dialect)
    let text = try TableHeader.choose(header, name: name, options: options)
    columns = TableColumns(header: header, text: text, dialect: dialect)
  }

  private static func choose(
    _ header: [String], name: String, options: ReadOptions
  ) throws(ArchiveError) -> Int {
    if options.textColumn == nil, TableColumns.isIDsOnly(header) {
      throw ArchiveError(.idsOnly, name, Container.idsOnly)
    }
    let shown = shown(header)
    switch TableColumns.textColumn(header, named: options.textColumn) {
    case .column(let column): return column
    case .several(let columns):
      let names = columns.map { header[$0] }.joined(separator: ", ")
      throw ArchiveError(
        .textColumn, name,
        "the text may be in any of the columns \(names): choose one with --text-column (header: \(shown))")
    case .none:
      let problem =
        options.textColumn.map { "there is no column \"\($0)\"" }
        ?? "is neither JSON nor a table with a column of texts"
      throw ArchiveError(.textColumn, name, "\(problem): name the column with --text-column (header: \(shown))")
    }
  }

  /// The header for an error: where it is none, its letters may be a post's, so they are not shown.
  private static func shown(_ header: [String]) -> String {
    let isHeader = header.count > 1 && header.allSatisfy { $0.utf8.count <= 60 }
    return isHeader ? header.joined(separator: ", ") : "\(header.count) column\(header.count == 1 ? "" : "s")"
  }

  private static func names(_ head: borrowing Head, _ row: Range<Int>, _ dialect: TableDialect) -> [String] {
    var cursor = FieldCursor(row: row, dialect: dialect)
    var names: [String] = []
    while let field = cursor.next(head.bytes.span) {
      let name = String(decoding: head.bytes[field.range], as: UTF8.self)
      names.append(name.filter { $0 != "\"" && $0 != "\r" })
    }
    return names
  }

  /// The delimiter is the one of `, ; tab |` that the first line has most of outside quotes; rows end with a lone CR
  /// where there is no LF.
  private static func dialect(_ head: borrowing Head, from start: Int) -> TableDialect {
    var dialect = TableDialect()
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    let window = head.bytes[start..<head.count]
    if !window.contains(0x0A), window.contains(0x0D) { dialect.rowEnd = 0x0D }
    for byte in window {
      if byte == dialect.rowEnd, !isQuoted { break }
      if byte == 0x22 { isQuoted.toggle() }
      if !isQuoted, [0x2C, 0x3B, 0x09, 0x7C].contains(byte) { counts[byte, default: 0] += 1 }
    }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    dialect.delimiter = best?.key ?? 0x2C
    return dialect
  }
}
