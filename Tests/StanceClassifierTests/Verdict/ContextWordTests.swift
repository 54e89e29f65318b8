import Testing

@testable import StanceClassifier

@Suite struct ContextWordTests {
  private static let files = [
    "war": "tanks=1", "peace": "talks=1", "negators": "not=-0.5", "context-war": "courage=0.25\nin courage=0.5\n#courage=0.25",
    "context-peace": "patience=0.5", "context-neutral": "breaking=0.5\nnews*=0.25",
  ]
  private static let settings = "off-topic=1\nthreshold=0.75\nopposition=0.5"

  private func verdict(_ text: String) throws -> Verdict {
    Classifier(try Lexicon.small(ContextWordTests.files, settings: ContextWordTests.settings)).classify(text)
  }

  @Test func `without a cue they count nothing`() throws {
    let verdict = try verdict("breaking news: courage and patience")
    #expect(verdict.context.isEmpty && verdict.sum == Tally() && verdict.label == .neutral)
  }

  @Test func `beside a cue each adds its weight to its stance, once a text, phrases and the words in them alike`() throws {
    let verdict = try verdict("Breaking news! In courage, tanks. Courage courage; newspaper newsroom")
    #expect(verdict.context.map(\.cue) == ["breaking", "news*", "in courage", "courage"])
    #expect(verdict.context.map(\.stance) == [.neutral, .neutral, .first, .first])
    #expect(verdict.context.allSatisfy { $0.contribution == $0.weight && $0.rules.isEmpty })
    #expect(verdict.sum == Tally(first: 1.75, second: 0, neutral: 0.75))
  }

  @Test func `what counts for neutral has to be overcome by the poles`() throws {
    #expect(try verdict("tanks").label == .first)
    #expect(try verdict("breaking: tanks").label == .neutral)
    #expect(try verdict("breaking: tanks, in courage").label == .first)
  }

  @Test func `no rule changes them, not even a negator`() throws {
    let verdict = try verdict("not courage, tanks")
    #expect(verdict.sum.first == 1.25)
  }

  @Test func `in a post about something else they count nothing`() throws {
    var files = ContextWordTests.files
    files["topic"] = "nato=1"
    let lexicon = try Lexicon.small(files, settings: "off-topic=0.5\nthreshold=0.75\nopposition=0.5")
    for (text, sum) in [("tanks courage", Tally(first: 0.5)), ("tanks courage nato breaking", Tally(first: 1.25, neutral: 0.5))] {
      let verdict = Classifier(lexicon).classify(text)
      #expect(verdict.sum == sum, "\(text)")
      #expect(verdict.context.isEmpty == (sum.first < 1), "\(text)")
    }
  }

  @Test func `a session tells them of each text anew`() throws {
    let lexicon = try Lexicon.small(ContextWordTests.files, settings: ContextWordTests.settings)
    var session = Classifier(lexicon).makeSession()
    for (text, count) in [("tanks courage", 1), ("courage", 0), ("talks patience courage patience", 2), ("", 0)] {
      _ = session.score(Array(text.utf8).span)
      #expect(session.contextHits.count == count, "\(text)")
      #expect(session.verdict().context.map(\.entry) == session.contextHits.map(\.entry))
    }
  }

  @Test func `a pole cannot bear the name of a file of context words`() {
    let files = [
      (path: "lexicon.tsv", text: "first-pole\tcontext-neutral\nsecond-pole\tpeace\n"), (path: "en/context-neutral.tsv", text: ""),
      (path: "en/peace.tsv", text: ""),
    ]
    #expect(throws: LexiconError.self) { try Lexicon(files: files) }
  }
}
