import Testing

@testable import StanceClassifier

@Suite struct CueCountingTests {
  private func cues(_ text: String, _ counting: String, war: String, peace: String = "talks=1") throws -> [String] {
    let lexicon = try Lexicon.small(["war": war, "peace": peace], settings: "counting=\(counting)\noff-topic=1")
    return Classifier(lexicon).classify(text).evidence.map(\.cue)
  }

  @Test func `counted once, an entry counts where it stands first, also inside a longer one`() throws {
    let text = "A great war, war and great wars: talks talks"
    let war = "great war=1\nwar=1\nwar*=0.5\ngreat=1"
    #expect(try cues(text, "once", war: war) == ["great", "great war", "war", "war*", "talks"])
    #expect(try cues(text, "longest", war: war) == ["great war", "war", "great", "war*", "talks", "talks"])
  }

  @Test func `each text is counted anew by one session`() throws {
    let lexicon = try Lexicon.small(["war": "war=1", "peace": "talks=1"], settings: "counting=once\noff-topic=1")
    var session = Classifier(lexicon).makeSession()
    for text in ["war war", "talks", "war", "nothing", "war talks war"] {
      let expected = Set(text.split(separator: " ")).subtracting(["nothing"]).count
      _ = session.score(Array(text.utf8).span)
      #expect(session.hits.count == expected, "\(text)")
    }
  }

  @Test func `entries of the two poles count beside each other, and modifiers are settled as ever`() throws {
    let lexicon = try Lexicon.small(
      ["war": "sham talks=1", "peace": "talks=1", "negators": "not=-0.5", "pseudo-negators": "not only=1"],
      settings: "counting=once\noff-topic=1")
    let verdict = Classifier(lexicon).classify("not only sham talks")
    #expect(verdict.evidence.map(\.cue) == ["sham talks", "talks"])
    #expect(verdict.evidence.allSatisfy { $0.contribution == 1 })
  }

  @Test func `another word than longest or once is a fault`() {
    #expect(throws: LexiconError.self) { try Lexicon.small(["war": "war=1", "peace": "talks=1"], settings: "counting=twice") }
  }
}
