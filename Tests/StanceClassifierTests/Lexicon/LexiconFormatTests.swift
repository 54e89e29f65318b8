import Testing

@testable import StanceClassifier

@Suite struct LexiconFormatTests {
  private func lexicon(_ war: String) throws -> Lexicon {
    try Lexicon(files: [
      (path: "lexicon.tsv", text: "first-pole\twar\nsecond-pole\tpeace\n"), (path: "en/peace.tsv", text: "peace\t1\n"),
      (path: "en/war.tsv", text: war),
    ])
  }

  private func cues(_ war: String) throws -> [String] {
    let lexicon = try lexicon(war)
    return lexicon.entries.indices.map { lexicon.text(of: EntryID($0)) }.filter { $0 != "peace" }
  }

  @Test("A number sign and a space start a comment; a number sign and a letter start a hashtag")
  func commentsAndHashtags() throws {
    #expect(try cues("# a comment\t1\n#\n##\n#\tx\n  # more\n#war\t1\n\n   \n#другой\t1\n") == ["#war", "#другой"])
  }

  @Test("A byte-order mark and carriage returns are no part of an entry")
  func byteOrderMarkAndCarriageReturns() throws {
    #expect(try cues("\u{FEFF}war\t1\tnote\r\nto arms\t2\r\n\r\nno\t1") == ["war", "to arms", "no"])
    let lexicon = try lexicon("\u{FEFF}war\t1\tnote\r\nto arms\t2\r\n")
    #expect(lexicon.note(of: EntryID(1)) == "note" && lexicon.note(of: EntryID(2)) == "")
    #expect(lexicon.place(of: EntryID(2)) == ("en/war.tsv", 2))
  }

  @Test("Fields are trimmed of spaces, and a note may hold tabs")
  func fieldsAreTrimmed() throws {
    let lexicon = try lexicon(" to  arms \t 1.50 \t a\tnote \n")
    #expect(lexicon.text(of: EntryID(1)) == "to  arms")
    #expect(lexicon.entries[1].weight == 1.5)
    #expect(lexicon.note(of: EntryID(1)) == "a\tnote")
    #expect(lexicon.language(of: EntryID(1)) == "en")
  }

  @Test("Settings are read, and what is not set keeps its default")
  func settingsAreRead() throws {
    let lexicon = try Lexicon.small(
      ["war": "war=1", "peace": "peace=1"], settings: "name=test\nscale=3.5\nnegation-window=7\nneutral=none\nquestion=0")
    #expect(lexicon.settings.name == "test" && lexicon.settings.decision.scale == 3.5)
    #expect(lexicon.settings.rules.negationWindow == 7 && lexicon.settings.rules.question == 0)
    #expect(lexicon.settings.rules.intensityWindow == RuleSettings().intensityWindow)
    #expect(lexicon.settings.decision.threshold == Decision().threshold)
    #expect(lexicon.poles == Poles(first: "war", second: "peace", neutral: "none"))
    #expect(lexicon.poles.stance(named: "none") == .neutral && lexicon.poles.stance(named: "x") == nil)
  }

  @Test("The fingerprint changes with any byte and with nothing else")
  func fingerprint() throws {
    let one = try lexicon("war\t1\n")
    #expect(one.fingerprint == (try lexicon("war\t1\n")).fingerprint)
    #expect(one.fingerprint != (try lexicon("war\t1\n\n")).fingerprint)
    #expect(one.fingerprint.count == 16)
    let files: [(path: String, text: String)] = [
      ("en/war.tsv", "war\t1\n"), ("lexicon.tsv", "first-pole\twar\nsecond-pole\tpeace\n"), ("en/peace.tsv", "peace\t1\n"),
    ]
    #expect(try Lexicon(files: files).fingerprint == one.fingerprint)
  }

  @Test("FNV-1a hashes are those of its authors")
  func fnv() {
    #expect(FNV.hash([]) == 0xCBF2_9CE4_8422_2325)
    #expect(FNV.hash("a".utf8) == 0xAF63_DC4C_8601_EC8C)
    #expect(FNV.hash("foobar".utf8) == 0x8594_4171_F739_67E8)
  }

  @Test(
    "A decimal is read to the nearest Double",
    arguments: [
      "0", "1", "-0.8", "+2.50", ".5", "3.", "0.1", "123456789.012345", "0.000001", "999999999999999", "-0.33333333333333",
    ])
  func decimals(_ text: String) {
    #expect(Decimal.parse(Array(text.utf8), 0..<text.utf8.count) == Double(text))
  }

  @Test(
    "What is no plain decimal is none",
    arguments: ["", "-", "+", ".", "1e3", "1,5", "0x1", "--1", "1 ", "nan", "inf", "1234567890123456"])
  func noDecimals(_ text: String) {
    #expect(Decimal.parse(Array(text.utf8), 0..<text.utf8.count) == nil)
  }

  @Test("Bug: every number that is written as text can be read again")
  func decimalsAreWrittenToBeRead() {
    var seeded = SplitMix(seed: 7)
    let random = (0..<1000).map { _ in Double(seeded.below(1 << 40)) / 1e11 }
    for value in [0, 1, -0.8, 0.1 + 0.2, 1e-5, 1.0 / 3, 2.0 / 3, 10, 1e-9] + random {
      let text = Decimal.text(value)
      let read = Decimal.parse(Array(text.utf8), 0..<text.utf8.count)
      #expect(read.map { abs($0 - value) <= 5e-7 } == true, "\(value) is written \(text)")
    }
    #expect(
      Decimal.text(0.1 + 0.2) == "0.3" && Decimal.text(1e-5) == "0.00001" && Decimal.text(-2.0) == "-2" && Decimal.text(1e-9) == "0"
    )
  }
}
