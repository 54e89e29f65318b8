import StanceClassifier
import Testing

@testable import StanceTuning

@Suite struct ExchangeTests {
  private static let poles = Poles(first: "war", second: "peace")

  private func lexicon(_ files: [String: String]) throws -> Lexicon {
    let head = "first-pole\twar\nsecond-pole\tpeace\n"
    return try Lexicon(files: [("lexicon.tsv", head)] + files.map { ($0.key, $0.value.replacing("=", with: "\t") + "\n") })
  }

  private func imported(_ text: String, _ format: ExchangeFormat, name: String = "file", poles: Poles = poles) throws
    -> LexiconImport
  {
    try LexiconImport(
      [(name, Array(text.utf8))], LexiconImport.Options(format: format, poles: poles, name: "made", language: "en"))
  }

  /// Entries as `role entry weight`, sorted.
  private func words(_ lexicon: Lexicon) -> [String] {
    lexicon.entries.indices.map { index in
      let entry = lexicon.entries[index]
      return "\(entry.role.name(lexicon.poles)) \(lexicon.text(of: EntryID(index))) \(entry.weight)"
    }.sorted()
  }

  private func words(_ made: LexiconImport) throws -> [String] { words(try Lexicon(files: made.files)) }

  /// What each format can hold: a lexicon of that comes back as it was.
  private static let holdable: [(ExchangeFormat, [String: String])] = [
    (
      .csv,
      [
        "en/war.tsv": "(to|) arms … now=1.25=a, \"note\"\n#war=0.5", "de/peace-proposals.tsv": "ruhe*=1",
        "en/negators.tsv": "not=-0.7",
        "en/peace.tsv": "🕊️=2",
      ]
    ),
    (.vader, ["en/war.tsv": "arms=1.25\n#war=0.5\n🔥=2", "en/peace.tsv": "peace=3\n2022=0.1"]),
    (.liwc, ["en/war.tsv": "to arms=1\nsovereign*=1\nboth=1", "en/peace.tsv": "peace=1\nboth=1", "en/negators.tsv": "not=-0.8"]),
    (.yaml, ["en/war.tsv": "to arms=1\n#war=1\nit's=1", "en/peace.tsv": "peace*=1", "en/peace-proposals.tsv": "talk to them=1"]),
    (.lcd, ["en/war.tsv": "arms&guns=1\nsovereign*=1", "en/peace.tsv": "peace \"now\"=1", "en/topic.tsv": "nato=1"]),
    (
      .sentistrength,
      [
        "en/war.tsv": "arms*=3\nto arms=2", "en/peace.tsv": "peace=5\nlet us talk=1", "en/negators.tsv": "not=-0.8",
        "en/boosters.tsv": "very=1.3\nutterly=1.6", "en/dampeners.tsv": "maybe=0.7",
      ]
    ),
  ]

  @Test(arguments: holdable.indices)
  func `what a format holds comes back as it was`(_ index: Int) throws {
    let (format, files) = ExchangeTests.holdable[index]
    let original = try lexicon(files)
    let export = LexiconExport(original, as: format)
    #expect(export.leftOut == [])
    let made = try LexiconImport(
      export.files.map { ($0.path, $0.bytes) },
      LexiconImport.Options(format: format, poles: ExchangeTests.poles, name: "made", language: "en"))
    #expect(try words(made) == words(original))
    #expect(made.leftOut == [] && made.otherCategories.isEmpty)
    if format == .csv {
      let read = try Lexicon(files: made.files)
      #expect(
        read.entries.indices.map { "\(read.language(of: EntryID($0))) \(read.note(of: EntryID($0)))" }.sorted() == [
          "de ", "en ", "en ", "en ", "en a, \"note\"",
        ])
    }
  }

  @Test func `what a format cannot hold is left out and told`() throws {
    let original = try lexicon([
      "en/war.tsv": "join … nato=1\n(arms|to arms|arm*)=1\nvery well=1", "en/peace.tsv": "peace=1", "en/topic.tsv": "nato=1",
    ])
    let vader = LexiconExport(original, as: .vader)
    #expect(String(decoding: vader.files[0].bytes, as: UTF8.self) == "peace\t-1\t0.0\t[]\narms\t1\t0.0\t[]\n")
    #expect(
      vader.leftOut.map(\.description) == [
        "en/topic.tsv:1: \"nato\" is nothing that the format vader can hold",
        "en/war.tsv:1: \"join … nato\" has a gap, which no other format knows",
        "en/war.tsv:3: \"very well\" is nothing that the format vader can hold",
      ])
    #expect(LexiconExport(original, as: .liwc).leftOut.count == 1)
  }

  @Test func `VADER's valences tell the pole by their sign`() throws {
    let made = try imported("good\t1.9\t0.7\t[2, 2]\r\nbad\t-2.5\t0.5\t[]\r\nso-so\t0\t1\t[]\n:)\t2.0\t1\t[]\n", .vader)
    #expect(try words(made) == ["peace bad 2.5", "war good 1.9"])
    #expect(made.leftOut.map(\.line) == [3, 4])
  }

  @Test func `LIWC's categories are found by their numbers, indented or not`() throws {
    let text =
      "%\n1\twar\n\t2\tpeace\n20\tother\n%\narms\t1\t20\nto talk\t2\nboth*\t1\t2\nlike (02 134)125/464\t1\nkind <of> 1\t2\n"
    let made = try imported(text, .liwc)
    #expect(try words(made) == ["peace both* 1.0", "peace to talk 1.0", "war arms 1.0", "war both* 1.0"])
    #expect(made.leftOut.map(\.line) == [9, 10])
    #expect(made.otherCategories.map(\.name) == ["other"] && made.otherCategories.map(\.entries) == [1])
  }

  @Test func `quanteda's keys may stand in keys, and lists in brackets`() throws {
    let text = """
      ---
      # a dictionary
      stance:
        war: [arms, "to arms", '#war']   # three
        peace:
        - talk*
        - it''s
        - 'it''s over'
      other:
        __:
          - x
      "negators":
        - not

      """
    let made = try imported(text, .yaml)
    #expect(
      try words(made) == [
        "negators not -0.8", "peace it''s 1.0", "peace it's over 1.0", "peace talk* 1.0", "war #war 1.0", "war arms 1.0",
        "war to arms 1.0",
      ])
    #expect(made.otherCategories.map(\.name) == ["other"])
    let dotted = Poles(first: "stance.war", second: "stance.peace")
    #expect(try imported(text, .yaml, poles: dotted).entryCount == 7)
  }

  @Test func `Lexicoder's nodes may be written in several ways`() throws {
    let text = """
      <?xml version="1.0"?>
      <!-- <pnode> of a > comment -->
      <dictionary style="Lexicoder" name="x">
        <cnode name="all"><cnode name='war'>
          <pnode name=" to  arms "></pnode><pnode name="a&amp;b"/>
          <pnode name="x>y"/>
        </cnode><cnode name="peace"><pnode name="&#x43C;ир"/></cnode></cnode>
      </dictionary>
      """
    let made = try imported(text, .lcd)
    #expect(try words(made) == ["peace мир 1.0", "war a&b 1.0", "war to arms 1.0", "war x>y 1.0"])
  }

  @Test func `a pattern that is no entry is left out with its line`() throws {
    let made = try imported("entry,role,weight\nab*cd,war,1\narms,war,20\narms,war,2\narms,war,2\n(a|b,peace,1\n", .csv)
    #expect(try words(made) == ["war arms 2.0"])
    #expect(made.leftOut.map(\.line) == [2, 3, 5, 6])
  }

  @Test(arguments: [
    (ExchangeFormat.vader, "good\t1\nbad 2\n", 2), (.vader, "good\tmuch\n", 1), (.liwc, "good\t1\n", 1),
    (.liwc, "%\n1 a\n1 b\n%\n", 3),
    (.liwc, "%\n1 a\n%\nx\t2\n", 4), (.liwc, "%\none\n%\n", 2), (.liwc, "%\n1 a\n%\nx\n", 4), (.yaml, "- x\n", 1),
    (.yaml, "a:\n\t- x\n", 2),
    (.yaml, "a:\n  - \"x\n", 2), (.yaml, "a:\n  x\n", 2), (.yaml, "a: [x,\n", 1), (.yaml, "a: &b\n", 1),
    (.lcd, "<dictionary>\n<cnode>\n", 2),
    (.lcd, "<pnode name=\"x\"/>", 1), (.lcd, "<dictionary>\n<pnode name=\"x\"/>", 2),
    (.lcd, "<dictionary>\n\n<cnode name=\"x\">\n", 4),
    (.lcd, "<dictionary>\n</cnode>", 2), (.lcd, "<dictionary name=x>", 1), (.lcd, "plain", 1), (.lcd, "<dictionary\n", 1),
    (.csv, "", 1),
    (.csv, "entry,weight\nx,1\n", 1), (.csv, "entry,role,weight\nx,war,1\ny,war,\"1\n", 3),
    (.csv, "entry,role,weight\n\"a\nb\",war,1\nx,war,one\n", 4),
    (.sentistrength, "good\t2\n", 1),
  ])
  func `a file that is not in the format is an error with its line`(_ format: ExchangeFormat, _ text: String, _ line: Int) {
    #expect {
      try imported(text, format)
    } throws: { error in
      (error as? LexiconError)?.faults.first?.line == line
    }
  }

  @Test func `SentiStrength's tables are told by their names`() throws {
    let options = LexiconImport.Options(format: .sentistrength, poles: ExchangeTests.poles, name: "made", language: "en")
    let tables = [
      ("data/EmotionLookupTable.txt", "good\t2\tcomment\nbad*\t-3\nplain\t0\n"), ("data/NegatingWordList.txt", "not\nnever\n"),
      ("data/BoosterWordList.txt", "very\t1\nsome\t-1\n"), ("data/IdiomLookupTable.txt", "over  the moon\t4\n"),
    ]
    let made = try LexiconImport(tables.map { ($0.0, Array($0.1.utf8)) }, options)
    #expect(
      try words(made) == [
        "boosters very 1.3", "dampeners some 0.7", "negators never -0.8", "negators not -0.8", "peace bad* 3.0", "war good 2.0",
        "war over the moon 4.0",
      ])
    #expect(made.leftOut.map(\.line) == [3])
  }
}
