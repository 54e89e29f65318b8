import Testing

@testable import StanceClassifier

@Suite struct LexiconCheckTests {
  /// The findings on a small lexicon, `=` for the tab; the poles are `war` and `peace`.
  private func findings(_ files: [String: String]) throws -> [String] {
    let head = [(path: "lexicon.tsv", text: "first-pole\twar\nsecond-pole\tpeace\n")]
    let lexicon = try Lexicon(files: head + files.map { ($0.key, $0.value.replacing("=", with: "\t") + "\n") })
    return LexiconCheck(lexicon).findings.map { "\($0.severity) \($0)" }
  }

  @Test func `a clean lexicon has no finding`() throws {
    #expect(
      try findings([
        "en/war.tsv": "(to|) arms=1\nsovereign*=1", "en/peace.tsv": "talks=1\ncalm … down=1", "en/negators.tsv": "not=-0.8",
      ]) == [])
  }

  @Test func `an entry that another always beats never counts`() throws {
    let found = try findings(["en/war.tsv": "(ceasefire|truce)=1\ntruce=0.5\nTRUCE=0.5", "en/peace.tsv": "talks=1\ncalm=1"])
    #expect(
      found == [
        #"warning en/war.tsv:2: "truce" never counts: "(ceasefire|truce)" (en/war.tsv:1) wins on the same words (delete one)"#,
        #"warning en/war.tsv:3: "TRUCE" never counts: "(ceasefire|truce)" (en/war.tsv:1) wins on the same words (delete one)"#,
      ])
  }

  @Test func `an entry that counts with some of its words only is none of those`() throws {
    #expect(try findings(["en/war.tsv": "(truce|ceasefire)=0.5\ntruce=1", "en/peace.tsv": "talks=1"]) == [])
    #expect(try findings(["en/war.tsv": "not …3 war=0.5\nnot …1 war=1", "en/peace.tsv": "talks=1"]) == [])
    #expect(try findings(["en/war.tsv": "sovereign*=0.5\nsovereign=1", "en/peace.tsv": "talks=1"]) == [])
  }

  @Test func `what two languages share is a note, and nothing with one weight`() throws {
    let cues = ["en/war.tsv": "arms=1", "en/peace.tsv": "talks=1"]
    let same = ["en/topic.tsv": "nato=1", "de/topic.tsv": "nato=1"]
    #expect(try findings(cues.merging(same) { $1 }) == [])
    let other = ["en/topic.tsv": "nato=0.5", "de/topic.tsv": "nato=1"]
    #expect(
      try findings(cues.merging(other) { $1 }) == [
        #"note en/topic.tsv:1: "nato" never counts: "nato" (de/topic.tsv:1) wins on the same words (give both the same weight, or delete one)"#
      ])
  }

  @Test func `a phrase that is a cue of both poles is a contradiction, in part a note`() throws {
    let found = try findings(["en/war.tsv": "truce=1\n(arms|rearm)=1", "en/peace.tsv": "truce=1\narms=1"])
    #expect(
      found == [
        #"warning en/war.tsv:1: "truce" is a cue of both poles: "truce" (en/peace.tsv:1) matches the same words (keep one, or make one longer)"#,
        #"note en/war.tsv:2: "(arms|rearm)" is in part a cue of both poles: "arms" (en/peace.tsv:2) matches the same words (keep one, or make one longer)"#,
      ])
  }

  @Test func `an entry with a mark between its words does not match them`() throws {
    let found = try findings(["en/war.tsv": "arms, now=1", "en/peace.tsv": "talks=1"])
    #expect(
      found == [
        #"warning en/war.tsv:1: "arms, now" does not match its own words (write it as in a post, without marks between words)"#
      ])
  }

  @Test func `a short prefix is over-broad, alone sooner than in a phrase`() throws {
    let found = try findings(["en/war.tsv": "war*=1\nguns*=1\nto wa*=1\nto arm*=1", "en/peace.tsv": "talks=1\ncalm=1"])
    #expect(
      found == [
        #"warning en/war.tsv:1: "war*" is over-broad: it matches every word that begins with these 3 letters (write the words: (war|…))"#,
        #"note en/war.tsv:3: "wa*" is over-broad: it matches every word that begins with these 2 letters (write the words: (wa|…))"#,
      ])
  }

  @Test(arguments: [
    ("en", "мир", "мир"), ("ru", "talks", "talks"), ("ru", "переговорів", "і"), ("ru", "є мир", "є"), ("uk", "мыр", "ы"),
    ("uk", "подъезд", "ъ"), ("uk", "это", "э"),
  ])
  func `letters of another language are told`(_ language: String, _ entry: String, _ letters: String) throws {
    let found = try findings(["\(language)/war.tsv": "\(entry)=1", "\(language)/peace.tsv": "2022=1"])
    #expect(
      found == [
        "warning \(language)/war.tsv:1: \"\(letters)\" in \"\(entry)\" is not written in the language \"\(language)\" (move the line to its language's folder)"
      ])
  }

  @Test(arguments: [("ru", "#nowar"), ("uk", "f16"), ("en", "naïve"), ("xx", "мир"), ("ru", "ёлка"), ("uk", "ґрунт")])
  func `letters of the language, hashtags and names with digits are not`(_ language: String, _ entry: String) throws {
    #expect(try findings(["\(language)/war.tsv": "\(entry)=1", "\(language)/peace.tsv": "2022=1"]) == [])
  }

  @Test func `a word of two scripts is told`() throws {
    let found = try findings(["en/war.tsv": "tаlks=1", "en/peace.tsv": "calm=1"])
    #expect(found == [#"warning en/war.tsv:1: "tаlks" mixes Latin and Cyrillic letters (write it in one script)"#])
  }

  @Test func `a pole that outweighs the other threefold in a language is told, at the other's file`() throws {
    let found = try findings(["en/war.tsv": "arms=2\nguns=2", "en/peace.tsv": "talks=1", "de/peace.tsv": "ruhe=1"])
    #expect(
      found == [
        #"warning de/war.tsv: language "de" has cues of "peace" and none of "war" (add some)"#,
        #"warning en/peace.tsv: the poles are unbalanced: in language "en" the cues of "war" weigh 4, those of "peace" 1 (add cues of the weaker pole)"#,
      ])
  }

  @Test func `the built-in lexicon has no fault`() throws {
    #expect(LexiconCheck(try Lexicon.builtIn()).findings.filter { $0.severity != .note } == [])
  }

  @Test func `every phrase of an entry of the built-in lexicon is matched by it`() throws {
    let lexicon = try Lexicon.builtIn()
    var session = OccurrenceSession(Classifier(lexicon), .all)
    for index in lexicon.entries.indices {
      for phrase in SamplePhrases.phrases(of: EntryID(index), in: lexicon) {
        let bytes = Array(phrase.utf8)
        session.find(in: bytes.span)
        #expect(session.occurrences.contains { $0.entry == EntryID(index) }, "\(phrase)")
      }
    }
  }
}
