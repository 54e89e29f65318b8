import Foundation
import StanceTuning
import Testing

@testable import StanceReport

@Suite struct UnifiedDiffTests {
  private static let old = "# negators\nnot\t-0.8\tplain\nnever\t-0.8\tplain\nhardly\t-0.5\tweak\n"

  private func diff(_ old: String, _ new: String, path: String = "en/negators.tsv") -> UnifiedDiff {
    UnifiedDiff(from: [(path, Array(old.utf8))], to: [(path, Array(new.utf8))])
  }

  @Test func `a new weight stands right below the old one`() {
    let diff = diff(
      UnifiedDiffTests.old, "# negators\nnot\t-0.9\tplain\nnever\t-1\tplain\nhardly\t-0.5\tweak\nbarely\t-0.5\tweak\n")
    #expect(
      diff.text() == """
        --- a/en/negators.tsv
        +++ b/en/negators.tsv
        @@ -1,4 +1,5 @@
         # negators
        -not\t-0.8\tplain
        +not\t-0.9\tplain
        -never\t-0.8\tplain
        +never\t-1\tplain
         hardly\t-0.5\tweak
        +barely\t-0.5\tweak

        """)
    #expect((diff.fileCount, diff.addedLines, diff.removedLines) == (1, 3, 2))
  }

  @Test func `equal files have no diff`() {
    #expect(diff(UnifiedDiffTests.old, UnifiedDiffTests.old).isEmpty)
    #expect(diff("", "").bytes.isEmpty)
  }

  @Test func `a new file comes from nothing and a removed one goes there`() {
    let both = UnifiedDiff(from: [("a.tsv", Array("x\t1\n".utf8))], to: [("b c.tsv", Array("x\t1\n".utf8))])
    #expect(
      both.text() == """
        --- a/a.tsv
        +++ /dev/null
        @@ -1 +0,0 @@
        -x\t1
        --- /dev/null
        +++ b/b c.tsv\\u{9}
        @@ -0,0 +1 @@
        +x\t1

        """)
    #expect(String(decoding: both.bytes, as: UTF8.self).contains("+++ b/b c.tsv\t\n"))
  }

  @Test func `a missing line feed at the end is a difference`() {
    #expect(
      diff("x\t1", "x\t1\n").text() == """
        --- a/en/negators.tsv
        +++ b/en/negators.tsv
        @@ -1 +1 @@
        -x\t1
        \\ No newline at end of file
        +x\t1

        """)
  }

  @Test func `what a terminal obeys is escaped for people and exact for programs`() {
    let diff = diff("", "x\t1\t\u{1B}[2J\n")
    #expect(diff.text().contains("+x\t1\t\\u{1b}[2J"))
    #expect(diff.bytes.contains(0x1B))
  }

  /// Lines from a small stock, so that many occur twice, are moved, and share their entry with others.
  private static func text(_ random: inout SplitMix64) -> String {
    let lines = (0..<Int.random(in: 0...25, using: &random)).map { _ in
      "\(Int.random(in: 0...15, using: &random))\t\(Int.random(in: 0...2, using: &random))"
    }
    return lines.joined(separator: "\n") + (Bool.random(using: &random) ? "\n" : "")
  }

  @Test(arguments: UInt64(1)...200)
  func `the steps rebuild both texts`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let old = TextLines(Array(UnifiedDiffTests.text(&random).utf8))
    let new = TextLines(Array(UnifiedDiffTests.text(&random).utf8))
    var (olds, news): ([ArraySlice<UInt8>], [ArraySlice<UInt8>]) = ([], [])
    for step in LineDiff(from: old.lines, to: new.lines).steps {
      switch step {
      case .kept(let left, let right):
        #expect(old.lines[left] == new.lines[right], "seed \(seed)")
        olds.append(old.lines[left])
        news.append(new.lines[right])
      case .removed(let index): olds.append(old.lines[index])
      case .added(let index): news.append(new.lines[index])
      }
    }
    #expect(olds == old.lines, "seed \(seed)")
    #expect(news == new.lines, "seed \(seed)")
  }

  private static let patch = URL(filePath: "/usr/bin/patch")
  private static let hasPatch = FileManager.default.isExecutableFile(atPath: patch.path)

  @Test(.enabled(if: hasPatch, "there is no patch(1) here"), arguments: UInt64(1)...20)
  func `patch makes the new file of the old one`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (old, new) = (UnifiedDiffTests.text(&random) + "end\n", UnifiedDiffTests.text(&random) + "end\n")
    let diff = diff(old, new, path: "file.tsv")
    if diff.isEmpty { return }
    let folder = FileManager.default.temporaryDirectory.appending(path: "stance-diff-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try old.write(to: folder.appending(path: "file.tsv"), atomically: true, encoding: .utf8)
    try Data(diff.bytes).write(to: folder.appending(path: "change.diff"))
    let process = Process()
    process.executableURL = UnifiedDiffTests.patch
    process.arguments = ["--quiet", "-p1", "-d", folder.path, "-i", "change.diff"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "seed \(seed)")
    #expect(try String(contentsOf: folder.appending(path: "file.tsv"), encoding: .utf8) == new, "seed \(seed)")
  }
}
