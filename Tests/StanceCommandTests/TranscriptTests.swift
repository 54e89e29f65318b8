import Foundation
import Testing

@Suite struct TranscriptTests {
  /// The pages with transcripts, below the project's folder.
  private static let pages = ["README.md", "Lexicons/README.md"]
  private static let hasPages = pages.allSatisfy {
    FileManager.default.fileExists(atPath: BuiltProgram.root.appending(path: $0).path)
  }

  private static let page = """
    Text with $ stance that is not run.
    ```console
    $ stance --version
    stance 0.1.0
    $ git clone somewhere
    $ swift run -c release stance help completions
    Usage: stance completions [FLAGS] SHELL

    …
      64  the command line is wrong
    ```
    ```sh
    $ stance --version
    ```
    """

  @Test func `console blocks are parsed into commands and their output`() {
    let transcripts = Transcript.parse(TranscriptTests.page)
    #expect(transcripts.map(\.line) == [3, 5, 6])
    #expect(transcripts.map(\.expected.count) == [1, 0, 4])
    #expect(transcripts.map(\.runnable) == ["stance --version", nil, "stance help completions"])
  }

  @Test func `a transcript is compared line for line, with any lines for an ellipsis`() {
    let transcript = Transcript(command: "stance", expected: ["a", "…", "c"], line: 1)
    #expect(transcript.isMet(by: "a\nb\nb\nc\n"))
    #expect(transcript.isMet(by: "a\nc\n"))
    #expect(!transcript.isMet(by: "a\nb\n"))
    #expect(!transcript.isMet(by: "a\nc\nd\n"))
    #expect(!transcript.isMet(by: ""))
  }

  @Test func `the transcripts of a page are run with the built program`() throws {
    try check(TranscriptTests.page, in: "fixture")
  }

  @Test(.enabled(if: hasPages, "README.md or Lexicons/README.md is not there"), arguments: pages)
  func `a page shows what the program prints`(name: String) throws {
    let url = BuiltProgram.root.appending(path: name)
    let page = try String(contentsOf: url, encoding: .utf8)
    #expect(Transcript.parse(page).contains { $0.runnable != nil }, "\(name) shows no run of stance")
    if ProcessInfo.processInfo.environment["STANCE_RECORD_CASES"] == "1" {
      try record(page, to: url)
      Issue.record("recorded; read the diff, then run without STANCE_RECORD_CASES")
    } else {
      try check(page, in: name)
    }
  }

  /// Puts what the program prints now into a page. An output shown in part (with `…`) is left alone.
  private func record(_ page: String, to url: URL) throws {
    var lines = page.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    for transcript in Transcript.parse(page).reversed() where !transcript.expected.contains("…") {
      guard let line = transcript.runnable else { continue }
      var output = try BuiltProgram.shell("{ \(line)\n} 2>&1", in: BuiltProgram.root).output
      if output.last == "\n" { output.removeLast() }
      let shown = output.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
      lines.replaceSubrange(transcript.line..<transcript.line + transcript.expected.count, with: shown)
    }
    try lines.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
  }

  private func check(_ page: String, in name: String) throws {
    for transcript in Transcript.parse(page) {
      guard let line = transcript.runnable else { continue }
      let outcome = try BuiltProgram.shell("{ \(line)\n} 2>&1", in: BuiltProgram.root)
      #expect(transcript.isMet(by: outcome.output), "\(name):\(transcript.line): prints\n\(outcome.output)")
    }
  }
}
