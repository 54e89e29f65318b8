/// A table of a page: names at the left, numbers in the other columns.
struct DataTable {
  /// What it holds, for its caption.
  let caption: String
  /// The names of the columns.
  let columns: [String]
  /// The cells, as many as columns in each row.
  let rows: [[String]]
  /// Rows that were left out for length.
  var rest = 0

  /// The table, closed until somebody asks for it.
  func writeFolded(to markup: inout MarkupWriter) {
    markup.element("details") { details in
      details.element("summary", "The numbers as a table")
      write(to: &details)
    }
  }

  /// The table in a field of its own, which scrolls where it is too large; by keyboard too.
  func write(to markup: inout MarkupWriter, style: String = "data") {
    markup.element("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": caption]) { field in
      field.element("table", ["class": style]) { table in
        table.element("caption", caption)
        table.element("thead") { head in
          head.element("tr") { row in for column in columns { row.element("th", ["scope": "col"], column) } }
        }
        table.element("tbody", writeRows)
      }
    }
    if rest > 0 {
      markup.element(
        "p", ["class": "note"], "\(NumberText.grouped(rest)) more rows are left out here; --json and --csv give all of them.")
    }
  }

  /// A name that may be written from right to left stands for itself, so that it does not turn the cells beside it.
  private static func write(name: String, to cell: inout MarkupWriter) {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { cell.text(name) } else { cell.element("bdi", name) }
  }

  private func writeRows(to body: inout MarkupWriter) {
    for cells in rows {
      body.breakLine()
      body.element("tr") { row in
        for (index, cell) in cells.enumerated() {
          if index > 0 {
            row.element("td", cell)
          } else {
            row.element("th", ["scope": "row"]) { DataTable.write(name: cell, to: &$0) }
          }
        }
      }
    }
  }
}
