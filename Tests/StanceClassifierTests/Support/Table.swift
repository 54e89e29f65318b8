import Testing

/// A behaviour table written as text: one case a line, `input => expectation`; empty lines and lines that start with `--` are for readers.
struct Table {
  struct Row: Sendable, CustomTestStringConvertible {
    let input: String
    let expected: String

    var testDescription: String { "\(input) => \(expected)" }
  }

  static func rows(_ text: String) -> [Row] {
    text.split(separator: "\n").compactMap { line in
      if line.hasPrefix("--") { return nil }
      guard let arrow = line.firstRange(of: "=>") else { return nil }
      return Row(input: trim(line[..<arrow.lowerBound]), expected: trim(line[arrow.upperBound...]))
    }
  }

  private static func trim(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
