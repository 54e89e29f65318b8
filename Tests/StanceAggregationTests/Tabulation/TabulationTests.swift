import StanceAggregation
import StanceClassifier
import Testing

/// Posts with text, author and counts, as bytes in one buffer.
struct PostSource {
  var random: SeededSource
  private(set) var bytes: [UInt8] = []

  init(seed: UInt64) { random = SeededSource(seed: seed) }

  private mutating func slice(_ text: String) -> ByteSlice {
    let start = bytes.count
    bytes += Array(text.utf8)
    return ByteSlice(offset: start, count: bytes.count - start)
  }

  /// A post with some of `tags` hashtags, by one of `authors`.
  mutating func post(_ number: Int, tags: Int = 20, authors: Int = 60) -> CountedPost {
    var counted = random.counted(days: 30, cueCount: 12)
    let names = (0..<Int.random(in: 0...3, using: &random)).map { _ in " #Tag\(Int.random(in: 0..<tags, using: &random))" }
    counted.post.id = slice(String(number))
    counted.post.text = slice("text \(Int.random(in: 0..<200, using: &random))" + names.joined())
    counted.post.author =
      Int.random(in: 0..<9, using: &random) == 0 ? .empty : slice("u\(Int.random(in: 0..<authors, using: &random))")
    counted.post.metrics.likes = UInt32.random(in: 0..<100, using: &random)
    return counted
  }
}

extension SummaryPlan {
  static var everything: SummaryPlan {
    var plan = SummaryPlan()
    plan.divisions = [
      Division(.day), Division(.hour), Division(.day, .language), Division(.hashtag), Division(.hashtag, .month),
      Division(.source), Division(.authorClass), Division(.week), Division(.kind),
    ]
    plan.countings = Counting.allCases
    plan.cuePeriod = .week
    plan.keepsProbabilities = true
    plan.exampleCount = 3
    plan.authorClasses.add(author: "u3", to: "press")
    plan.authorClasses.add(author: "u5", to: "parliament")
    return plan
  }
}

extension Tabulation {
  init(_ posts: [CountedPost], _ bytes: [UInt8], _ plan: SummaryPlan, source: (Int) -> String = { "f\($0 % 3)" }) {
    var summary = Summary(poles: Summary.poles, cueCount: 12, plan: plan)
    for (index, counted) in posts.enumerated() {
      var intake = Intake()
      intake.records = 1
      intake.posts = 1
      summary.begin(source(index), intake)
      summary.add(counted.post, counted.score, counted.hits.span, bytes: bytes.span)
    }
    self.init(summary, plan)
  }

  init(_ summary: Summary, _ plan: SummaryPlan) {
    let basis = Tabulation.Basis(
      version: "1", lexicon: "l", lexiconHash: "h", poles: Summary.poles, settings: [], countings: plan.countings,
      divisions: plan.divisions, cuePeriod: plan.cuePeriod, exampleCount: plan.exampleCount)
    self.init(summary, basis) { "cue \($0.index)" }
  }
}

@Suite("Tabulations")
struct TabulationTests {
  @Test("any split in any order, merged in any tree, is the whole", arguments: UInt64(1)...12)
  func splits(seed: UInt64) throws {
    var source = PostSource(seed: seed)
    let posts = (0..<300).map { source.post($0) }
    let plan = SummaryPlan.everything
    let order = Dictionary(uniqueKeysWithValues: posts.indices.map { ($0, "f\($0 % 3)") })
    func tabulation(_ indices: [Int]) -> Tabulation {
      Tabulation(indices.map { posts[$0] }, source.bytes, plan) { order[indices[$0]] ?? "" }
    }
    let whole = tabulation(Array(posts.indices))
    var random = source.random
    var parts = [[Int]](repeating: [], count: Int.random(in: 2...7, using: &random))
    for index in posts.indices.shuffled(using: &random) { parts[Int.random(in: 0..<parts.count, using: &random)].append(index) }
    var tabulations = parts.map(tabulation)
    while tabulations.count > 1 {
      tabulations.shuffle(using: &random)
      let last = tabulations.removeLast()
      try tabulations[0].merge(last)
    }
    #expect(tabulations[0] == whole, "seed \(seed)")
  }

  @Test("distinct texts and authors, engagement and hashtags are those of sets")
  func oracle() throws {
    var source = PostSource(seed: 4)
    let posts = (0..<400).map { source.post($0) }
    let tabulation = Tabulation(posts, source.bytes, .everything)
    func text(_ slice: ByteSlice) -> String { String(decoding: source.bytes[slice.range], as: UTF8.self) }
    let authors = Set(posts.filter { $0.score.label == .first && !$0.post.author.isEmpty }.map { text($0.post.author) })
    #expect(abs((tabulation.total.authors?.first.estimate ?? -1) - authors.count) <= 2)
    let texts = Set(posts.filter { $0.score.label == .second }.map { text($0.post.text).lowercased() })
    #expect(abs((tabulation.total.texts?.second.estimate ?? -1) - texts.count) <= 4)
    #expect(tabulation.total.engagement?.total == posts.reduce(0) { $0 + $1.post.metrics.engagement })
    let table = try #require(tabulation.tables.first { $0.division == Division(.hashtag) })
    for (key, cell) in table.cells {
      guard case .hashtag(let tag?) = key.first else { continue }
      let expected = posts.filter { text($0.post.text).lowercased().split(separator: " ").contains("#\(tag)") }.count
      #expect(cell.distribution.posts == expected, "#\(tag)")
    }
  }

  @Test("a plain plan counts the same as the summary, and its tables the same as its rows")
  func plain() {
    var source = PostSource(seed: 6)
    let posts = (0..<200).map { source.post($0) }
    let summary = Summary(posts, cueCount: 12)
    var plan = SummaryPlan()
    plan.divisions = Dimension.basic.map { Division($0) }
    var planned = Summary(poles: Summary.poles, cueCount: 12, plan: plan)
    for counted in posts { planned.add(counted.post, counted.score, counted.hits.span) }
    let tabulation = Tabulation(planned, plan)
    for (dimension, table) in zip(Dimension.basic, tabulation.tables) {
      let rows = summary.breakdown(by: dimension)
      #expect(table.rows.map(\.key.first) == rows.map(\.group))
      #expect(table.rows.map(\.cell.distribution) == rows.map(\.distribution))
    }
  }

  @Test("more hashtags than a table holds: any split gives the same sketch, which knows the large ones")
  func heavy() throws {
    var source = PostSource(seed: 8)
    var plan = SummaryPlan()
    plan.divisions = [Division(.hashtag)]
    let posts = (0..<12_000).map { number in
      number % 4 == 0 ? source.post(number, tags: 3) : source.post(number, tags: 4_000_000)
    }
    let whole = Tabulation(posts, source.bytes, plan) { _ in "f" }
    var parts = Tabulation(Array(posts[..<2000]), source.bytes, plan) { _ in "f" }
    try parts.merge(Tabulation(Array(posts[2000...]), source.bytes, plan) { _ in "f" })
    #expect(parts == whole)
    let heavy = try #require(whole.tables[0].heavy)
    let exact = posts.filter {
      String(decoding: source.bytes[$0.post.text.range], as: UTF8.self).split(separator: " ").contains("#Tag1")
    }.count
    let key = GroupKey(.hashtag("tag1"))
    #expect(heavy.groups.contains { $0.key == key })
    let counts = heavy.counts(key)
    let found = counts.first + counts.second + counts.neutral
    #expect(found >= exact && Double(found) <= Double(exact) + 3 * HeavyGroups.excess * Double(heavy.total), "\(found) of \(exact)")
  }

  @Test("parts of different lexicons or settings are refused, and the error says what differs")
  func mismatch() {
    var one = Tabulation([], [], SummaryPlan())
    var plan = SummaryPlan()
    plan.divisions = [Division(.day)]
    #expect(throws: SummaryMismatch.self) { try one.merge(Tabulation([], [], plan)) }
  }

  @Test("an event divides the posts of days, and leaves out those without a time")
  func split() throws {
    var source = PostSource(seed: 3)
    let posts = (0..<200).map { source.post($0) }
    var plan = SummaryPlan()
    plan.divisions = [Division(.day)]
    plan.cuePeriod = .day
    let tabulation = Tabulation(posts, source.bytes, plan)
    let day = CivilDay(year: 2025, month: 1, day: 10)
    let (before, after) = try #require(tabulation.split(at: day))
    #expect(before.total.distribution.posts == posts.filter { ($0.post.time.day ?? day) < day }.count)
    #expect(after.total.distribution.posts == posts.filter { $0.post.time.day.map { $0 >= day } ?? false }.count)
    #expect(Tabulation(posts, source.bytes, SummaryPlan()).split(at: day) == nil)
  }
}

@Suite("Names of groups")
struct GroupNameTests {
  @Test("a group read from its name is the same")
  func roundTrip() {
    var source = PostSource(seed: 2)
    var days = (0..<300).map { _ in CivilDay(daysSince1970: Int32.random(in: -900_000...4_000_000, using: &source.random)) }
    days.append(CivilDay(daysSince1970: -1))
    for day in days {
      for group in [Group.day(day), .week(ISOWeek(day)), .month(CivilMonth(day)), .hour(Int(day.daysSince1970) * 24 + 23)] {
        #expect(Group(named: group.name, of: group.dimension) == group, "\(group.name)")
      }
    }
    for group in [Group.day(nil), .week(nil), .month(nil), .hour(nil), .hashtag(nil), .authorClass(nil)] {
      #expect(!group.isKnown && Group(named: "", of: group.dimension, isKnown: false) == group)
    }
    for group in [
      Group.language(.unknown), .language(LanguageCode("fil")), .kind(.quote), .hashtag("нато"), .source("a b"), .authorClass("x"),
    ] {
      #expect(Group(named: group.name, of: group.dimension) == group)
    }
  }

  @Test(
    "what names no group is refused",
    arguments: [
      ("2025-02-30", Dimension.day), ("2025-W54", .week), ("2025-W00", .week), ("2025-13", .month), ("2025-03-01T24", .hour),
      ("poast", .kind),
      ("2025-3", .day), ("", .day), ("99999999999-01-01", .day),
    ])
  func refused(name: String, dimension: Dimension) {
    #expect(Group(named: name, of: dimension) == nil)
  }
}

extension Group {
  fileprivate var dimension: Dimension {
    switch self {
    case .day: .day
    case .week: .week
    case .month: .month
    case .hour: .hour
    case .language: .language
    case .kind: .kind
    case .hashtag: .hashtag
    case .source: .source
    case .authorClass: .authorClass
    }
  }
}
