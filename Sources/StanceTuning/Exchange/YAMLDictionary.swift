import StanceClassifier

/// quanteda's dictionaries as YAML (`dictionary(file = "x.yml")`; Benoit et al. 2018): keys, within each other or not, with lists of patterns below: `- sovereign*` a line, or `[a, "b c"]`
/// behind the key. The YAML of dictionaries, not all of YAML: no anchors, tags or texts over several lines. No weights.
enum YAMLDictionary {
  /// One key that is open, with the column where it stands.
  private struct Level {
    let indent: Int
    let key: String
  }

  static func read(_ file: ForeignFile) throws(LexiconError) -> ForeignDictionary {
    var dictionary = ForeignDictionary()
    var levels: [Level] = []
    for (index, line) in file.lines.enumerated() {
      let content = withoutComment(line)
      let text = content.drop { $0 == " " }
      if text.isEmpty || text == "---" || text == "..." || text.hasPrefix("%") { continue }
      let indent = content.count - text.count
      if text.first == "\t" { throw file.error(index + 1, "a tab stands for blanks at the start (YAML allows blanks only)") }
      if text == "-" || text.hasPrefix("- ") {
        while let last = levels.last, last.indent > indent { levels.removeLast() }
        let item = text.dropFirst().drop { $0 == " " }
        try add(item, below: levels, file, index + 1, to: &dictionary)
        continue
      }
      while let last = levels.last, last.indent >= indent { levels.removeLast() }
      let (key, value) = try keyAndValue(text, file, index + 1)
      levels.append(Level(indent: indent, key: key))
      if !value.isEmpty { try add(value, below: levels, file, index + 1, to: &dictionary) }
    }
    return dictionary
  }

  /// Adds one pattern, or all of a list in brackets, to the category of the open keys. quanteda writes patterns beside subkeys under the key `__`.
  private static func add(
    _ value: Substring, below levels: [Level], _ file: ForeignFile, _ line: Int, to dictionary: inout ForeignDictionary
  ) throws(LexiconError) {
    if levels.isEmpty { throw file.error(line, "a pattern stands before the first key (write key: before the list)") }
    let category = levels.map(\.key).filter { $0 != "__" }
    let isList = value.hasPrefix("[")
    if isList, !value.hasSuffix("]") {
      throw file.error(line, "a list in brackets must end on its line (write - pattern lines instead)")
    }
    for item in isList ? try items(value.dropFirst().dropLast(), file, line) : [value] {
      let text = try scalar(item, file, line)
      if !text.isEmpty { dictionary.entries.append(ForeignDictionary.Entry(text: text, category: category, line: line)) }
    }
  }

  private static func keyAndValue(_ text: Substring, _ file: ForeignFile, _ line: Int) throws(LexiconError) -> (String, Substring) {
    var quote: Character?
    for index in text.indices {
      let character = text[index]
      let next = text.index(after: index)
      if let open = quote {
        if character == open { quote = nil }
      } else if (character == "\"" || character == "'") && index == text.startIndex {
        quote = character
      } else if character == ":", next == text.endIndex || text[next] == " " {
        return (try scalar(text[..<index], file, line), text[next...].drop { $0 == " " })
      }
    }
    throw file.error(line, "\"\(text)\" is neither a key nor a pattern (write key: or - pattern)")
  }

  /// The items between brackets, at commas outside of quotation marks.
  private static func items(_ text: Substring, _ file: ForeignFile, _ line: Int) throws(LexiconError) -> [Substring] {
    var (items, start): ([Substring], Substring.Index) = ([], text.startIndex)
    var quote: Character?
    for index in text.indices {
      let character = text[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if (character == "\"" || character == "'") && text[start..<index].allSatisfy({ $0 == " " }) {
        quote = character
      } else if character == "," {
        items.append(text[start..<index])
        start = text.index(after: index)
      } else if character == "[" || character == "{" {
        throw file.error(line, "a list cannot stand in a list (give it a key)")
      }
    }
    if quote != nil { throw file.error(line, "a quotation mark is never closed") }
    return items + [text[start...]]
  }

  /// The text of a plain or quoted scalar.
  private static func scalar(_ raw: Substring, _ file: ForeignFile, _ line: Int) throws(LexiconError) -> String {
    var text = raw.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    guard let first = text.first else { return "" }
    if first == "\"" || first == "'" {
      guard text.count > 1, text.last == first else { throw file.error(line, "a quotation mark is never closed") }
      let inner = String(text.dropFirst().dropLast())
      if first == "'" { return inner.replacing("''", with: "'") }
      return inner.replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
    }
    if "&!|>{@`".contains(first) {
      throw file.error(line, "\"\(first)\" starts something that dictionaries do not have (put the pattern into quotation marks)")
    }
    return String(text)
  }

  /// A line up to a `#` that starts a comment: one at the start or behind a blank, outside of quotation marks.
  private static func withoutComment(_ line: Substring) -> Substring {
    var quote: Character?
    var previous: Character = " "
    for index in line.indices {
      let character = line[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "#", previous == " " {
        return trimmed(line[..<index])
      } else if character == "\"" || character == "'", previous == " " || previous == "[" || previous == "," {
        quote = character
      }
      previous = character
    }
    return trimmed(line)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// Every pattern in quotation marks, so that no `*`, `#` or `:` means something to YAML.
  static func write(_ phrases: [LexiconExport.Phrase], categories: [String]) -> String {
    categories.map { category in
      let patterns = phrases.filter { $0.category == category }.map { "  - \(quoted($0.text))\n" }
      return "\(quoted(category)):\n" + patterns.joined()
    }.joined()
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
