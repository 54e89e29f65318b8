import StanceClassifier
import Testing

@testable import StanceTuning

@Suite struct TunerTests {
  private static func lexicon() throws -> Lexicon {
    try Lexicon(files: [
      (path: "lexicon.tsv", text: "first-pole\tfor\nsecond-pole\tagainst\noff-topic\t1\nscale\t2\tsharp\n"),
      (path: "en/for.tsv", text: "# cues\ngood\t0.3\ta reason\nwrong way\t1\t\nnever seen\t1\ngood and proper\t0.4\n"),
      (path: "en/against.tsv", text: "bad\t0.3\nbad\\x\t1\n".replacing("\\x", with: " idea")),
      (path: "en/negators.tsv", text: "not\t-0.8\n"),
    ])
  }

  /// Posts by a seed: "good" and "yes" are for, "bad" and "dreadful" against; "wrong way" stands in posts against it.
  private static func posts(seed: UInt64, count: Int = 240) -> [TuningPost] {
    var random = SplitMix64(seed: seed)
    let filler = ["the", "house", "stands", "near", "a", "river", "today", "people", "say", "much"]
    return (0..<count).map { number in
      var words = (0..<6).map { _ in filler[Int.random(in: 0..<filler.count, using: &random)] }
      let gold = [Stance.first, .second, .neutral][number % 3]
      switch gold {
      case .first: words[2] = Bool.random(using: &random) ? "good" : "yes"
      case .second: words[2] = ["bad", "dreadful", "wrong way"][Int.random(in: 0..<3, using: &random)]
      case .neutral: break
      }
      return TuningPost(text: Array(words.joined(separator: " ").utf8), gold: gold, author: "author \(number / 2)")
    }
  }

  private func labels(_ lexicon: Lexicon, _ posts: [TuningPost]) -> [Stance] {
    let classifier = Classifier(lexicon)
    return posts.map { classifier.classify($0.text).label }
  }

  @Test(arguments: [UInt64(1), 7]) func `a tuned lexicon does better on posts of other authors, and says so`(seed: UInt64) throws {
    let tuner = Tuner(try TunerTests.lexicon(), TunerTests.posts(seed: seed), TuningOptions(adding: 20))
    let check = try tuner.crossValidate()
    #expect(check.after.macroF1 > check.before.macroF1 + 0.2, "seed \(seed)")
    #expect(check.outcome(.macroF1) == .better, "seed \(seed)")
    #expect(check.logLossAfter < check.logLossBefore, "seed \(seed)")
  }

  @Test func `labels that mean nothing are not called better`() throws {
    var random = SplitMix64(seed: 5)
    let posts = TunerTests.posts(seed: 5).map { post in
      TuningPost(text: post.text, gold: Stance.allCases[Int.random(in: 0..<3, using: &random)], author: post.author)
    }
    let check = try Tuner(try TunerTests.lexicon(), posts, TuningOptions(adding: 20)).crossValidate()
    #expect(check.outcome(.poleF1) != .unknown)
    #expect(check.after.accuracy < 0.45)
  }

  @Test func `written and read back it gives the same verdicts`() throws {
    let posts = TunerTests.posts(seed: 3)
    let tuned = try Tuner(try TunerTests.lexicon(), posts, TuningOptions(adding: 20)).tune(date: "2026-01-02")
    let back = try Lexicon(files: tuned.files)
    #expect(back.fingerprint == tuned.lexicon.fingerprint)
    #expect(labels(back, posts) == labels(tuned.lexicon, posts))
  }

  @Test func `the same posts and seed give the same bytes`() throws {
    let run = { try Tuner(try TunerTests.lexicon(), TunerTests.posts(seed: 4), TuningOptions(adding: 20)).tune(date: "2026-01-02") }
    #expect(try run().lexicon.fingerprint == run().lexicon.fingerprint)
  }

  @Test func `comments, order and notes stay, and each changed line names its evidence`() throws {
    let base = try TunerTests.lexicon()
    let tuned = try Tuner(base, TunerTests.posts(seed: 3), TuningOptions(adding: 20)).tune(date: "2026-01-02")
    let file = try #require(tuned.files.first { $0.path == "en/for.tsv" })
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").map { String($0) }
    #expect(lines.first == "# cues")
    #expect(lines.contains("never seen\t1"))
    let good = try #require(lines.first { $0.hasPrefix("good\t") })
    if tuned.moved.contains(where: { base.text(of: $0.entry) == "good" }) {
      #expect(good.contains("a reason [tuned 2026-01-02 from 0.3: ") && good.hasSuffix(" posts for]"), "\(good)")
    } else {
      #expect(good == "good\t0.3\ta reason")
    }
    let yes = try #require(tuned.added.first { $0.text == "yes" })
    #expect(yes.stance == .first && yes.evidence.first == yes.evidence.posts && yes.gain > 0)
    #expect(lines.contains { $0.hasPrefix("yes\t") && $0.contains("suggested 2026-01-02: ") })
  }

  @Test func `a tuning of a tuned lexicon replaces the evidence in its notes`() throws {
    let posts = TunerTests.posts(seed: 3)
    let once = try Tuner(try TunerTests.lexicon(), posts, TuningOptions(adding: 20)).tune(date: "2026-01-02")
    let twice = try Tuner(once.lexicon, posts, TuningOptions()).tune(date: "2026-02-03")
    for file in twice.files {
      for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n") {
        #expect(line.split(separator: "[tuned ").count <= 2, "\(line)")
      }
    }
  }

  @Test func `what the posts contradict, never hold or hide is found`() throws {
    let base = try TunerTests.lexicon()
    var posts = TunerTests.posts(seed: 3)
    posts += (0..<4).map { TuningPost(text: Array("a bad idea".utf8), gold: .second, author: "other \($0)") }
    let findings = try Tuner(base, posts).findings()
    #expect(findings.contradicted.map(base.text) == ["wrong way"])
    #expect(findings.dead.map(base.text).sorted() == ["good and proper", "never seen"])
  }

  @Test func `of cues that always stand inside a longer one of their pole it is said`() throws {
    let base = try TunerTests.lexicon()
    let posts = (0..<6).map {
      TuningPost(text: Array("good and proper, bad idea".utf8), gold: [.first, .second, .neutral][$0 % 3])
    }
    let findings = try Tuner(base, posts).findings()
    #expect(findings.shadowed.map(base.text).sorted() == ["bad", "good"])
  }

  @Test func `from nothing comes a lexicon that labels posts, with at most the entries asked for`() throws {
    let poles = Poles(first: "FAVOR", second: "AGAINST", neutral: "NONE")
    let empty = try EmptyLexicon.make(poles, name: "induced", language: "en")
    var options = TuningOptions.induction(of: 10)
    options.resamples = 0
    let posts = TunerTests.posts(seed: 8)
    let tuner = Tuner(empty, posts, options)
    let tuned = try tuner.tune(date: "2026-01-02")
    #expect(tuned.lexicon.entries.count <= 10)
    #expect(tuned.added.contains { $0.text == "dreadful*" && $0.stance == .second })
    #expect(tuned.lexicon.settings.counting == .once)
    #expect(try TuningMeasure.poleF1.value(of: tuner.crossValidate().after) > 0.8)
  }

  @Test func `a lexicon from nothing gets context words beside its cues, which they leave as they are`() throws {
    let poles = Poles(first: "FAVOR", second: "AGAINST", neutral: "NONE")
    let empty = try EmptyLexicon.make(poles, name: "induced", language: "en")
    let posts = (0..<120).map { number -> TuningPost in
      let texts: [(String, Stance)] = [("good", .first), ("bad", .second), ("report good", .neutral), ("report bad", .neutral)]
      return TuningPost(
        text: Array("\(texts[number % 4].0) \(number)".utf8), gold: texts[number % 4].1, author: "\(number)")
    }
    func tune(context: Int, _ posts: [TuningPost]) throws -> TunedLexicon {
      var options = TuningOptions.induction(of: 10, context: context)
      options.resamples = 0
      return try Tuner(empty, posts, options).tune(date: "2026-01-02")
    }
    let cuesAlone = try tune(context: 0, posts)
    let tuned = try tune(context: 3, posts)
    let cues = tuned.added.filter { $0.use == .cue }
    #expect(cues.map(\.text) == cuesAlone.added.map(\.text) && cues.map(\.weight) == cuesAlone.added.map(\.weight))
    #expect(tuned.added.count(where: { $0.use == .context }) <= 3)
    let report = try #require(tuned.added.first { $0.use == .context && $0.stance == .neutral })
    #expect(report.file == "en/context-NONE.tsv" && report.text == "report")
    #expect(tuned.lexicon.entries.count == tuned.added.count)
    let gold = posts.map(\.gold)
    #expect(accuracy(tuned.lexicon, posts, gold) > accuracy(cuesAlone.lexicon, posts, gold))
    // Labels that no word goes with leave no cue, and nothing for context words to stand beside.
    let same = (0..<12).map { TuningPost(text: Array("house".utf8), gold: Stance.allCases[$0 % 3], author: "\($0)") }
    #expect(try tune(context: 3, same).added.isEmpty)
  }

  private func accuracy(_ lexicon: Lexicon, _ posts: [TuningPost], _ gold: [Stance]) -> Double {
    Double(zip(labels(lexicon, posts), gold).count { $0 == $1 }) / Double(posts.count)
  }

  /// Posts in which "report" goes with neutral and "sadly" with against where there is a cue, and with nothing elsewhere.
  private static let contextPosts: [TuningPost] = (0..<240).map { number in
    let texts: [(String, Stance)] = [
      ("good", .first), ("bad", .second), ("report good", .neutral), ("sadly bad", .second), ("report lovely", .first),
      ("sadly", .first),
    ]
    let (text, gold) = texts[number % 6]
    return TuningPost(text: Array("\(text) \(number)".utf8), gold: gold, author: "\(number)")
  }

  private static func contextLexicon(_ more: [(path: String, text: String)] = []) throws -> Lexicon {
    try Lexicon(
      files: [
        (path: "lexicon.tsv", text: "first-pole\tfor\nsecond-pole\tagainst\noff-topic\t1\n"),
        (path: "en/for.tsv", text: "good\t1\n"), (path: "en/against.tsv", text: "bad\t0.9\n"),
      ] + more)
  }

  @Test func `context words are suggested by the posts in which they would count, those of neutral too`() throws {
    let base = try TunerTests.contextLexicon()
    let tuner = Tuner(base, TunerTests.contextPosts, TuningOptions(context: 5))
    let tuned = try tuner.tune(date: "2026-01-02")
    #expect(tuned.added.allSatisfy { $0.use == .context })
    let report = try #require(tuned.added.first { $0.text == "report" })
    // Forty posts are neutral; the forty "report lovely" have no cue.
    #expect(report.stance == .neutral && report.file == "en/context-neutral.tsv" && report.gain > 0)
    #expect(report.evidence.posts == 40 && report.evidence.neutral == 40)
    #expect(!tuned.added.contains { $0.text == "lovely" || $0.text == "good" || $0.text == "bad" })
    let file = try #require(tuned.files.first { $0.path == "en/context-neutral.tsv" })
    #expect(String(decoding: file.bytes, as: UTF8.self).contains("suggested 2026-01-02: 40 of 40 posts neutral"))
    let check = try tuner.crossValidate()
    #expect(check.after.scores(of: .neutral).recall > check.before.scores(of: .neutral).recall)
    #expect(try Lexicon(files: tuned.files).fingerprint == tuned.lexicon.fingerprint)
  }

  @Test func `a context word that the lexicon has is not suggested again for its stance, and no more than asked for`() throws {
    let base = try TunerTests.contextLexicon([(path: "en/context-neutral.tsv", text: "report\t0.1\n")])
    let tuned = try Tuner(base, TunerTests.contextPosts, TuningOptions(context: 1)).tune(date: "2026-01-02")
    #expect(!tuned.added.contains { $0.text == "report" && $0.stance == .neutral })
    #expect(tuned.added.count <= 1)
    #expect(try Tuner(base, TunerTests.contextPosts, TuningOptions()).tune(date: "2026-01-02").added.isEmpty)
  }

  @Test func `posts that are not about the question teach no context words`() throws {
    let base = try Lexicon(files: [
      (path: "lexicon.tsv", text: "first-pole\tfor\nsecond-pole\tagainst\noff-topic\t0.5\ntopic-threshold\t0.5\n"),
      (path: "en/for.tsv", text: "good\t1\n"), (path: "en/against.tsv", text: "bad\t0.9\n"),
      (path: "en/topic.tsv", text: "tariff\t1\n"),
    ])
    let onTopic = TunerTests.contextPosts.map {
      TuningPost(text: Array("tariff ".utf8) + $0.text, gold: $0.gold, author: $0.author)
    }
    #expect(try Tuner(base, TunerTests.contextPosts, TuningOptions(context: 5)).tune(date: "2026-01-02").added.isEmpty)
    #expect(try !Tuner(base, onTopic, TuningOptions(context: 5)).tune(date: "2026-01-02").added.isEmpty)
  }

  @Test func `context words get the weights that the posts ask for, those of neutral too`() throws {
    let lexicon = try Lexicon(files: [
      (path: "lexicon.tsv", text: "first-pole\tfor\nsecond-pole\tagainst\noff-topic\t1\n"),
      (path: "en/for.tsv", text: "good\t1\n"), (path: "en/against.tsv", text: "bad\t1\n"),
      (path: "en/context-neutral.tsv", text: "report\t0.2\n"), (path: "en/context-against.tsv", text: "sadly\t0.5\n"),
    ])
    let posts = (0..<80).map { number -> TuningPost in
      let texts: [(String, Stance)] = [("good", .first), ("bad", .second), ("report good", .neutral), ("sadly bad", .neutral)]
      let (text, gold) = texts[number % 4]
      return TuningPost(text: Array("\(text) \(number)".utf8), gold: gold, author: "\(number)")
    }
    let tuned = try Tuner(lexicon, posts).tune(date: "2026-01-02")
    let moved = Dictionary(uniqueKeysWithValues: tuned.moved.map { (lexicon.text(of: $0.entry), $0) })
    #expect(try #require(moved["report"]).new > 0.25)
    #expect(try #require(moved["report"]).evidence.neutral == 20)
    #expect(try #require(moved["sadly"]).new < 0.45)
    let line = try #require(tuned.files.first { $0.path == "en/context-neutral.tsv" })
    #expect(String(decoding: line.bytes, as: UTF8.self).contains("[tuned 2026-01-02 from 0.2: 20 of 20 posts neutral]"))
  }
}
