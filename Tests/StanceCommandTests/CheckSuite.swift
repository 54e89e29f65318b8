import Foundation

/// Corpus/checks as its files are, and what the built program makes of it.
struct CheckSuite {
  /// One line of its files.
  struct Row: Decodable {
    var id: String
    var lang: String
    var label: String
    var text: String

    var capability: String { String(id.prefix { $0 != "/" }) }
    /// The id without its last part.
    var stem: String { id.split(separator: "/").dropLast().joined(separator: "/") }
    var hasVariant: Bool { id.split(separator: "/").count == 3 }
  }

  /// How many tests of a capability pass, or of how many groups all posts get one label.
  struct Line: Equatable {
    var name: String
    var passed: Int
    var of: Int
  }

  private struct Document: Decodable {
    struct Tally: Decodable {
      var capability: String
      var posts, passed, groups, consistentGroups: Int
    }
    struct Checks: Decodable { var capabilities: [Tally] }
    var checks: Checks
  }

  static let folder = BuiltProgram.root.appending(path: "Corpus/checks")
  private static let lineFile = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "checks-passed.tsv")

  /// Every post, in the order of the files.
  static func rows() throws -> [Row] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".jsonl") }
    return try names.sorted().flatMap { name in
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return try text.split(separator: "\n").map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    }
  }

  /// What passes now: a line a capability, and one for its groups if it has such.
  static func passedNow() throws -> [Line] {
    let outcome = try BuiltProgram.shell("stance evaluate Corpus/checks --json --resamples 0", in: BuiltProgram.root)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Document.self, from: Data(outcome.output.utf8)).checks.capabilities.flatMap { tally in
      let tests = Line(name: tally.capability, passed: tally.passed, of: tally.posts)
      let groups = Line(name: "\(tally.capability) groups", passed: tally.consistentGroups, of: tally.groups)
      return tally.groups == 0 ? [tests] : [tests, groups]
    }
  }

  /// What passed when the line was drawn.
  static func passedBefore() throws -> [Line] {
    try String(contentsOf: lineFile, encoding: .utf8).split(separator: "\n").dropFirst().compactMap { row in
      let cells = row.split(separator: "\t").map { String($0) }
      guard cells.count == 3, let passed = Int(cells[1]), let of = Int(cells[2]) else { return nil }
      return Line(name: cells[0], passed: passed, of: of)
    }
  }

  /// Draws the line at what passes now.
  static func draw(_ lines: [Line]) throws {
    let rows = ["capability\tpassed\ttests"] + lines.map { "\($0.name)\t\($0.passed)\t\($0.of)" }
    try (rows.joined(separator: "\n") + "\n").write(to: lineFile, atomically: true, encoding: .utf8)
  }
}
