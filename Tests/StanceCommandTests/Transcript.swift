import Foundation

/// Commands of a Markdown page with the output that it promises.
struct Transcript: Sendable, Equatable {
  /// The line of sh, as written after `$ `.
  var command: String
  /// The lines that follow; `…` stands for any lines.
  var expected: [String]
  /// Line of the command in the page, from 1.
  var line: Int

  /// The transcripts in the ```console blocks of a page.
  static func parse(_ page: String) -> [Transcript] {
    var found: [Transcript] = []
    var isInside = false
    for (index, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        found.append(Transcript(command: String(line.dropFirst(2)), expected: [], line: index + 1))
      } else if isInside, !found.isEmpty {
        found[found.count - 1].expected.append(String(line))
      }
    }
    return found
  }

  /// The line to run: `swift run -c release stance` is the built program. Nil for other tools (git, swift test).
  var runnable: String? {
    let line = command.replacing("swift run -c release stance", with: "stance")
    return line.split(whereSeparator: { " |".contains($0) }).contains("stance") ? line : nil
  }

  /// Whether the output is what the page promises.
  func isMet(by output: String) -> Bool {
    var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    if lines.last == "" { lines.removeLast() }
    return Transcript.matches(lines[...], expected[...])
  }

  private static func matches(_ lines: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return lines.isEmpty }
    if first != "…" { return lines.first == first && matches(lines.dropFirst(), expected.dropFirst()) }
    return (lines.startIndex...lines.endIndex).contains { matches(lines[$0...], expected.dropFirst()) }
  }
}
