import Testing

@testable import StanceClassifier

@Suite struct RuleTableTests {
  /// A small lexicon in which every role has words of its own; `nato` is the topic, `war` and `peace` are proposals, `doom` is a judgement.
  static let files = [
    "war-proposals": "war=1\ngreat war=1\n#wartime=1", "peace-proposals": "peace=1\npeace talks=1", "peace": "doom=1",
    "negators": "not=-0.8\nnever=-0.5\nno=-1\nby no means=-1\nsilent=0",
    "pseudo-negators": "not only=1\nno doubt=1.2", "demands": "must=2\nshould=1.5\nat once=3\nhint=0.5",
    "boosters": "very=1.5\nmost=2\nmeans=1.1", "dampeners": "maybe=0.5",
    "contrast": "but=0.5\nhowever=0.25\nas for=0.75", "attribution": "kremlin says=0.2\nsays=0.4\nreports=0.6",
    "undecided": "who knows=0.2\nvote below=0.4",
    "topic": "nato=1\nukraine=0.3\ngaza=-1",
  ]

  /// What the rules did to each cue, cue by cue: `war: negation -0.8, topic 0.3`.
  static func applied(_ text: String, settings: String = "") throws -> String {
    let verdict = Classifier(try Lexicon.small(files, settings: settings)).classify(text)
    return verdict.evidence.map { evidence in
      let rules = evidence.rules.map { "\($0.rule.name) \(Decimal.text($0.factor))" }
      return evidence.cue + (rules.isEmpty ? "" : ": " + rules.joined(separator: ", "))
    }.joined(separator: " ¦ ")
  }

  static let negationCases = Table.rows(
    """
    not war, NATO => war: negation -0.8
    NATO – never a war => war: negation -0.5
    war, not NATO => war
    war not NATO => war
    -- the scope ends with the clause, the sentence, and at a contrast word
    not NATO, war => war
    not NATO. war => war
    not NATO (war) => war
    not NATO – war => war
    not nato but war => war
    not “war” NATO => war: negation -0.8
    -- a judgement stays with its pole; a pseudo-negator does to it what it does to a proposal
    not doom NATO => doom: negation 0.7
    silent doom NATO => doom: negation 0.7
    no doubt doom NATO => doom: negation 1.2
    -- the window: four tokens before the cue, counted from the negator's last
    not a b c war NATO => war: negation -0.8
    not a b c d war NATO => war
    by no means a b c war NATO => war: negation -1
    by no means a b c d war NATO => war
    -- what holds a negator and does not negate
    not only war NATO => war
    no doubt war NATO => war: negation 1.2
    not the only war NATO => war: negation -0.8
    -- two negators, and one that only silences
    never not war NATO => war: negation -0.8, negation -0.5
    silent war NATO => war: negation 0
    -- each cue for itself
    not war and peace NATO => war: negation -0.8 ¦ peace: negation -0.8
    not war, peace NATO => war: negation -0.8 ¦ peace
    """)

  static let intensityCases = Table.rows(
    """
    very war NATO => war: intensity 1.5
    most very war NATO => war: intensity 1.5, intensity 2
    maybe war NATO => war: intensity 0.5
    very a b war NATO => war: intensity 1.5
    very a b c war NATO => war
    very, war NATO => war
    war very NATO => war
    not very war NATO => war: negation -0.8, intensity 1.5
    """)

  static let modalityCases = Table.rows(
    """
    must war NATO => war: modality 2
    war NATO must => war: modality 2
    war at once NATO => war: modality 3
    -- the heaviest counts once, and none that is lighter than the proposal
    should must war NATO => war: modality 2
    must war at once NATO => war: modality 3
    hint war NATO => war
    must great war NATO => great war: modality 2
    -- the window: three tokens to either side, counted from the demand's nearest word; never over a comma
    must a b war NATO => war: modality 2
    must a b c war NATO => war
    NATO war a b must => war: modality 2
    NATO war a b c must => war
    at once a b war NATO => war: modality 3
    at once a b c war NATO => war
    must, war NATO => war
    war, must NATO => war
    -- a judgement is not asked for; a negator turns what is
    must doom NATO => doom
    must not war NATO => war: negation -0.8, modality 2
    must war and peace NATO => war: modality 2 ¦ peace: modality 2
    """)

  static let headlineCases = Table.rows(
    """
    NATO: war => war: headline 0.4
    ukraine and NATO today: war => war: headline 0.4
    #NATO: war => war: headline 0.4
    🚨 NATO: war, peace. war => war: headline 0.4 ¦ peace: headline 0.4 ¦ war
    -- nobody is named
    honestly: war NATO => war
    honestly: war NATO https://example.org => war: headline 0.4
    -- what stands before the colon is too long for a name, or no clause of its own
    a b c d NATO: war => war: headline 0.4
    a b c d e NATO: war => war
    NATO, x: war => war
    NATO. x: war => war
    “NATO”: war => war
    @x NATO: war => war
    : war NATO => war
    war: NATO => war
    -- the colon ends the line: the next sentence is meant
    NATO:↵war. peace => war: headline 0.4 ¦ peace
    """)

  static let undecidedCases = Table.rows(
    """
    war, who knows NATO => war: undecided 0.2
    war NATO. peace. vote below! => war: undecided 0.4 ¦ peace: undecided 0.4
    vote below. war NATO, who knows => war: undecided 0.2
    who. knows war NATO => war
    """)

  static let taggingCases = Table.rows(
    """
    #war #NATO => war: tagging 0.5
    #NATO #war => war: tagging 0.5
    #NATO #greatWar #x => great war: tagging 0.5
    #NATO 🚨 https://example.org #war => war: tagging 0.5
    #NATO #wartime => #wartime: tagging 0.5
    -- alone among words, or at the end of them
    NATO #war => war
    stop #war NATO => war
    #war and #NATO => war
    -- words, also next to hashtags
    war #NATO => war
    #NATO war #x => war
    -- too far apart
    #NATO 🚨 🚨 🚨 🚨 #war => war
    """)

  static let contrastCases = Table.rows(
    """
    war but peace NATO => war: contrast 0.5 ¦ peace
    war, but peace NATO => war: contrast 0.5 ¦ peace
    NATO war. but peace => war: contrast 0.5 ¦ peace
    NATO war. and but peace => war ¦ peace
    peace. war. but NATO => peace ¦ war: contrast 0.5
    war but peace however NATO => war: contrast 0.5 ¦ peace: contrast 0.25
    war. but peace however NATO => war: contrast 0.5 ¦ peace: contrast 0.25
    but war NATO => war
    war NATO but => war: contrast 0.5
    war as for NATO => war: contrast 0.75
    war. as for NATO => war: contrast 0.75
    """)

  static let attributionCases = Table.rows(
    """
    Kremlin says war NATO => war: attribution 0.2
    war, says NATO => war: attribution 0.4
    reports: Kremlin says war, NATO says so => war: attribution 0.2
    NATO says so. war => war
    war NATO. says he => war
    reports war NATO. says peace => war: attribution 0.6 ¦ peace: attribution 0.4
    says so war NATO peace => war: attribution 0.4 ¦ peace: attribution 0.4
    Kremlin is saying war NATO => war
    """)

  static let questionCases = Table.rows(
    """
    war NATO? => war: question 0.8
    war NATO?! => war: question 0.8
    war NATO!? => war: question 0.8
    war NATO! => war
    war? NATO peace => war: question 0.8 ¦ peace
    NATO war. peace? => war ¦ peace: question 0.8
    war? peace? NATO? => war: question 0.8 ¦ peace: question 0.8
    NATO war? x. peace? => war: question 0.8 ¦ peace: question 0.8
    ? war NATO => war
    war ? ? NATO => war: question 0.8
    """)

  static let quotationCases = Table.rows(
    """
    „a b c d war“ NATO => war: quotation 0.4
    “a b c d war” NATO => war: quotation 0.4
    »a b c d war« NATO => war: quotation 0.4
    «a b c d war» NATO => war: quotation 0.4
    "a b c d war" NATO => war: quotation 0.4
    “a b c war” NATO => war
    “war” NATO a b c d => war
    “a b c d war NATO => war
    war “a b c d e” NATO peace => war ¦ peace
    “a b c d e” war “f g h i j” NATO => war
    “a b c d war” peace “f g h i war” NATO => war: quotation 0.4 ¦ peace ¦ war: quotation 0.4
    “a b, c! d. war” NATO => war: quotation 0.4
    “#AbCdEf war” NATO => war
    “#AbCdEfGh war” NATO => war: quotation 0.4
    great “war a b c d” NATO => great war
    """)

  static let topicCases = Table.rows(
    """
    war => war: topic 0.3
    war NATO => war
    war #NATO => war
    war ukraine => war: topic 0.3
    war ukraine ukraine => war
    -- another topic: its words stand against those of this one
    war gaza => war: topic 0.2
    war gaza ukraine => war: topic 0.2
    war gaza NATO => war: topic 0.3
    war gaza NATO NATO => war
    war, peace. => war: topic 0.3 ¦ peace: topic 0.3
    nothing =>
    not very war, says he but? => war: negation -0.8, intensity 1.5, contrast 0.5, attribution 0.4, question 0.8, topic 0.3
    """)

  @Test("A negator turns the cue after it in its clause and window", arguments: negationCases)
  func negates(_ row: Table.Row) throws { #expect(try RuleTableTests.applied(row.input) == row.expected) }

  @Test("Boosters and dampeners multiply the cue after them", arguments: intensityCases)
  func intensifies(_ row: Table.Row) throws { #expect(try RuleTableTests.applied(row.input) == row.expected) }

  @Test("A proposal counts as much as what asks for it", arguments: modalityCases)
  func demands(_ row: Table.Row) throws {
    #expect(try RuleTableTests.applied(row.input, settings: "demand-window=3") == row.expected)
  }

  @Test("A name and a colon report", arguments: headlineCases)
  func headlines(_ row: Table.Row) throws {
    #expect(try RuleTableTests.applied(row.input.replacing("↵", with: "\n")) == row.expected)
  }

  @Test("Who takes no side is taken at his word", arguments: undecidedCases)
  func takesNoSide(_ row: Table.Row) throws { #expect(try RuleTableTests.applied(row.input) == row.expected) }

  @Test("A hashtag among hashtags names a topic", arguments: taggingCases)
  func tags(_ row: Table.Row) throws { #expect(try RuleTableTests.applied(row.input) == row.expected) }

  @Test("What comes before a contrast word counts less", arguments: contrastCases)
  func contrasts(_ row: Table.Row) throws { #expect(try RuleTableTests.applied(row.input) == row.expected) }

  @Test("Reported words count less in their sentence, by the strongest attribution once", arguments: attributionCases)
  func attributes(_ row: Table.Row) throws { #expect(try RuleTableTests.applied(row.input) == row.expected) }

  @Test("Cues in a question count a little less", arguments: questionCases)
  func questions(_ row: Table.Row) throws { #expect(try RuleTableTests.applied(row.input) == row.expected) }

  @Test("Long quotations are somebody else's words, short ones are not", arguments: quotationCases)
  func quotes(_ row: Table.Row) throws { #expect(try RuleTableTests.applied(row.input) == row.expected) }

  @Test("Without the topic all cues count less", arguments: topicCases)
  func needsTopic(_ row: Table.Row) throws {
    #expect(try RuleTableTests.applied(row.input, settings: "other-topic=0.2") == row.expected)
  }

  @Test("Bug: words of other roles inside a long negator do not shorten its reach")
  func otherRolesInsideANegator() throws {
    // "means" is a booster inside the negator "by no means"; it stands five tokens before the cue with no words of its own to spare.
    #expect(try RuleTableTests.applied("by no means a b c war NATO", settings: "negation-window=4") == "war: negation -1")
    let files = [
      "war-proposals": "war=1", "peace": "peace=1", "negators": "by no means at all=-1",
      "boosters": "no=1.5\nat=1.5", "topic": "nato=1",
    ]
    let verdict = Classifier(try Lexicon.small(files, settings: "intensity-window=0")).classify("by no means at all a b war NATO")
    #expect(verdict.evidence.map(\.stance) == [.second])
  }

  @Test("Bug: a contrast word inside a negator, or one that runs into the cue, does not end the negator's scope")
  func contrastInsideANegator() throws {
    let files = [
      "war-proposals": "at war=1", "peace": "peace=1", "negators": "not yet=-1",
      "contrast": "yet=0.5\nsure at=0.5", "topic": "nato=1",
    ]
    let classifier = Classifier(try Lexicon.small(files))
    #expect(classifier.classify("not yet at war NATO").evidence.map(\.stance) == [.second])
    #expect(classifier.classify("not yet sure at war NATO").evidence.map(\.stance) == [.second])
    #expect(classifier.classify("not yet sure yet at war NATO").evidence.map(\.stance) == [.first])
  }

  @Test("Factors and windows are those of the settings")
  func settingsReachTheRules() throws {
    #expect(try RuleTableTests.applied("not a war NATO", settings: "negation-window=1") == "war")
    #expect(try RuleTableTests.applied("very a war NATO", settings: "intensity-window=1") == "war")
    #expect(try RuleTableTests.applied("must a war NATO", settings: "demand-window=1") == "war")
    #expect(try RuleTableTests.applied("NATO: war", settings: "headline=1") == "war")
    #expect(try RuleTableTests.applied("#NATO #war", settings: "tagging=0.25") == "war: tagging 0.25")
    #expect(try RuleTableTests.applied("#NATO #war", settings: "tagging=1") == "war")
    #expect(try RuleTableTests.applied("war NATO?", settings: "question=0.25") == "war: question 0.25")
    #expect(try RuleTableTests.applied("war NATO?", settings: "question=1") == "war")
    #expect(try RuleTableTests.applied("“a war” NATO", settings: "quotation-words=2\nquotation=0.5") == "war: quotation 0.5")
    #expect(try RuleTableTests.applied("“a b c d war” NATO", settings: "quotation=1") == "war")
    #expect(try RuleTableTests.applied("war ukraine", settings: "topic-threshold=0.3") == "war")
    #expect(try RuleTableTests.applied("war", settings: "off-topic=1") == "war")
    #expect(try RuleTableTests.applied("war", settings: "off-topic=0") == "war: topic 0")
  }

  @Test("Each rule names the words that set it off")
  func triggersAreTheWords() throws {
    let text = "Kremlin says: “not a very great war now”, but NATO?"
    let evidence = try #require(Classifier(try Lexicon.small(RuleTableTests.files)).classify(text).evidence.first)
    let bytes = Array(text.utf8)
    let triggers = evidence.rules.map { rule in
      "\(rule.rule.name): \(rule.trigger.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "-")"
    }
    #expect(
      triggers == [
        "negation: not", "intensity: very", "contrast: but", "attribution: Kremlin says", "question: ?",
        "quotation: “not a very great war now”",
      ])
    let alone = Classifier(try Lexicon.small(RuleTableTests.files)).classify("war").evidence.first
    #expect(alone?.rules == [AppliedRule(rule: .topic, factor: 0.3, trigger: nil)])
  }

  @Test("Every rule has a name of its own, in the order applied")
  func ruleNames() {
    #expect(
      RuleID.allCases.map(\.name) == [
        "negation", "modality", "intensity", "contrast", "attribution", "headline", "question", "quotation",
        "tagging",
        "undecided", "topic",
      ])
  }
}
