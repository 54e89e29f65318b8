import Testing

@testable import StanceClassifier

@Suite struct LexiconFaultTests {
  /// The faults of a lexicon whose `en/war.tsv` holds `war`, as their descriptions; empty if there is none, not even a warning.
  static func faults(in war: String, settings: String = "", files: [(path: String, text: String)] = []) -> [String] {
    let head = "first-pole\twar\nsecond-pole\tpeace\n"
    return faults(
      of: [("lexicon.tsv", head + settings), ("en/war.tsv", war + "\nwarlike\t1\n"), ("en/peace.tsv", "peaceful\t1\n")] + files)
  }

  static func faults(of files: [(path: String, text: String)]) -> [String] {
    do {
      return try Lexicon(files: files).warnings.map { "warning \($0)" }
    } catch {
      return error.faults.map { ($0.severity == .warning ? "warning " : "") + $0.description }
    }
  }

  static let lines = Table.rows(
    """
    nato → high → note => en/war.tsv:1: weight "high" is not a number (write a decimal such as 0.8)
    nato → 2,5 → note => en/war.tsv:1: weight "2,5" is not a number (write 2.5)
    nato → 1e2 => en/war.tsv:1: weight "1e2" is not a number (write a decimal such as 0.8)
    nato → 1.2.3 => en/war.tsv:1: weight "1.2.3" is not a number (write a decimal such as 0.8)
    nato → 0.1234567890123456 => en/war.tsv:1: weight "0.1234567890123456" is not a number (write a decimal such as 0.8)
    nato => en/war.tsv:1: there is no weight (write entry<tab>weight<tab>note; a comment starts with "# ")
    nato 1 => en/war.tsv:1: there is no weight (write entry<tab>weight<tab>note; a comment starts with "# ")
    nato → → note => en/war.tsv:1: there is no weight (write entry<tab>weight<tab>note; a comment starts with "# ")
    → 1 → note => en/war.tsv:1: the line has no entry before its first tab
    nato → 0 => en/war.tsv:1: weight 0 is not between 0.01 and 10, as a weight in war.tsv must be
    nato → -1 => en/war.tsv:1: weight -1 is not between 0.01 and 10, as a weight in war.tsv must be
    nato → 10.5 => en/war.tsv:1: weight 10.5 is not between 0.01 and 10, as a weight in war.tsv must be
    warlike → 2 => warning en/war.tsv:2: "warlike" stands on line 1 already (delete one)
    """)

  @Test("A faulty line is told with its file, its number, what is wrong and the way out", arguments: lines)
  func faultyLines(_ row: Table.Row) {
    #expect(LexiconFaultTests.faults(in: row.input.replacing(" → ", with: "\t").replacing("→ ", with: "\t")) == [row.expected])
  }

  static let weightFaults = Table.rows(
    """
    negators 0.5 => en/negators.tsv:1: weight 0.5 is not between -1 and 0, as a weight in negators.tsv must be
    pseudo-negators -0.5 => en/pseudo-negators.tsv:1: weight -0.5 is not between 0.1 and 3, as a weight in pseudo-negators.tsv must be
    boosters 0.5 => en/boosters.tsv:1: weight 0.5 is not between 1 and 3, as a weight in boosters.tsv must be
    dampeners 1.5 => en/dampeners.tsv:1: weight 1.5 is not between 0 and 1, as a weight in dampeners.tsv must be
    contrast 2 => en/contrast.tsv:1: weight 2 is not between 0 and 1, as a weight in contrast.tsv must be
    attribution -1 => en/attribution.tsv:1: weight -1 is not between 0 and 1, as a weight in attribution.tsv must be
    topic 1.1 => en/topic.tsv:1: weight 1.1 is not between -1 and 1, as a weight in topic.tsv must be
    """)

  @Test("Each role has the weights that make sense for it", arguments: weightFaults)
  func faultyWeights(_ row: Table.Row) {
    let parts = row.input.split(separator: " ")
    let file = (path: "en/\(parts[0]).tsv", text: "word\t\(parts[1])\n")
    #expect(LexiconFaultTests.faults(in: "", files: [file]) == [row.expected])
  }

  static let settingFaults = Table.rows(
    """
    colour=red => lexicon.tsv:3: "colour" is no setting (there are \(LexiconSettings.keys.joined(separator: ", ")))
    first-pole=x => lexicon.tsv:3: "first-pole" is set twice (delete one)
    scale=0 => lexicon.tsv:3: scale "0" is not a number from 0.01 to 100
    threshold=11 => lexicon.tsv:3: threshold "11" is not a number from 0 to 10
    opposition=-1 => lexicon.tsv:3: opposition "-1" is not a number from 0 to 2
    question=1.5 => lexicon.tsv:3: question "1.5" is not a number from 0 to 1
    quotation=some => lexicon.tsv:3: quotation "some" is not a number from 0 to 1
    topic-threshold=101 => lexicon.tsv:3: topic-threshold "101" is not a number from 0 to 100
    off-topic=2 => lexicon.tsv:3: off-topic "2" is not a number from 0 to 1
    negation-window=51 => lexicon.tsv:3: negation-window "51" is not a whole number from 0 to 50
    intensity-window=2.5 => lexicon.tsv:3: intensity-window "2.5" is not a whole number from 0 to 50
    quotation-words=0 => lexicon.tsv:3: quotation-words "0" is not a whole number from 1 to 100
    neutral=war => lexicon.tsv: the two poles and neutral need three different names
    """)

  @Test("A faulty setting is told with its line and its range", arguments: settingFaults)
  func faultySettings(_ row: Table.Row) {
    #expect(LexiconFaultTests.faults(in: "", settings: row.input.replacing("=", with: "\t")) == [row.expected])
  }

  @Test("A lexicon without settings, or without a pole, is told so")
  func missingPoles() {
    let cues = [(path: "en/war.tsv", text: "war\t1"), (path: "en/peace.tsv", text: "peace\t1")]
    let missing = LexiconFaultTests.faults(of: cues)
    #expect(
      missing.first
        == "lexicon.tsv: the file is missing (it names the poles: first-pole<tab>NAME and second-pole<tab>NAME)")
    let half = LexiconFaultTests.faults(of: cues + [("lexicon.tsv", "first-pole\twar\n")])
    #expect(half.first == "lexicon.tsv: second-pole is not set (write second-pole<tab>NAME)")
    let empty = LexiconFaultTests.faults(of: [("lexicon.tsv", "first-pole\twar\nsecond-pole\tpeace"), cues[0]])
    #expect(empty == ["lexicon.tsv: no file has cues of the pole \"peace\" (add LANGUAGE/peace.tsv)"])
  }

  @Test("A pole cannot have the name of a role")
  func poleNamedAsRole() {
    let faults = LexiconFaultTests.faults(of: [
      ("lexicon.tsv", "first-pole\ttopic\nsecond-pole\tpeace"), ("en/peace.tsv", "peace\t1"),
    ])
    #expect(faults.first == "lexicon.tsv: a pole cannot be called \"topic\", which names another role's file")
  }

  @Test("A file that is named for no role is told the names there are")
  func fileOfNoRole() {
    let cues = "war, war-proposals, peace, peace-proposals"
    let names =
      cues + ", negators, pseudo-negators, demands, boosters, dampeners, contrast, attribution, undecided, topic, context-war, "
      + "context-peace, context-neutral"
    #expect(
      LexiconFaultTests.faults(in: "", files: [("de/words.tsv", "x\t1")])
        == ["de/words.tsv: \"words\" is no role (a file is named for its role: \(names))"])
  }

  @Test("Every fault is told, not just the first, and a fault's parts are there for programs")
  func everyFaultIsTold() throws {
    #expect(
      LexiconFaultTests.faults(in: "a|b\t1\nnato\tx\n\n(c\t1").map { $0.prefix(13) } == [
        "en/war.tsv:1:", "en/war.tsv:2:", "en/war.tsv:4:",
      ])
    let error = try #require(throws: LexiconError.self) { try Lexicon(files: [(path: "lexicon.tsv", text: "scale\tx")]) }
    #expect(error.description.split(separator: "\n").count == error.faults.count)
    #expect(error.faults[0].file == "lexicon.tsv" && error.faults[0].line == 1 && error.faults[0].severity == .error)
  }
}
