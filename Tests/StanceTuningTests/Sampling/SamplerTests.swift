import StanceClassifier
import Testing

@testable import StanceTuning

@Suite struct SamplerTests {
  private static let classifier: Classifier? = {
    let settings = "first-pole\twar\nsecond-pole\tpeace\noff-topic\t1\n"
    return
      (try? Lexicon(files: [("lexicon.tsv", settings), ("en/war.tsv", "arms\t1\nguns\t0.6\n"), ("en/peace.tsv", "talks\t1\n")]))
      .map { Classifier($0) }
  }()
  private static let texts = ["arms", "guns", "talks", "arms talks", "guns talks", "nothing", "arms arms talks", "weather"]

  /// Posts 0 ..< count in batches of the given sizes: languages and months by turns, unevenly.
  private func batches(_ count: Int, sizes: [Int]) -> [[Int]] {
    var (batches, start): ([[Int]], Int) = ([], 0)
    while start < count {
      let size = sizes[batches.count % sizes.count]
      batches.append(Array(start..<min(count, start + size)))
      start += size
    }
    return batches
  }

  private func batch(_ numbers: [Int]) -> PostBatch {
    var batch = PostBatch()
    for number in numbers {
      let (id, text) = (Array(String(number).utf8), Array(SamplerTests.texts[number % SamplerTests.texts.count].utf8))
      var post = Post()
      post.id = ByteSlice(offset: batch.bytes.count, count: id.count)
      post.text = ByteSlice(offset: batch.bytes.count + id.count, count: text.count)
      post.language = LanguageCode(["en", "en", "en", "uk", "en", "de"][number % 6])
      post.time = PostTime(seconds: number.isMultiple(of: 7) ? 0 : 40 * 86400)
      post.location = RecordLocation(source: 0, record: UInt64(number), byte: UInt64(number))
      batch.bytes += id + text
      batch.posts.append(post)
    }
    return batch
  }

  private func sample(_ count: Int, _ plan: SamplePlan, sizes: [Int] = [10], reversed: Bool = false) throws -> Sample {
    let classifier = try #require(SamplerTests.classifier)
    var session = classifier.makeSession()
    var sampler = Sampler(plan)
    let all = batches(count, sizes: sizes)
    for numbers in reversed ? all.reversed() : all {
      var part = sampler.fresh
      part.add(batch(numbers), &session)
      sampler.merge(part)
    }
    return sampler.finish()
  }

  private func words(_ sample: Sample) -> [String] {
    sample.rows.map { "\($0.post.id) \($0.draws.map(\.rawValue)) \($0.probability)" }
  }

  @Test(arguments: UInt64(1)...20)
  func `the sample does not depend on how the posts come`(_ seed: UInt64) throws {
    let plan = SamplePlan(count: 30, draws: Draw.allCases, seed: seed)
    let reference = words(try sample(500, plan))
    #expect(reference.count > 20 && reference.count <= 30, "seed \(seed)")
    #expect(words(try sample(500, plan, sizes: [1, 50, 7])) == reference, "seed \(seed)")
    #expect(words(try sample(500, plan, sizes: [3, 200], reversed: true)) == reference, "seed \(seed)")
  }

  @Test(arguments: UInt64(1)...20)
  func `a larger sample by the same seed holds the smaller one, by the same draws`(_ seed: UInt64) throws {
    for (small, large) in [(8, 9), (20, 33), (40, 200), (100, 101)] {
      let first = try sample(500, SamplePlan(count: small, draws: Draw.allCases, seed: seed))
      let second = try sample(500, SamplePlan(count: large, draws: Draw.allCases, seed: seed))
      let drawn = Dictionary(uniqueKeysWithValues: second.rows.map { ($0.post.id, Set($0.draws)) })
      for row in first.rows {
        #expect(drawn[row.post.id]?.isSuperset(of: row.draws) == true, "seed \(seed), \(small) and \(large)")
      }
    }
  }

  @Test func `labels given before are found by id, without one by text, and annotators' rows go into columns`() throws {
    var batch = PostBatch()
    for (id, text, label) in [
      ("1", "a", "war"), ("", "b", "\u{1F}ann\u{1F}"), ("3", "c", ""), ("4", "d", "war\u{1F}ann"), ("4", "d", "peace\u{1F}bob"),
    ] {
      var post = Post()
      post.id = ByteSlice(offset: batch.bytes.count, count: id.utf8.count)
      post.text = ByteSlice(offset: batch.bytes.count + id.utf8.count, count: text.utf8.count)
      post.label = ByteSlice(offset: batch.bytes.count + id.utf8.count + text.utf8.count, count: label.utf8.count)
      batch.bytes += Array((id + text + label).utf8)
      batch.posts.append(post)
    }
    var given = GivenLabels()
    for post in batch.posts { given.add(post, of: batch) }
    #expect(given.count == 2 && given.annotators == 2)
    let posts = batch.posts.map { SampledPost($0, in: batch, [], 0) }
    #expect(posts.map { given.cells(of: $0) } == [["war"], nil, nil, ["", "war", "peace"], ["", "war", "peace"]])
  }

  @Test func `half are drawn at random, the rest by the other ways in equal parts`() {
    let all = SamplePlan(count: 201, draws: Draw.allCases, seed: 1)
    #expect(Draw.allCases.map { all[$0] } == [101, 34, 33, 33])
    let some = SamplePlan(count: 10, draws: [.strata, .disagreement], seed: 1)
    #expect(Draw.allCases.map { some[$0] } == [0, 0, 5, 5])
    #expect(SamplePlan(count: 10, draws: [.random], seed: 1)[.random] == 10)
  }

  @Test func `a draw takes only what it is for`() throws {
    let uncertain = try sample(400, SamplePlan(count: 30, draws: [.uncertain], seed: 1))
    #expect(uncertain.draws == [Sample.DrawSummary(draw: .uncertain, asked: 30, eligible: 50, drawn: 30)])
    #expect(Set(uncertain.rows.map(\.post.text)) == ["guns"])
    let disagreement = try sample(400, SamplePlan(count: 30, draws: [.disagreement], seed: 1))
    #expect(Set(disagreement.rows.map(\.post.text)) == ["arms talks", "guns talks", "arms arms talks"])
  }

  @Test func `each month and language gives as much as it can`() throws {
    let sample = try sample(300, SamplePlan(count: 24, draws: [.strata], seed: 3))
    var counts: [String: Int] = [:]
    for row in sample.rows { counts["\(row.post.language.name) \(row.post.time.seconds)", default: 0] += 1 }
    #expect(counts == ["en 0": 4, "en 3456000": 4, "uk 0": 4, "uk 3456000": 4, "de 0": 4, "de 3456000": 4])
  }

  @Test func `fewer posts than asked for are all taken, with certainty`() throws {
    let sample = try sample(9, SamplePlan(count: 100, draws: Draw.allCases, seed: 1))
    #expect(sample.rows.count == 9 && sample.rows.allSatisfy { $0.probability == 1 })
    #expect(try self.sample(0, SamplePlan(count: 100, draws: Draw.allCases, seed: 1)).rows.isEmpty)
  }

  /// Over many seeds a post must be drawn as often as it says, and the weights must add up to the posts (Horvitz & Thompson 1952).
  @Test func `a row's probability is how often it is drawn`() throws {
    let (count, seeds) = (90, 600)
    var drawn: [String: Int] = [:]
    var stated: [String: Double] = [:]
    var estimates = 0.0
    for seed in 1...seeds {
      let sample = try sample(count, SamplePlan(count: 17, draws: Draw.allCases, seed: UInt64(seed)), sizes: [count])
      for row in sample.rows {
        drawn[row.post.id, default: 0] += 1
        #expect(stated[row.post.id, default: row.probability] == row.probability)
        stated[row.post.id] = row.probability
        estimates += 1 / row.probability
      }
    }
    for (id, probability) in stated {
      let share = Double(drawn[id] ?? 0) / Double(seeds)
      // Five standard errors: one in a million posts would miss it.
      #expect(abs(share - probability) < 5 * (probability * (1 - probability) / Double(seeds)).squareRoot(), "post \(id)")
    }
    #expect(abs(estimates / Double(seeds) - Double(count)) < 3)
  }
}
