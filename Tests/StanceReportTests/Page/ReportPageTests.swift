import Foundation
import StanceAggregation
import StanceClassifier
import Testing

@testable import StanceReport

@Suite("Page")
struct ReportPageTests {
  /// Every case that a dump can be.
  static var cases: [(name: String, example: PageExample)] {
    var cases: [(String, PageExample)] = []
    func add(_ name: String, _ change: (inout PageExample) -> Void) {
      var example = PageExample()
      change(&example)
      cases.append((name, example))
    }
    add("a month") { $0.events = [Event(day: CivilDay(year: 2025, month: 3, day: 17), label: "the <demand> & \"more\"")] }
    add("no posts") { $0.days = 0 }
    add("one post") { ($0.days, $0.languages, $0.only) = (1, ["en"], ByStance(first: 1, second: 0, neutral: 0)) }
    add("one label only") { $0.only = ByStance(first: 0, second: 0, neutral: 7) }
    add("posts without a time") { $0.hasTimes = false }
    add("years of gaps") { ($0.days, $0.gaps, $0.postsPerDay) = (3000, Set(40..<2950).subtracting([1200]), 40) }
    add("many and strange hashtags") { $0.hashtags = PageExample.strangeTags }
    add("strange names") {
      $0.poles = Poles(first: "<b>for</b> ✊", second: String(repeating: "against-", count: 40), neutral: "\u{202E}neither")
    }
    add("gold") { $0.prevalence = PageExample.goldReport }
    add("cues") {
      $0.cues = ByStance { _ in [CueLine(cue: "</style><script>alert(1)</script>", posts: 3), CueLine(cue: "мир", posts: 1)] }
    }
    return cases
  }

  @Test("is well-formed in every case, fetches nothing and runs nothing", arguments: cases.map(\.name))
  func wellFormed(_ name: String) throws {
    let example = try #require(Self.cases.first { $0.name == name }).example
    let page = ReportPage(example.breakdown)
    let text = string(page.bytes)
    let reader = try PageReader(page.bytes)
    let forbidden: Set<String> = [
      "script", "img", "iframe", "object", "embed", "audio", "video", "form", "base", "image", "use", "a",
    ]
    #expect(forbidden.isDisjoint(with: reader.elements))
    for (element, name, value) in reader.attributes {
      #expect(!name.hasPrefix("on") && name != "src" && name != "style", "\(element) has \(name)")
      if name == "href" { #expect(value == "data:,") }
    }
    #expect(!text.contains("url(") && !text.contains("@import") && !text.contains("://"))
    #expect(text.contains("default-src 'none'") || text.contains("default-src &#39;none&#39;"))
    #expect(!text.contains("nan") && !text.contains("inf\""))
    for chart in page.charts {
      let drawing = try PageReader(chart.bytes)
      #expect(
        drawing.elements.first == "svg" && drawing.elements.contains("title") && drawing.elements.contains("desc"), "\(chart.name)")
      #expect(!drawing.elements.contains("script"))
    }
  }

  @Test("behind every chart stands a table, and every chart says what it shows")
  func access() throws {
    var example = PageExample()
    example.prevalence = PageExample.goldReport
    example.cues = ByStance { _ in [CueLine(cue: "veto", posts: 3)] }
    let reader = try PageReader(ReportPage(example.breakdown).bytes)
    let figures = reader.elements.count { $0 == "figure" }
    #expect(figures >= 6 && reader.elements.count { $0 == "details" } == figures)
    #expect(reader.elements.count { $0 == "svg" } == 2 * figures)
    #expect(reader.attributes.count { $0.element == "svg" && $0.name == "role" && $0.value == "img" } == 2 * figures)
    #expect(reader.attributes.filter { $0.element == "svg" && $0.name == "aria-label" }.allSatisfy { $0.value.count > 30 })
    #expect(reader.attributes.contains { $0.element == "div" && $0.name == "tabindex" && $0.value == "0" })
    #expect(reader.attributes.contains { $0.element == "html" && $0.name == "lang" && $0.value == "en" })
  }

  @Test("a year by day takes less than 500 KB")
  func size() {
    var example = PageExample()
    example.days = 366
    example.postsPerDay = 400
    example.prevalence = PageExample.goldReport
    #expect(ReportPage(example.breakdown).bytes.count < 500_000)
  }

  @Test("hostile text stays text")
  func hostile() throws {
    var example = PageExample()
    example.hashtags = PageExample.strangeTags
    let reader = try PageReader(ReportPage(example.breakdown).bytes)
    let table = try #require(reader.tables["Posts by hashtag"])
    #expect(table.contains { $0[0] == "#<script>alert(1)</script>" })
    #expect(table.contains { $0[0] == "#\\u{202e}evil\\u{1b}[31m" })
    #expect(table.contains { $0[0] == "#" + String(repeating: "long", count: 75) })
    #expect(table.count == 201 && reader.text.contains("1,800 more rows are left out here"))
  }

  @Test("what is suppressed is nowhere on the page")
  func suppressed() throws {
    let hidden = LabelShares(counting: .posts, total: nil, labels: ByStance { _ in .suppressed })
    let rows = (1...3).map { BreakdownRow(groups: [.day(CivilDay(year: 2025, month: 3, day: $0))], cell: BreakdownCell(hidden)) }
    let breakdown = Breakdown(
      provenance: Example.provenance, poles: Example.poles, days: nil, total: BreakdownCell(hidden),
      tables: [DivisionTable(division: Division(.day), rows: rows)], intake: Intake(),
      suppression: Suppression(minimumAuthors: 10, primary: 4, secondary: 0))
    let reader = try PageReader(ReportPage(breakdown).bytes)
    #expect(!reader.elements.contains("svg") && reader.text.contains("Too few authors to show shares"))
    #expect(reader.text.contains("For privacy 4 cells with fewer than 10 authors"))
  }

  @Test("the same breakdown gives the same bytes")
  func deterministic() {
    #expect(ReportPage(PageExample().breakdown).bytes == ReportPage(PageExample().breakdown).bytes)
  }

  @Test("the lead says how far apart the poles are, and whether that could be chance")
  func lead() throws {
    var example = PageExample()
    (example.days, example.languages) = (1, ["en"])
    example.only = ByStance(first: 300, second: 200, neutral: 500)
    // Computed apart, in Python: 0.1 ± 1.959964 · √((0.5 − 0.01) / 1000)
    #expect(
      try PageReader(ReportPage(example.breakdown).bytes).text.contains(
        "10.0 points apart (95% interval 5.7 to 14.3), with sovereignty-concerned ahead"))
    example.only = ByStance(first: 30, second: 40, neutral: 30)
    #expect(
      try PageReader(ReportPage(example.breakdown).bytes).text.contains(
        "10.0 points apart (95% interval −6.3 to 26.3): too close to call"))
  }

  @Test("a title of the user's stands in the place of the finding")
  func title() {
    let text = string(ReportPage(PageExample().breakdown, title: "What <they> said").bytes)
    #expect(text.contains("<h1>What &lt;they&gt; said</h1>") && text.contains("<title>What &lt;they&gt; said</title>"))
  }

  @Test(
    "the time of a page suits the posts",
    arguments: [
      (31, 3000, "day"), (366, 20_000, "day"), (366, 2000, "week"), (2000, 1_000_000, "week"), (4000, 1000, "month"),
      (10, 5, "day"),
    ])
  func divisions(_ days: Int, _ posts: Int, _ expected: String) {
    let span = CivilDay(daysSince1970: 20_000)...CivilDay(daysSince1970: 20_000 + Int32(days) - 1)
    let divisions = ReportPage.divisions(asked: [], days: span, posts: posts)
    #expect(divisions.first?.name == expected && divisions.contains(Division(.language)) && divisions.count == 3)
    let asked = ReportPage.divisions(asked: [Division(.kind), Division(.month)], days: span, posts: posts)
    #expect(asked.prefix(2) == [Division(.kind), Division(.month)] && !asked.dropFirst(2).contains(Division(.day)))
  }

  @Test("a command line is written so that a shell reads the same words")
  func commandLine() throws {
    var example = PageExample()
    example.provenance = Provenance(
      version: "1", lexicon: "x", lexiconHash: "y", sources: [],
      commandLine: ["stance", "breakdown", "a b's.jsonl", "--event", "2025-03-17=x"],
      cue: { _ in "" })
    let text = try PageReader(ReportPage(example.breakdown).bytes).text
    #expect(text.contains("stance breakdown 'a b'\\''s.jsonl' --event 2025-03-17=x"))
  }
}
