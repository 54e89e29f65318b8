import StanceClassifier

/// Lexicoder's `.lcd`, which is Yoshikoder's format too: XML of a `dictionary` with `cnode name="category"` elements, within each other or not, and in them `pnode
/// name="pattern"`. No weights.
enum LexicoderDictionary {
  static func read(_ file: ForeignFile) throws(LexiconError) -> ForeignDictionary {
    var dictionary = ForeignDictionary()
    var (open, path): ([String], [String]) = ([], [])
    var sawDictionary = false
    for tag in try XMLTags.tags(of: file) {
      if tag.isClosing {
        guard open.popLast() == tag.name else { throw file.error(tag.line, "</\(tag.name)> closes what is not open") }
        if tag.name == "cnode" { path.removeLast() }
        continue
      }
      if tag.name == "dictionary" { sawDictionary = true }
      if !sawDictionary { throw file.error(tag.line, "<\(tag.name)> stands outside <dictionary>") }
      if tag.name == "cnode" || tag.name == "pnode" {
        guard let name = tag.attributes["name"] else { throw file.error(tag.line, "<\(tag.name)> has no name=\"…\"") }
        if tag.name == "pnode" {
          if path.isEmpty { throw file.error(tag.line, "<pnode> stands outside <cnode>") }
          let text = name.split { $0.isWhitespace }.joined(separator: " ")
          dictionary.entries.append(ForeignDictionary.Entry(text: text, category: path, line: tag.line))
        } else if !tag.isEmpty {
          path.append(name)
        }
      }
      if !tag.isEmpty { open.append(tag.name) }
    }
    if let left = open.last { throw file.error(file.lines.count, "<\(left)> is never closed") }
    if !sawDictionary { throw file.error(1, "there is no <dictionary>") }
    return dictionary
  }

  static func write(_ phrases: [LexiconExport.Phrase], categories: [String], name: String) -> String {
    let nodes = categories.map { category in
      let patterns = phrases.filter { $0.category == category }.map { "\t\t<pnode name=\"\(escaped($0.text))\"></pnode>\n" }
      return "\t<cnode name=\"\(escaped(category))\">\n" + patterns.joined() + "\t</cnode>\n"
    }
    return
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<dictionary style=\"Lexicoder\" name=\"\(escaped(name))\">\n"
      + nodes.joined() + "</dictionary>\n"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}

/// The tags of an XML document, for a format that keeps all in attributes: text between tags is not looked at.
enum XMLTags {
  struct Tag {
    let name: String
    var attributes: [String: String] = [:]
    let isClosing: Bool
    /// `<pnode/>`
    var isEmpty = false
    let line: Int
  }

  static func tags(of file: ForeignFile) throws(LexiconError) -> [Tag] {
    var (tags, line): ([Tag], Int) = ([], 1)
    var rest = file.text[...]
    while let start = rest.firstIndex(of: "<") {
      line += newlines(rest[..<start])
      rest = rest[start...]
      let end: String = rest.hasPrefix("<!--") ? "-->" : rest.hasPrefix("<?") ? "?>" : ">"
      guard let range = closing(end, of: rest) else { throw file.error(line, "a tag is never closed") }
      let body = rest[..<range.upperBound]
      if !body.hasPrefix("<!") && !body.hasPrefix("<?") { tags.append(try tag(body, file, line)) }
      line += newlines(body)
      rest = rest[range.upperBound...]
    }
    return tags
  }

  /// The end of a tag; `>` inside of quotation marks is none.
  private static func closing(_ end: String, of text: Substring) -> Range<Substring.Index>? {
    if end != ">" { return text.firstRange(of: end) }
    var quote: Character?
    for index in text.indices {
      let character = text[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == ">" {
        return index..<text.index(after: index)
      }
    }
    return nil
  }

  private static func tag(_ body: Substring, _ file: ForeignFile, _ line: Int) throws(LexiconError) -> Tag {
    var inner = body.dropFirst().dropLast()
    let isClosing = inner.hasPrefix("/")
    if isClosing { inner = inner.dropFirst() }
    let isEmpty = inner.hasSuffix("/")
    if isEmpty { inner = inner.dropLast() }
    let name = inner.prefix { !$0.isWhitespace }
    var tag = Tag(name: String(name), isClosing: isClosing, isEmpty: isEmpty, line: line)
    inner = inner[name.endIndex...]
    while let equals = inner.firstIndex(of: "=") {
      let key = inner[..<equals].filter { !$0.isWhitespace }
      let value = inner[inner.index(after: equals)...].drop { $0.isWhitespace }
      guard let quote = value.first, quote == "\"" || quote == "'", let end = value.dropFirst().firstIndex(of: quote) else {
        throw file.error(line, "the value of \(key) has no quotation marks")
      }
      tag.attributes[key] = unescaped(value[value.index(after: value.startIndex)..<end])
      inner = value[value.index(after: end)...]
    }
    return tag
  }

  /// The five entities of XML, and characters by their numbers.
  private static func unescaped(_ text: Substring) -> String {
    if !text.contains("&") { return String(text) }
    var result = ""
    var rest = text
    while let start = rest.firstIndex(of: "&"), let end = rest[start...].firstIndex(of: ";") {
      result += rest[..<start]
      let name = rest[rest.index(after: start)..<end]
      let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
      let number =
        name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
      result += known[String(name)] ?? number.flatMap(Unicode.Scalar.init).map { String($0) } ?? String(rest[start...end])
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func newlines(_ text: Substring) -> Int { text.count { $0.isNewline } }
}
