import Foundation
import StanceAggregation
import StanceClassifier
@testable import StanceReport
import Testing

@Suite("Summary files")
struct SummaryJSONTests {
  /// A tabulation of `posts` posts with some of everything.
  static func tabulation(_ posts: Int, seed: UInt64 = 1, tags: Int = 9) -> Tabulation {
    var plan = SummaryPlan()
    plan.divisions = [Division(.day, .language), Division(.hashtag), Division(.hour), Division(.source)]
    plan.countings = Counting.allCases
    plan.cuePeriod = .day
    plan.keepsProbabilities = true
    plan.exampleCount = 2
    var summary = Summary(poles: Example.poles, cueCount: 3, plan: plan)
    var intake = Intake()
    intake.skip(.malformed, at: RecordLocation(source: 3, record: 8, byte: 99))
    summary.begin("a \"quoted\" \u{1}.jsonl", intake)
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for number in 0..<posts {
      var bytes = Array("\(number)a\(next(50))text \(next(70)) #Мир\(next(tags))".utf8)
      let id = "\(number)".utf8.count
      let author = bytes.firstIndex(of: 0x74) ?? 0
      var post = Example.post(day: 1 + next(9))
      if next(10) == 0 { post.time = .unknown }
      post.id = ByteSlice(offset: 0, count: id)
      post.author = ByteSlice(offset: id, count: author - id)
      post.text = ByteSlice(offset: author, count: bytes.count - author)
      post.metrics.retweets = UInt32(next(1000))
      let label = Stance.allCases[next(3)]
      let hits = [CueHit(entry: EntryID(next(3)), stance: label == .neutral ? .first : label, contribution: 1)]
      summary.add(post, Example.score(label), hits.span, bytes: bytes.span)
      bytes.removeAll()
    }
    let basis = Tabulation.Basis(
      version: "0.1.0", lexicon: "built-in", lexiconHash: "4f3a", poles: Example.poles, settings: ["lang=en"],
      countings: plan.countings, divisions: plan.divisions, cuePeriod: .day, exampleCount: 2)
    return Tabulation(summary, basis, hashes: ["b": "00"]) { Example.cues[$0.index] }
  }

  @Test("a tabulation read from its file is the same, and its file too", arguments: [0, 1, 2, 500])
  func roundTrip(posts: Int) throws {
    let tabulation = SummaryJSONTests.tabulation(posts)
    let bytes = SummaryJSON.bytes(tabulation)
    let read = try SummaryJSON.read(bytes)
    #expect(read == tabulation)
    #expect(SummaryJSON.bytes(read) == bytes)
    #expect(SummaryJSON.isSummary(bytes.prefix(256)) && !SummaryJSON.isSummary(Array("{\"id\": 1}".utf8)))
  }

  @Test("a table that has become a sketch is read back too")
  func sketch() throws {
    let tabulation = SummaryJSONTests.tabulation(20_000, tags: 1_000_000)
    #expect(tabulation.tables[1].heavy != nil)
    #expect(try SummaryJSON.read(SummaryJSON.bytes(tabulation)) == tabulation)
  }

  @Test("a file that is cut or changed anywhere is refused or read, never trapped on", arguments: UInt64(1)...3)
  func damage(seed: UInt64) {
    let bytes = SummaryJSON.bytes(SummaryJSONTests.tabulation(12, seed: seed))
    for end in stride(from: 0, to: bytes.count - 2, by: 7) {
      #expect(throws: SummaryFault.self) { try SummaryJSON.read(Array(bytes[..<end])) }
    }
    var state = seed
    for _ in 0..<1500 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var changed = bytes
      changed[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 24)
      guard var read = try? SummaryJSON.read(changed) else { continue }
      try? read.merge(SummaryJSONTests.tabulation(3))
      #expect(!BreakdownJSON(Breakdown(read, Example.provenance)).bytes.isEmpty, "seed \(seed)")
    }
  }

  @Test("another version of the schema is refused")
  func version() {
    #expect(throws: SummaryFault.self) { try SummaryJSON.read(Array(#"{"stance_summary": 2}"#.utf8)) }
    #expect(throws: SummaryFault.self) { try SummaryJSON.read(Array("{}".utf8)) }
    #expect(throws: SummaryFault.self) { try SummaryJSON.read(Array(String(repeating: "[", count: 100_000).utf8)) }
  }
}

@Suite("The size of summary files")
struct SummarySizeTests {
  /// A sketch as so many distinct hashes leave it: each register holds at most rank r with the probability exp(−λ 2⁻ʳ), λ hashes a register.
  private func sketch(_ count: Double, precision: Int, _ state: inout UInt64) -> HyperLogLog {
    var sketch = HyperLogLog(precision: precision)
    let mean = count / Double(1 << precision)
    for index in 0..<1 << precision {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let point = (Double(state >> 11) + 1) * 0x1p-53
      let rank = min(60 - precision, max(0, Int((log2(mean / -log(point))).rounded(.up))))
      if rank > 0 { sketch.add(UInt64(index) << UInt64(64 - precision) | 1 << UInt64(64 - precision - rank)) }
    }
    return sketch
  }

  @Test("a summary of 100 million posts of two years, counted in all ways by day, language, kind and hashtag, is under 5 MB")
  func hundredMillion() {
    var state: UInt64 = 3
    let divisions = [Division(.day), Division(.language), Division(.kind), Division(.hashtag)]
    let days = (0..<730).map { GroupKey(.day(CivilDay(daysSince1970: 19_700 + $0))) }
    let letters = Array("abcdefgh").map(String.init)
    let languages = letters.flatMap { a in letters.map { GroupKey(.language(LanguageCode(a + $0))) } }.prefix(60)
    let kinds = PostKind.allCases.map { GroupKey(.kind($0)) }
    var tables: [GroupTable] = []
    for (division, keys) in zip(divisions, [days, Array(languages), kinds]) {
      var table = GroupTable(division, Counting.allCases, cells: [:])
      table.fill(keys, posts: 100_000_000 / keys.count) { posts, precision in sketch(Double(posts), precision: precision, &state) }
      tables.append(table)
    }
    let counters = (0..<HeavyGroups.width * HeavyGroups.depth * 3).map { 2000 + $0 * 7919 % 30_000 }
    let ranks = Dictionary(uniqueKeysWithValues: (0..<1000).map { (GroupKey(.hashtag("hashtag\($0)")), UInt64($0) << 40) })
    tables.append(
      GroupTable(divisions[3], Counting.allCases, cells: [:], heavy: HeavyGroups(counters: counters, ranks: ranks)))
    var tabulation = Tabulation(
      Tabulation.Basis(
        version: "0.1.0", lexicon: "built-in", lexiconHash: "4f3a", poles: Example.poles, settings: [],
        countings: Counting.allCases, divisions: divisions, cuePeriod: nil, exampleCount: 0))
    tabulation.tables = tables
    for entry in 0..<5000 {
      tabulation.cues[entry] = Tabulation.Cue(
        text: "a cue of some words \(entry)", posts: ByStance { _ in entry * 37 % 100_000 })
    }
    for file in 0..<1000 {
      var intake = Intake()
      intake.records = 100_000 + file
      intake.posts = 99_000
      intake.skip(.deleteNotice, at: RecordLocation(source: 0, record: 88, byte: 7777))
      tabulation.sources["dumps/2025/part-\(file).jsonl.gz"] = Tabulation.Source(hash: "0123456789abcdef", intake: intake)
    }
    let bytes = SummaryJSON.bytes(tabulation).count
    #expect(bytes < 5_000_000 && bytes > 1_000_000, "\(bytes) bytes")
  }
}

extension GroupTable {
  /// Cells of so many posts each, with sketches of the precision that a table of so many groups has.
  fileprivate mutating func fill(_ keys: [GroupKey], posts: Int, _ sketch: (Int, Int) -> HyperLogLog) {
    let precision = GroupTable.precision(groups: keys.count)
    let sketches = (0..<3).map { _ in sketch(posts / 3, precision) }
    var cells: [GroupKey: Cell] = [:]
    for (number, key) in keys.enumerated() {
      let counts = ByStance { posts / 3 + number * 31 % 1000 + Int($0.rawValue) }
      let distribution = Distribution(counts: counts, units: ByStance { counts[$0] << 29 })
      let drawn = ByStance { sketches[Int($0.rawValue)] }
      cells[key] = Cell(
        distribution, texts: drawn, authors: drawn, engagement: Engagement(ByStance { counts[$0] * 40 }, squares: 1 << 60))
    }
    self = GroupTable(division, Counting.allCases, cells: cells, precision: precision)
  }
}

@Suite("Odd breakdowns")
struct OddBreakdownTests {
  private func text(_ breakdown: Breakdown, width: Int = 80) -> String {
    BreakdownTable(breakdown, style: TerminalStyle(width: width)).text
  }

  private func breakdown(_ counted: [(String, Int64?)], by division: Division) -> Breakdown {
    var plan = SummaryPlan()
    plan.divisions = [division]
    plan.countings = Counting.allCases
    var summary = Summary(poles: Example.poles, cueCount: 3, plan: plan)
    for (text, seconds) in counted {
      let bytes = Array(text.utf8)
      var post = Post()
      post.text = ByteSlice(offset: 0, count: bytes.count)
      if let seconds { post.time = PostTime(seconds: seconds) }
      let none: [CueHit] = []
      summary.add(post, Example.score(.first), none.span, bytes: bytes.span)
    }
    let basis = Tabulation.Basis(
      version: "0", lexicon: "l", lexiconHash: "h", poles: Example.poles, settings: [], countings: plan.countings,
      divisions: plan.divisions, cuePeriod: nil, exampleCount: 0)
    return Breakdown(Tabulation(summary, basis) { _ in "" }, Example.provenance)
  }

  @Test("no post, one post and one label alone are written in every form", arguments: [0, 1, 40])
  func few(posts: Int) {
    let breakdown = breakdown((0..<posts).map { ("t\($0)", 1_740_787_200) }, by: Division(.day))
    #expect(text(breakdown).hasPrefix(posts == 0 ? "No posts." : posts == 1 ? "1 post of" : "40 posts of"))
    let json = string(BreakdownJSON(breakdown).bytes)
    #expect(!json.contains("nan") && !json.contains("inf"))
    #expect(json.contains(posts == 0 ? #""share": null"# : #""share": 1.0"#))
    #expect(string(BreakdownCSV(breakdown).bytes).split(separator: "\r\n").count == (posts == 0 ? 1 : 13))
  }

  @Test("posts without a time, and gaps of years, take no more lines than there are groups")
  func gaps() {
    let seconds: [Int64?] = [nil, 0, 86400, 1_740_787_200, .max, -1 << 62]
    let breakdown = breakdown(seconds.map { ("x", $0) }, by: Division(.day))
    #expect(breakdown.tables[0].rows.count == 6 && breakdown.tables[0].rows.last?.names == ["unknown"])
    #expect(text(breakdown).split(separator: "\n").count < 40)
  }

  @Test("two thousand hashtags, one of 300 characters and one from right to left stay within the terminal")
  func hashtags() {
    let long = String(repeating: "длинно", count: 50)
    let tags = (0..<2000).map { "#t\($0)" } + ["#\(long)", "#שלום_עולם"]
    let breakdown = breakdown(tags.map { ($0, nil) }, by: Division(.hashtag))
    #expect(breakdown.tables[0].rows.count == 2002)
    let text = text(breakdown, width: 100)
    let widest = text.split(separator: "\n").map { DisplayWidth.columns(of: String($0)) }.max() ?? 0
    #expect(widest <= 100)
    #expect(text.contains("\u{2068}#שלום_עולם\u{2069}"))
    #expect(string(BreakdownJSON(breakdown).bytes).contains("#\(long)\""))
  }

  @Test("a sparkline has a sign for each value, a gap for each that is missing, and no more columns than asked for")
  func sparkline() {
    #expect(Sparkline.line([0, 0.5, nil, 1], columns: 10, TerminalStyle()) == "▁▅ █")
    #expect(Sparkline.line([0, 0.5, nil, 1], columns: 10, TerminalStyle(glyphs: .ascii)) == "_+ @")
    #expect(Sparkline.line((0..<100).map { Double($0) / 100 }, columns: 8, TerminalStyle()) == "▁▂▃▄▅▆▇█")
    #expect(Sparkline.line([nil, nil], columns: 8, TerminalStyle()).isEmpty)
    #expect(Sparkline.line([0, 0], columns: 8, TerminalStyle()) == "▁▁")
  }
}
