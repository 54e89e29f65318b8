import StanceClassifier

/// A table of entries with a header, RFC 4180: `entry` and `role` must be there, `weight`, `language` and `note` may, others are not looked at. It is what `stance
/// lexicon list --csv` writes.
enum CSVDictionary {
  static let header = ["entry", "weight", "role", "language", "note"]

  static func read(_ file: ForeignFile) throws(LexiconError) -> ForeignDictionary {
    var rows = try rows(file)
    guard !rows.isEmpty else {
      throw file.error(1, "the table is empty (its first row names the columns: \(header.joined(separator: ", ")))")
    }
    let names = rows.removeFirst().cells.map { $0.lowercased() }
    var dictionary = ForeignDictionary()
    for required in ["entry", "role"] where !names.contains(required) {
      throw file.error(1, "there is no column \"\(required)\" (name it in the first row)")
    }
    for row in rows where row.cells != [""] {
      func cell(_ name: String) -> String? {
        names.firstIndex(of: name).flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil }
      }
      let weight = cell("weight") ?? ""
      if !weight.isEmpty, Double(weight) == nil { throw file.error(row.line, "weight \"\(weight)\" is not a number (write 0.8)") }
      dictionary.entries.append(
        ForeignDictionary.Entry(
          text: cell("entry") ?? "", category: [cell("role") ?? ""], weight: Double(weight), note: cell("note") ?? "",
          language: cell("language"), line: row.line))
    }
    return dictionary
  }

  static func write(_ lexicon: Lexicon) -> String {
    let rows = lexicon.entries.indices.map { index in
      let id = EntryID(index)
      let entry = lexicon.entries[index]
      let role = entry.role.name(lexicon.poles)
      return [lexicon.text(of: id), ForeignWeight.text(entry.weight), role, lexicon.language(of: id), lexicon.note(of: id)]
    }
    return ([header] + rows).map { $0.map { quoted($0) }.joined(separator: ",") + "\r\n" }.joined()
  }

  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }

  private struct Row {
    var cells: [String] = []
    let line: Int
  }

  private static func rows(_ file: ForeignFile) throws(LexiconError) -> [Row] {
    var (rows, cell, line): ([Row], String, Int) = ([], "", 1)
    var row = Row(line: 1)
    var (isQuoted, wasQuoted) = (false, false)
    for character in file.text {
      let isLineEnd = character.isNewline && character != "\u{2028}" && character != "\u{2029}"
      if isLineEnd { line += 1 }
      switch character {
      case "\"" where isQuoted: (isQuoted, wasQuoted) = (false, true)
      case "\"" where wasQuoted:
        cell += "\""
        (isQuoted, wasQuoted) = (true, false)
      case "\"" where cell.isEmpty: isQuoted = true
      case _ where isQuoted: cell.append(character)
      case ",":
        row.cells.append(cell)
        (cell, wasQuoted) = ("", false)
      case _ where isLineEnd:
        rows.append(Row(cells: row.cells + [cell], line: row.line))
        (row, cell, wasQuoted) = (Row(line: line), "", false)
      default: cell.append(character)
      }
    }
    if isQuoted { throw file.error(row.line, "a quotation mark is never closed") }
    if !cell.isEmpty || !row.cells.isEmpty { rows.append(Row(cells: row.cells + [cell], line: row.line)) }
    return rows
  }
}
