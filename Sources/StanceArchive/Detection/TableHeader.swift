/// The first row of a table and what it says about the columns.
struct TableHeader {
  /// What the columns hold.
  let columns: TableColumns
  /// Where the first row of data starts.
  let end: Int
  /// The number of the first row of data, from 1.
  let firstRecord: UInt64

  /// Exports begin with at most so many rows of something else (Brandwatch: who asked for what).
  private static let longestPreamble = 20

  /// Reads the header: the first row from `start` on, or, where that has no column of texts, a row further down that is
  /// one beyond doubt.
  ///
  /// - Throws: where it names no column of texts, or several.
  init(_ head: borrowing Head, from start: Int, name: String, options: ReadOptions) throws(ArchiveError) {
    var row = Row(head, from: start)
    if TableColumns.isSentiment140(row.fields) {
      self.init(columns: .sentiment140(row.dialect), end: start, firstRecord: 1)
      return
    }
    var number: UInt64 = 1
    if !TableHeader.holdsText(row.fields, options) {
      var candidate = row
      for further in 2...TableHeader.longestPreamble where candidate.end < head.count {
        candidate = Row(head, from: candidate.end)
        let isHeader =
          options.textColumn == nil ? TableColumns.isHeader(candidate.fields) : TableHeader.holdsText(candidate.fields, options)
        if isHeader {
          row = candidate
          number = UInt64(further)
          break
        }
      }
    }
    let header = row.fields
    let text = try TableHeader.choose(header, name: name, options: options)
    let chosen = try TableHeader.chosen(header, name: name, options: options)
    self.init(
      columns: TableColumns(header: header, text: text, chosen: chosen, dialect: row.dialect), end: row.end,
      firstRecord: number + 1)
  }

  private init(columns: TableColumns, end: Int, firstRecord: UInt64) {
    self.columns = columns
    self.end = end
    self.firstRecord = firstRecord
  }

  private static func holdsText(_ header: [String], _ options: ReadOptions) -> Bool {
    TableColumns.textColumn(header, named: options.textColumn) != .none
  }

  /// One row, read as if it were the header.
  private struct Row {
    let dialect: TableDialect
    let fields: [String]
    /// Where the next row starts.
    let end: Int

    init(_ head: borrowing Head, from start: Int) {
      dialect = TableHeader.dialect(head, from: start)
      var splitter = RowSplitter(dialect, startingAt: start)
      var rows: [RecordRange] = []
      splitter.finish(head.bytes.span, count: head.count, into: &rows)
      var row = start..<Int(rows.first?.end ?? UInt32(head.count))
      end = min(row.upperBound + 1, head.count)
      if !row.isEmpty, head.bytes[row.upperBound - 1] == 0x0D { row = row.lowerBound..<row.upperBound - 1 }
      fields = TableHeader.names(head, row, dialect)
    }
  }

  private static func choose(
    _ header: [String], name: String, options: ReadOptions
  ) throws(ArchiveError) -> Int {
    let shown = shown(header)
    switch TableColumns.textColumn(header, named: options.textColumn) {
    case .column(let column): return column
    case .several(let columns):
      let names = columns.map { header[$0] }.joined(separator: ", ")
      throw ArchiveError(
        .textColumn, name,
        "the text may be in any of the columns \(names): choose one with --text-column (header: \(shown))")
    case .none:
      if options.textColumn == nil, TableColumns.isIDsOnly(header) {
        throw ArchiveError(.idsOnly, name, Container.idsOnly)
      }
      let problem =
        options.textColumn.map { "there is no column \"\($0)\"" }
        ?? "is neither JSON nor a table with a column of texts"
      throw ArchiveError(.textColumn, name, "\(problem): name the column with --text-column (header: \(shown))")
    }
  }

  /// The other columns that the user named.
  private static func chosen(
    _ header: [String], name: String, options: ReadOptions
  ) throws(ArchiveError) -> [TableColumns.Role: Int] {
    let wishes: [(TableColumns.Role, String?, String)] = [
      (.id, options.idColumn, "--id-column"), (.time, options.timeColumn, "--time-column"),
      (.language, options.languageColumn, "--lang-column"), (.author, options.authorColumn, "--author-column"),
    ]
    var chosen: [TableColumns.Role: Int] = [:]
    for (role, wish, flag) in wishes {
      guard let wish else { continue }
      guard let column = TableColumns.column(header, named: wish) else {
        throw ArchiveError(
          .textColumn, name, "there is no column \"\(wish)\": give \(flag) another name (header: \(shown(header)))")
      }
      chosen[role] = column
    }
    return chosen
  }

  /// The header for an error: where it is none, its letters may be a post's, so they are not shown. Names of columns are short and do not
  /// start with a digit, as ids and times do.
  private static func shown(_ header: [String]) -> String {
    let isHeader = header.count > 1 && header.allSatisfy { $0.utf8.count <= 60 && $0.first?.isNumber != true }
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
