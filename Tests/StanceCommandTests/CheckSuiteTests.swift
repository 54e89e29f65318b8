import Foundation
import Testing

@Suite struct CheckSuiteTests {
  /// `STANCE_RECORD_CASES=1` draws the line anew, downwards too: the diff shows what was given up.
  @Test func `no capability passes fewer behaviour tests than when the line was drawn`() throws {
    let now = try CheckSuite.passedNow()
    if ProcessInfo.processInfo.environment["STANCE_RECORD_CASES"] == "1" {
      try CheckSuite.draw(now)
      Issue.record("recorded; read the diff, then run without STANCE_RECORD_CASES")
      return
    }
    let before = try CheckSuite.passedBefore()
    #expect(now.map(\.name) == before.map(\.name), "other capabilities than in checks-passed.tsv: record again")
    for (line, then) in zip(now, before) where line.name == then.name {
      #expect(
        line.passed >= then.passed && line.of == then.of,
        "\(line.name): \(line.passed) of \(line.of), was \(then.passed) of \(then.of)")
    }
  }

  @Test func `there are at least 40 capabilities with 8 posts each and 40 texts in four languages`() throws {
    let rows = try CheckSuite.rows()
    let capabilities = Dictionary(grouping: rows, by: \.capability)
    #expect(capabilities.count >= 40)
    for (name, posts) in capabilities { #expect(posts.count >= 8, "\(name)") }
    let groups = Dictionary(grouping: rows.filter(\.hasVariant), by: \.stem)
    #expect(groups.values.filter { Set($0.map(\.lang)) == ["en", "ru", "uk", "de"] }.count >= 40)
  }

  @Test func `every id and every text of a capability occurs once, and a group has one label`() throws {
    let rows = try CheckSuite.rows()
    #expect(Set(rows.map(\.id)).count == rows.count)
    #expect(Set(rows.map { "\($0.lang) \($0.text)" }).count == rows.count)
    for (stem, posts) in Dictionary(grouping: rows.filter(\.hasVariant), by: \.stem) {
      #expect(posts.count > 1 && Set(posts.map(\.label)).count == 1, "\(stem)")
      for post in posts { #expect(post.id.hasSuffix("/\(post.lang)"), "\(post.id)") }
    }
  }
}
