import Testing

@testable import StanceClassifier

@Suite struct EntryFaultTests {
  /// The entry, and the whole message; the entry stands in line 1 of en/war.tsv.
  static let faults = Table.rows(
    """
    join (enter (or) leave) nato => alternatives cannot stand inside alternatives (write them out in one pair of parentheses)
    join|enter nato => "|" stands outside parentheses (write (this|that))
    join) nato => ")" has no "(" before it
    (join|enter nato => "(" is never closed
    (a|b|c|d|e) (a|b|c|d|e) (a|b|c) => the alternatives multiply to 75 phrases, over 64 (split the entry in two)
    (join|enter)ing nato => ")" must be followed by a space (write whole words: (join|joins))
    (join)(nato) => ")" must be followed by a space (write whole words: (join|joins))
    join(s|ed) nato => "(" must follow a space (write whole words: (join|joins))
    (join … the|enter) nato => a gap cannot stand inside alternatives (write two entries)
    join …9 nato => a gap of 9 words is not between 1 and 8
    join …0 nato => a gap of 0 words is not between 1 and 8
    join ...12 nato => a gap of 12 words is not between 1 and 8
    join …nato => a gap must be followed by a space (write join …4 nato)
    join …4nato => a gap must be followed by a space (write join …4 nato)
    … nato => a gap cannot stand first (start with a word)
    join …2 …3 nato => two gaps follow each other (write one, up to …8)
    join … => a gap cannot stand last (end with a word)
    join …4 => a gap cannot stand last (end with a word)
    so*reign => a star stands only at the end of a word (write sovereign*)
    *reign => a star stands only at the end of a word (write sovereign*)
    so** => a star stands only at the end of a word (write sovereign*)
    s* => the prefix before "*" has 1 letters, fewer than 2 (write a longer one)
    * => the prefix before "*" has 0 letters, fewer than 2 (write a longer one)
    я* => the prefix before "*" has 1 letters, fewer than 2 (write a longer one)
    (|) => the entry has no word
    () => the entry has no word
    """)

  @Test("A faulty entry is told with its line, what is wrong and the way out", arguments: faults)
  func faultyEntries(_ row: Table.Row) {
    #expect(LexiconFaultTests.faults(in: "\(row.input)\t1") == ["en/war.tsv:1: \(row.expected)"])
  }

  /// Each of them crashed the compiler of patterns.
  @Test(
    "Bug: a prefix that folds to less than two letters is a fault and no crash",
    arguments: [
      ("anti-n*", "the prefix before \"*\" ends in a word of fewer than 2 letters (write a longer one)"),
      ("a\u{301}*", "the prefix before \"*\" ends in a word of fewer than 2 letters (write a longer one)"),
      ("https://x*", "the prefix before \"*\" ends in a word of fewer than 2 letters (write a longer one)"),
      ("--*", "the prefix before \"*\" ends in a word of fewer than 2 letters (write a longer one)"),
    ])
  func shortPrefixes(_ entry: String, _ message: String) {
    #expect(LexiconFaultTests.faults(in: "\(entry)\t1") == ["en/war.tsv:1: \(message)"])
  }

  @Test(
    "A prefix of ill-formed UTF-8 is a fault and no crash",
    arguments: [[0xD0, 0xD0], [0xFF, 0xFE], [0x61, 0xD1, 0x62]] as [[UInt8]])
  func illFormedPrefixes(_ prefix: [UInt8]) throws {
    let files: [(path: String, bytes: [UInt8])] = [
      ("lexicon.tsv", Array("first-pole\twar\nsecond-pole\tpeace\n".utf8)), ("en/peace.tsv", Array("peace\t1\n".utf8)),
      ("en/war.tsv", prefix + Array("*\t1\n".utf8)),
    ]
    let error = try #require(throws: LexiconError.self) { try Lexicon(files: files) }
    #expect(error.faults.first?.line == 1)
  }

  @Test(
    "Bug: a word that is none to the tokenizer, so that it never matches, is warned of", arguments: ["!!!", "‼️", "https://t.co/x"])
  func deadWords(_ word: String) {
    #expect(
      LexiconFaultTests.faults(in: "no \(word)\t1") == [
        "warning en/war.tsv:1: \"\(word)\" is no word and never matches (delete it)"
      ])
  }

  @Test(
    "These entries are right",
    arguments: [
      "join nato", "(join|enter) nato", "(the|) alliance", "sovereign*", "join …4 nato", "join ... nato", "#notonato", "🇺🇦", "don't",
      "f-16",
      "(a|b|c|d) (a|b|c|d) (a|b|c|d)", "in 1938", "(join|enter) …8 (nato|alliance*)", "u.s.", "(a|) … b", "яд*", "#no*", "(nato)",
      "@nato",
    ])
  func rightEntries(_ entry: String) {
    #expect(LexiconFaultTests.faults(in: "\(entry)\t1") == [])
  }
}
