import Foundation
import Testing

@Suite struct PageTests {
  private static let sample = "\"$ROOT/Corpus/sample\""

  @Test func `the numbers of the page are those of the JSON`() throws {
    let folder = try TemporaryFolder()
    let line = "stance breakdown \(Self.sample) --by day --by lang --cues 20 --json --html report.html --quiet"
    let outcome = try BuiltProgram.shell(line, in: folder.url)
    #expect(outcome.status == 0 && outcome.error == "")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let page = try PageTables(folder.url.appending(path: "report.html"))
    let labels = ["sovereignty-concerned", "neutral", "de-escalation-favoring"]
    try expect(page.rows("Posts by stance"), are: [json], labels) { [count($0, $1), share($0, $1), interval($0, $1)] }
    let by = try #require(json["by"] as? [String: [[String: Any]]])
    try expect(page.rows("Posts by day"), are: #require(by["day"]), labels) { [share($0, $1)] }
    try expect(page.rows("Posts by language"), are: #require(by["lang"]), labels) {
      [count($0, $1), share($0, $1), interval($0, $1)]
    }
    let poles = ["sovereignty-concerned", "de-escalation-favoring"]
    let rows = try page.rows("Share of each pole by day").map { [$0[0], ""] + $0.dropFirst() }
    try expect(rows, are: #require(by["day"]), poles) { [share($0, $1), interval($0, $1)] }
    let cues = try #require(json["cues"] as? [String: [[String: Any]]])
    let expected = poles.flatMap { pole in (cues[pole] ?? []).map { [$0["cue"] as? String ?? "", pole, "\($0["posts"] ?? "")"] } }
    #expect(try page.rows("Cues that carried each label") == expected && expected.count == 40)
  }

  /// Compares rows of a table, `name, posts, cells of each label`, with objects of the JSON.
  private func expect(
    _ rows: [[String]], are objects: [[String: Any]], _ labels: [String], cells: ([String: Any], Int) -> [[Double]]
  ) throws {
    #expect(rows.count == objects.count)
    for (row, object) in zip(rows, objects) {
      if !row[1].isEmpty { #expect(numbers(row[1]) == [Double(object["posts"] as? Int ?? -1)], "\(row)") }
      let all = try #require(object["labels"] as? [String: [String: Any]])
      let expected = try labels.flatMap { try cells(#require(all[$0]), 0) }
      #expect(row.count == expected.count + 2)
      for (cell, values) in zip(row.dropFirst(2), expected) {
        #expect(
          zip(numbers(cell), values).allSatisfy { abs($0 - $1) <= 0.0501 } && !values.isEmpty, "\(cell) for \(values) in \(row)")
      }
    }
  }

  private func count(_ label: [String: Any], _ index: Int) -> [Double] { [Double(label["count"] as? Int ?? -1)] }

  private func share(_ label: [String: Any], _ index: Int) -> [Double] { [100 * (label["share"] as? Double ?? -1)] }

  private func interval(_ label: [String: Any], _ index: Int) -> [Double] {
    (label["interval"] as? [Double] ?? []).map { 100 * $0 }
  }

  /// The numbers in a cell: `17.7–20.5%` has two.
  private func numbers(_ cell: String) -> [Double] {
    cell.replacing(",", with: "").split { !"0123456789.".contains($0) }.compactMap { Double($0) }
  }

  @Test func `a page does not depend on the number of threads, and the charts are files`() throws {
    let folder = try TemporaryFolder()
    let line = "stance breakdown \(Self.sample) --html a.html --svg charts --event 2025-03-17=x --quiet"
    #expect(try BuiltProgram.shell(line + " --jobs 1", in: folder.url).status == 0)
    let first = try Data(contentsOf: folder.url.appending(path: "a.html"))
    #expect(try BuiltProgram.shell(line + " --jobs 3", in: folder.url).status == 0)
    #expect(try Data(contentsOf: folder.url.appending(path: "a.html")) == first)
    let charts = try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "charts").path).sorted()
    #expect(
      charts == [
        "by-lang.svg", "by-language-over-time.svg", "cues.svg", "posts-over-time.svg", "shares-over-time.svg", "shares.svg",
      ])
  }

  @Test func `a page needs a file, a folder of charts a place`() throws {
    let folder = try TemporaryFolder()
    let toOutput = try BuiltProgram.shell("stance breakdown \(Self.sample) --html - --quiet", in: folder.url)
    #expect(toOutput.status == 64 && toOutput.error.contains("--html needs a file"))
    let nowhere = try BuiltProgram.shell("stance breakdown \(Self.sample) --svg no/such/folder --quiet", in: folder.url)
    #expect(nowhere.status == 2 && nowhere.error.contains("cannot make the folder no/such/folder: "))
  }

  @Test(.enabled(if: Browser.path != nil, "Chromium is not installed"))
  func `a browser opens the page without an error and without a request, and prints it on two pages`() throws {
    let folder = try TemporaryFolder()
    let line = "stance breakdown \(Self.sample) --html report.html --event \"2025-03-17=the demand\" --quiet"
    #expect(try BuiltProgram.shell(line, in: folder.url).status == 0)
    let opened = try Browser.open("report.html", in: folder.url)
    #expect(opened.console == [] && opened.requests == [] && opened.pages == 2)
    // A page that errs and asks must be seen to do so, or the lines above would mean nothing.
    let bad = "<script>nothing()</script><img src='https://example.org/a.png'>"
    try Data(bad.utf8).write(to: folder.url.appending(path: "bad.html"))
    let caught = try Browser.open("bad.html", in: folder.url)
    #expect(caught.console.count == 1 && caught.requests.count > 0 && caught.pages == 1)
  }
}

/// The tables of a page by their captions. The page is read by its fixed form; that it is well-formed, the tests of StanceReport say.
private struct PageTables {
  private let tables: [String: [[String]]]

  init(_ file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    var tables: [String: [[String]]] = [:]
    for table in text.matches(of: /<caption>(.*?)<\/caption>.*?<tbody>(.*?)<\/tbody>/.dotMatchesNewlines()) {
      tables[String(table.1)] = table.2.matches(of: /<tr>(.*?)<\/tr>/).map { row in
        row.1.matches(of: /<t[dh][^>]*>(?:<bdi>)?(.*?)(?:<\/bdi>)?<\/t[dh]>/).map { PageTables.plain($0.1) }
      }
    }
    self.tables = tables
  }

  func rows(_ caption: String) throws -> [[String]] { try #require(tables[caption], "no table '\(caption)' in \(tables.keys)") }

  private static func plain(_ markup: Substring) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(String(markup)) {
      $0.replacing($1.0, with: $1.1)
    }
  }
}

/// A headless Chromium, cut off from the network.
private enum Browser {
  static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// What the page wrote to the console, what it asked for (not what the browser asks for itself), and on how many pages it prints.
  static func open(_ page: String, in folder: URL) throws -> (console: [String], requests: [String], pages: Int) {
    let line = """
      \(path ?? "") --headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run \
      --host-resolver-rules="MAP * ~NOTFOUND" --enable-logging=stderr --user-data-dir=profile --log-net-log=net.json --no-pdf-header-footer \
      --print-to-pdf=page.pdf "file://$PWD/\(page)"
      """
    let outcome = try BuiltProgram.shell(line, in: folder)
    let log = try String(contentsOf: folder.appending(path: "net.json"), encoding: .utf8)
    let requests = log.matches(of: /"initiator":"([^"]*)"/).map { String($0.1) }.filter { $0 != "not an origin" }
    let pdf = String(decoding: try Data(contentsOf: folder.appending(path: "page.pdf")), as: UTF8.self)
    let console = outcome.error.split(separator: "\n").map { String($0) }.filter { $0.contains(":CONSOLE") }
    return (console, requests, pdf.matches(of: /\/Type \/Page\b/).count)
  }
}
