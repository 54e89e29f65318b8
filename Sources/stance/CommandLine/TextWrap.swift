/// Breaks text into lines at spaces.
enum TextWrap {
  /// How wide help is: what fits every terminal.
  static let helpWidth = 80

  /// The words of `text` in lines of at most `width` characters, each indented; a longer word stands alone. No line for no words.
  static func lines(_ text: String, width: Int, indent: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if !line.isEmpty, indent + line.count + 1 + word.count > width {
        lines.append(margin + line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    if !line.isEmpty { lines.append(margin + line) }
    return lines
  }

  /// Paragraphs of `text`, which are separated by empty lines, each wrapped.
  static func paragraphs(_ text: String, width: Int) -> [String] {
    var paragraphs: [[String]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty { paragraphs.append([]) } else { paragraphs[paragraphs.count - 1].append(String(line)) }
    }
    let wrapped = paragraphs.map { lines($0.joined(separator: " "), width: width) }
    return Array(wrapped.joined(separator: [""]))
  }

  /// A term with its explanation beside it, or below it where the term is too long.
  static func definition(_ term: String, _ text: String, column: Int, width: Int) -> [String] {
    let head = "  \(term)"
    var body = lines(text, width: width, indent: column)
    guard head.count + 2 <= column, let first = body.first else { return [head] + body }
    body[0] = head + first.dropFirst(head.count)
    return body
  }
}
