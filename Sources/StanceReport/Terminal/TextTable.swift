/// A piece of text in one ink.
struct TextRun {
  let text: String
  var ink: Ink?
}

/// One cell of a table; its text is safe to print.
struct TextCell: ExpressibleByStringLiteral {
  let runs: [TextRun]

  init(_ text: String, _ ink: Ink? = nil) { runs = [TextRun(text: text, ink: ink)] }
  init(runs: [TextRun]) { self.runs = runs }
  init(stringLiteral text: String) { self.init(text) }

  var width: Int { runs.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) } }

  /// The runs up to the last character that shows, and how many spaces follow it.
  var withoutEndingSpaces: (runs: [TextRun], spaces: Int) {
    var (kept, spaces) = (runs, 0)
    while let last = kept.popLast() {
      let ending = last.text.reversed().prefix { $0 == " " }.count
      spaces += ending
      if ending < last.text.count {
        return (kept + [TextRun(text: String(last.text.dropLast(ending)), ink: last.ink)], spaces)
      }
    }
    return ([], spaces)
  }
}

/// Cells in aligned columns, two spaces apart.
struct TextTable {
  enum Alignment {
    case leading
    case trailing
  }

  private var alignments: [Alignment]
  private var rows: [[TextCell]] = []

  init(_ alignments: [Alignment]) { self.alignments = alignments }

  /// Adds a row; it may have fewer cells than the table has columns.
  mutating func add(_ row: [TextCell]) { rows.append(row) }

  /// Adds a column of cells on the right, the first for the first row.
  mutating func addColumn(_ cells: [TextCell]) {
    let full = alignments.count
    alignments.append(.leading)
    for (index, cell) in cells.enumerated() where rows.indices.contains(index) {
      while rows[index].count < full { rows[index].append("") }
      rows[index].append(cell)
    }
  }

  /// Columns of the terminal that the table takes.
  var width: Int { widths.reduce(0) { $0 + $1 + 2 } - 2 }

  /// The lines, each after `indent` spaces and without spaces at its end.
  func lines(_ style: TerminalStyle, indent: Int = 0) -> [String] {
    let widths = widths
    return rows.map { row in
      var line = ""
      var pending = indent
      for (column, cell) in row.enumerated() {
        let padding = widths[column] - cell.width
        if alignments[column] == .trailing { pending += padding }
        let (runs, spaces) = cell.withoutEndingSpaces
        if !runs.isEmpty {
          line += String(repeating: " ", count: pending)
          for run in runs { line += style.paint(run.text, run.ink) }
          pending = 0
        }
        pending += spaces + 2 + (alignments[column] == .leading ? padding : 0)
      }
      return line
    }
  }

  private var widths: [Int] {
    alignments.indices.map { column in
      rows.reduce(0) { max($0, column < $1.count ? $1[column].width : 0) }
    }
  }
}
