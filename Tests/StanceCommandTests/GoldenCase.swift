import Foundation
import Testing

/// One folder of `Cases`.
struct GoldenCase: CustomTestStringConvertible, Sendable {
  let folder: URL

  var testDescription: String { folder.lastPathComponent }

  /// All cases by name.
  static let all: [GoldenCase] = {
    let cases = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: cases.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map { GoldenCase(folder: cases.appending(path: $0)) }
  }()

  /// The line of sh.
  func command() throws -> String {
    try String(contentsOf: folder.appending(path: "cmd"), encoding: .utf8)
  }

  /// What the program does now.
  func run() throws -> BuiltProgram.Outcome {
    let place = try TemporaryFolder()
    let input = (try? Data(contentsOf: folder.appending(path: "stdin"))) ?? Data()
    return try BuiltProgram.shell(command(), in: place.url, input: input)
  }

  /// What it should do.
  func expected() -> BuiltProgram.Outcome {
    let status = text("status").trimmingCharacters(in: .whitespacesAndNewlines)
    return BuiltProgram.Outcome(
      output: text("expected.out"), error: text("expected.err"), status: Int32(status) ?? 0)
  }

  /// Writes what the program does as what it should do.
  func record(_ outcome: BuiltProgram.Outcome) throws {
    try write(outcome.output, to: "expected.out")
    try write(outcome.error, to: "expected.err")
    try write(outcome.status == 0 ? "" : "\(outcome.status)\n", to: "status")
  }

  private func text(_ name: String) -> String {
    (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
  }

  private func write(_ text: String, to name: String) throws {
    let file = folder.appending(path: name)
    if text.isEmpty {
      try? FileManager.default.removeItem(at: file)
    } else {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }
}
