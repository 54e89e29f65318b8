import StanceClassifier
import Testing

@testable import StanceTuning

/// A keep must give the labels that classifying every post anew gives, whatever changed: lexicons and posts are drawn from a few words, so that entries
/// tie, hide each other, stand in both poles, and negate.
@Suite struct RelabellingTests {
  private static let words = ["arms", "talks", "not", "very", "but", "nato", "now", "peace"]
  private static let roles = [
    ("war", 0.5...1.5), ("peace", 0.5...1.5), ("war-proposals", 0.5...1.5), ("peace-proposals", 0.5...1.5),
    ("negators", -1.0 ... -0.5),
    ("boosters", 1...2), ("contrast", 0...0.5), ("topic", 0...1), ("context-war", 0.25...0.5), ("context-peace", 0.25...0.5),
    ("context-neutral", 0.25...0.5), ("demands", 0.5...1.5),
  ]

  /// The lines of each file: role and `entry <tab> weight`.
  private typealias Draft = [(role: String, entry: String, weight: Double)]

  private static func line(_ random: inout SplitMix64) -> (role: String, entry: String, weight: Double) {
    let count = Int.random(in: 1...3, using: &random)
    var parts = (0..<count).map { _ in words.randomElement(using: &random) ?? "" }
    if Bool.random(using: &random) { parts[0] = String(parts[0].prefix(3)) + "*" }
    if count == 3, Bool.random(using: &random) { parts[1] = "…" }
    let (role, range) = roles[Int.random(in: 0..<roles.count, using: &random)]
    let weight = (Double.random(in: range, using: &random) * 4).rounded() / 4
    return (role, parts.joined(separator: " "), min(max(weight, range.lowerBound), range.upperBound))
  }

  private static func lexicon(_ draft: Draft, threshold: Double, settings: String = "") throws -> Lexicon {
    let all = "first-pole\twar\nsecond-pole\tpeace\nthreshold\t\(threshold)\noff-topic\t1\n" + settings
    var files = ["lexicon.tsv": all, "en/war.tsv": "", "en/peace.tsv": ""]
    for line in draft { files["en/\(line.role).tsv", default: ""] += "\(line.entry)\t\(line.weight)\n" }
    return try Lexicon(files: files.map { (path: $0.key, text: $0.value) })
  }

  /// A changed copy: some weights, some entries gone, some new, sometimes two exchanged.
  private static func changed(_ draft: Draft, _ random: inout SplitMix64) -> Draft {
    var draft = draft
    for _ in 0..<Int.random(in: 0...3, using: &random) where !draft.isEmpty {
      let index = Int.random(in: 0..<draft.count, using: &random)
      let range = roles.first { $0.0 == draft[index].role }?.1 ?? 1...1
      draft[index].weight = Bool.random(using: &random) ? range.lowerBound : range.upperBound
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) where draft.count > 1 {
      draft.remove(at: Int.random(in: 0..<draft.count, using: &random))
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) { draft.append(line(&random)) }
    if Int.random(in: 0...4, using: &random) == 0, draft.count > 1 { draft.swapAt(0, draft.count - 1) }
    return draft
  }

  private static func flips(_ texts: [String], _ old: Lexicon, _ new: Lexicon) -> [String] {
    let (old, new) = (Classifier(old), Classifier(new))
    return texts.enumerated().compactMap { index, text in
      let (from, to) = (old.classify(text).label, new.classify(text).label)
      return from == to ? nil : "p\(index) \(from) \(to)"
    }
  }

  @Test(arguments: UInt64(1)...60)
  func `the keep flips what classifying anew flips`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let base = (0..<Int.random(in: 2...14, using: &random)).map { _ in RelabellingTests.line(&random) }
    let texts = (0..<40).map { _ in
      (0..<Int.random(in: 0...9, using: &random)).map { _ in RelabellingTests.words.randomElement(using: &random) ?? "" }
        .joined(separator: Bool.random(using: &random) ? " " : ", ")
    }
    let made = try RelabellingTests.lexicon(base, threshold: 0.5)
    let keep = try MatchKeep(RelabellingTests.file(texts, made))
    #expect(keep.postCount == texts.count && keep.id(39) == "p39" && keep.lexicon.fingerprint == made.fingerprint)
    for _ in 0..<4 {
      let thresholds = Int.random(in: 0...5, using: &random) == 0 ? [0.5, 0.75] : [0.5, 0.5]
      let old = try RelabellingTests.lexicon(
        Bool.random(using: &random) ? base : RelabellingTests.changed(base, &random), threshold: 0.5)
      let settings = ["", "", "", "opposition\t0.5\n", "first-prior\t0.75\n", "counting\tonce\n", "negated-judgement\t0.25\n"]
      let new = try RelabellingTests.lexicon(
        RelabellingTests.changed(base, &random), threshold: thresholds[1],
        settings: settings.randomElement(using: &random) ?? "")
      let relabelling = Relabelling(keep, LexiconComparison(from: old, to: new))
      var flips = relabelling.flips(17..<40, examples: 100, showsText: false)
      flips.merge(relabelling.flips(0..<17, examples: 100, showsText: false))
      #expect(flips.examples.map { "\($0.id) \($0.from) \($0.to)" } == RelabellingTests.flips(texts, old, new), "seed \(seed)")
      #expect(flips.posts == texts.count && flips.count == flips.examples.count)
    }
  }

  /// The bytes of a keep of texts, in two batches that come in the wrong order.
  private static func file(_ texts: [String], _ lexicon: Lexicon) -> [UInt8] {
    let classifier = Classifier(lexicon)
    let parts = [20..<texts.count, 0..<20].enumerated().map { index, range in
      var batch = PostBatch()
      batch.sequence = 1 - index
      for number in range {
        var post = Post()
        let (id, text) = (Array("p\(number)".utf8), Array(texts[number].utf8))
        post.id = ByteSlice(offset: batch.bytes.count, count: id.count)
        post.text = ByteSlice(offset: batch.bytes.count + id.count, count: text.count)
        batch.bytes += id + text
        batch.posts.append(post)
      }
      return MatchKeepPart(batch, classifier)
    }
    var bytes: [UInt8] = []
    MatchKeep.write(parts, by: lexicon, origin: "a test") { span in for index in span.indices { bytes.append(span[index]) } }
    return bytes
  }

  /// Weights and the decision alone: the way of the sums, with what it must leave to the text (two cues of the same words, a proposal that a demand asks
  /// for).
  @Test(arguments: UInt64(1)...40)
  func `sums give the labels that texts give`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let draft = (0..<12).map { _ in RelabellingTests.line(&random) }
    let texts = (0..<60).map { _ in
      (0..<8).map { _ in RelabellingTests.words.randomElement(using: &random) ?? "" }.joined(separator: " ")
    }
    let old = try RelabellingTests.lexicon(draft, threshold: 0.5)
    let keep = try MatchKeep(RelabellingTests.file(texts, old))
    var reweighted = draft
    for index in draft.indices where ["war", "peace", "context-neutral"].contains(draft[index].role) {
      reweighted[index].weight = Double(Int.random(in: 1...12, using: &random)) / 8
    }
    let new = try RelabellingTests.lexicon(reweighted, threshold: 0.625, settings: "opposition\t0.25\nscale\t3\n")
    let flips = Relabelling(keep, LexiconComparison(from: old, to: new)).flips(0..<60, examples: 60, showsText: false)
    #expect(flips.examples.map { "\($0.id) \($0.from) \($0.to)" } == RelabellingTests.flips(texts, old, new))
    let rows = keep.sums.areLinear.indices
    let weights = EntryWeights(LexiconComparison(from: old, to: new))
    let classifier = Classifier(new)
    for row in rows where keep.sums.isLinear(row) {
      guard let label = keep.sums.label(row, weights, new.settings.decision) else { continue }
      #expect(label == classifier.classify(texts[Int(keep.withCue[row])]).label)
    }
    #expect(rows.contains { keep.sums.isLinear($0) && keep.sums.label($0, weights, new.settings.decision) != nil })
  }

  @Test func `two cues of the same words and a proposal beside a demand are left to the text`() throws {
    let lexicon = try RelabellingTests.lexicon(
      [
        ("war", "arms", 1), ("war", "arm*", 0.5), ("peace-proposals", "talks", 0.5), ("demands", "now", 1), ("war", "nato", 1),
        ("context-war", "very", 0.5), ("context-peace", "very", 0.25),
      ], threshold: 0.5)
    let texts = ["arms", "talks now", "talks", "nato now", "nato arms very", "nato very"] + [String](repeating: "not", count: 34)
    let keep = try MatchKeep(RelabellingTests.file(texts, lexicon))
    #expect(keep.withCue == [0, 1, 2, 3, 4, 5] && keep.sums.areLinear == [0, 0, 1, 1, 0, 1])
    let weights = EntryWeights(LexiconComparison(from: lexicon, to: lexicon))
    #expect(keep.sums.label(5, weights, lexicon.settings.decision) == .first)
    var decision = lexicon.settings.decision
    decision.threshold = 1.25  // 1 + 0.5 − 0.25 for the other pole: as probable as neutral
    #expect(keep.sums.label(5, weights, decision) == nil)
  }

  @Test func `a new prior reaches posts without a cue`() throws {
    let old = try RelabellingTests.lexicon([("war", "arms", 1)], threshold: 0.5)
    let new = try RelabellingTests.lexicon([("war", "arms", 1)], threshold: 0.5, settings: "second-prior\t0.75\n")
    let texts = ["arms"] + [String](repeating: "not", count: 39)
    let keep = try MatchKeep(RelabellingTests.file(texts, old))
    let flips = Relabelling(keep, LexiconComparison(from: old, to: new)).flips(0..<40, examples: 40, showsText: false)
    #expect(flips.count == RelabellingTests.flips(texts, old, new).count && flips.count >= 39)
  }

  @Test func `a file that was cut or changed is an error, not a crash`() throws {
    let lexicon = try RelabellingTests.lexicon([("war", "arms", 1), ("peace", "talks", 1)], threshold: 0.5)
    let bytes = RelabellingTests.file((0..<40).map { $0.isMultiple(of: 3) ? "arms" : "now" }, lexicon)
    #expect(try MatchKeep(bytes).origin == "a test")
    for count in stride(from: 0, to: bytes.count, by: 37) {
      #expect(throws: MatchKeepError.self) { try MatchKeep(Array(bytes.prefix(count))) }
    }
    for index in stride(from: 0, to: bytes.count, by: 19) {
      var damaged = bytes
      damaged[index] ^= 0xFF
      guard let keep = try? MatchKeep(damaged) else { continue }
      _ = Relabelling(keep, LexiconComparison(from: lexicon, to: keep.lexicon)).flips(
        0..<keep.postCount, examples: 9, showsText: true)
    }
  }

  @Test func `an example tells the changes that occur in it`() throws {
    let old = try RelabellingTests.lexicon([("war", "arms", 1), ("peace", "talks", 1), ("war", "not nato", 1)], threshold: 0.5)
    let new = try RelabellingTests.lexicon([("war", "arms", 1), ("peace", "talks", 0.5), ("peace", "nato", 1)], threshold: 0.5)
    let texts = ["talks now", "not nato", "arms", "talks nato"] + [String](repeating: "now", count: 36)
    let comparison = LexiconComparison(from: old, to: new)
    let flips = Relabelling(try MatchKeep(RelabellingTests.file(texts, old)), comparison).flips(
      0..<40, examples: 2, showsText: true)
    #expect(flips.byChange == [0: 1, 1: 1, 2: 1] && flips.byNoEntry == 0 && flips.count == 2)
    #expect(flips.examples.map(\.text) == ["talks now", "not nato"])
    #expect(flips.examples.map { $0.changes.map { comparison.changes[$0].new == nil } } == [[false], [true, false]])
  }
}
