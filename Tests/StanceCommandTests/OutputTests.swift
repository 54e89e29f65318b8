import Foundation
import Testing

@testable import stance

@Suite struct OutputTests {
  @Test func `a file appears when it is closed, with all bytes`() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "out").path
    let block = [UInt8](repeating: 0x61, count: 100_000)
    var file = try OutputFile(path)
    for _ in 0..<7 { try file.write(block.span) }
    try file.write("end")
    #expect(!FileManager.default.fileExists(atPath: path))
    try file.close()
    let written = try Data(contentsOf: URL(filePath: path))
    #expect(written == Data(repeating: 0x61, count: 700_000) + Data("end".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["out"])
  }

  @Test func `a file that is not closed leaves nothing, and what was there stays`() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "out").path
    try Data("before".utf8).write(to: URL(filePath: path))
    try abandon(path)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["out"])
    #expect(try Data(contentsOf: URL(filePath: path)) == Data("before".utf8))
  }

  @Test func `what a killed run of the same number has left is no obstacle`() throws {
    let folder = try TemporaryFolder()
    let left = ".stance-\(ProcessInfo.processInfo.processIdentifier)-1.partial"
    try Data("left".utf8).write(to: folder.url.appending(path: left))
    var file = try OutputFile(folder.url.appending(path: "out").path)
    try file.write("new")
    try file.close()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == [left, "out"])
  }

  private func abandon(_ path: String) throws {
    var file = try OutputFile(path)
    try file.write("half")
    try file.flush()
  }

  @Test(arguments: [
    (true, When.auto, [:], false), (true, .auto, ["TERM": "xterm"], true), (true, .auto, ["TERM": "dumb"], false),
    (true, .auto, ["TERM": "xterm", "NO_COLOR": "1"], false), (true, .always, ["NO_COLOR": "1"], true),
    (false, .auto, ["TERM": "xterm"], false), (false, .always, [:], true), (true, .never, ["TERM": "xterm"], false),
  ])
  func `colour follows the flag, then NO_COLOR and TERM, then the terminal`(
    _ isTerminal: Bool, _ color: When, _ environment: [String: String], _ expected: Bool
  ) {
    let terminal = Terminal(isTerminal: isTerminal, columns: 100, color: color) { environment[$0] }
    #expect(terminal.hasColor == expected)
  }

  @Test func `width and Unicode come from the environment`() {
    func terminal(_ columns: Int?, _ environment: [String: String]) -> Terminal {
      Terminal(isTerminal: false, columns: columns, color: .auto) { environment[$0] }
    }
    #expect(terminal(nil, [:]).width == 80)
    #expect(terminal(120, [:]).width == 120)
    #expect(terminal(120, ["COLUMNS": "60"]).width == 60)
    #expect(terminal(120, ["COLUMNS": "wide"]).width == 120)
    #expect(terminal(nil, ["LANG": "de_DE.UTF-8"]).hasUnicode)
    #expect(!terminal(nil, ["LC_ALL": "C", "LANG": "de_DE.UTF-8"]).hasUnicode)
    #expect(!terminal(nil, [:]).hasUnicode)
  }

  @Test func `the progress line has rate, share and time left where the total is known`() {
    let known = ProgressState(posts: 1_200_000, bytes: 829_000_000, consumed: 100, total: 800, seconds: 3)
    #expect(known.line == "1,200,000 posts  400,000 posts/s  276 MB/s  12 %  0:21 left")
    let unknown = ProgressState(posts: 10, bytes: 0, consumed: 0, total: nil, seconds: 2)
    #expect(unknown.line == "10 posts  5 posts/s  0 MB/s")
    let slow = ProgressState(posts: 1, bytes: 1, consumed: 1, total: 3601, seconds: 2)
    #expect(slow.line.hasSuffix("2:00:00 left"))
  }
}
