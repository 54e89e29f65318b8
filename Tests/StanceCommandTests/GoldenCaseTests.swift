import Foundation
import Testing

@testable import stance

@Suite struct GoldenCaseTests {
  private static let isRecording = ProcessInfo.processInfo.environment["STANCE_RECORD_CASES"] == "1"

  @Test func `there are cases`() {
    #expect(GoldenCase.all.count >= 30)
  }

  @Test(arguments: GoldenCase.all)
  func `the program does what the case expects`(_ golden: GoldenCase) throws {
    let outcome = try golden.run()
    if GoldenCaseTests.isRecording {
      try golden.record(outcome)
      Issue.record("recorded; read the diff, then run without STANCE_RECORD_CASES")
      return
    }
    let expected = golden.expected()
    #expect(outcome.output == expected.output)
    #expect(outcome.error == expected.error)
    #expect(outcome.status == expected.status)
  }

  @Test func `every command has a case for its help`() throws {
    let lines = try GoldenCase.all.map { try $0.command() }
    for name in Commands.all.map(\.name) where !["help", "completions", "man"].contains(name) {
      #expect(lines.contains { $0.hasPrefix("stance \(name) --help") }, "no case for the help of \(name)")
    }
  }
}
