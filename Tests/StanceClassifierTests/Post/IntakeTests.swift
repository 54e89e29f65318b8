import Testing

@testable import StanceClassifier

@Suite struct IntakeTests {
  private func random(_ random: inout SplitMix) -> Intake {
    var intake = Intake()
    for _ in 0..<random.below(6) {
      let place = RecordLocation(source: UInt32(random.below(3)), record: UInt64(random.below(3)), byte: UInt64(random.below(4)))
      intake.skip(random.pick(SkipReason.allCases), at: place)
    }
    intake.posts = random.below(100)
    intake.records += intake.posts
    intake.duplicates = random.below(10)
    intake.truncated = random.below(10)
    intake.recovered = random.below(10)
    intake.bytes = random.below(100_000)
    return intake
  }

  private func merged(_ parts: Intake...) -> Intake {
    parts.dropFirst().reduce(into: parts[0]) { $0.merge($1) }
  }

  @Test("Merging is associative and commutative, and nothing is its neutral element", arguments: 1...10 as ClosedRange<UInt64>)
  func mergeLaws(seed: UInt64) {
    var seeded = SplitMix(seed: seed)
    for _ in 0..<100 {
      let (a, b, c) = (random(&seeded), random(&seeded), random(&seeded))
      #expect(merged(a, b) == merged(b, a), "seed \(seed)")
      #expect(merged(merged(a, b), c) == merged(a, merged(b, c)), "seed \(seed)")
      #expect(merged(a, Intake()) == a && merged(Intake(), a) == a, "seed \(seed)")
      #expect(merged(a, b).skipped == a.skipped + b.skipped && merged(a, b).records == a.records + b.records)
      #expect(merged(a, b).bytes == a.bytes + b.bytes && merged(a, b).duplicates == a.duplicates + b.duplicates)
      #expect(merged(a, b).truncated == a.truncated + b.truncated && merged(a, b).recovered == a.recovered + b.recovered)
    }
  }

  @Test("A skip is counted under its reason and as a record, and the first place is kept")
  func skips() {
    var intake = Intake()
    let late = RecordLocation(source: 1, record: 9, byte: 90)
    let early = RecordLocation(source: 0, record: 12, byte: 120)
    intake.skip(.noText, at: late)
    intake.skip(.noText, at: early)
    intake.skip(.malformed, at: late)
    #expect(intake.records == 3 && intake.skipped == 3 && intake.posts == 0)
    #expect(intake[.noText] == Skip(count: 2, first: early))
    #expect(intake[.malformed] == Skip(count: 1, first: late))
    #expect(intake[.tombstone] == Skip())
    #expect(intake != Intake())
  }

  @Test("A place is before another by source, then byte, then record")
  func places() {
    let place = RecordLocation(source: 1, record: 5, byte: 50)
    #expect(RecordLocation(source: 0, record: 9, byte: 99).isBefore(place))
    #expect(RecordLocation(source: 1, record: 9, byte: 49).isBefore(place))
    #expect(RecordLocation(source: 1, record: 4, byte: 50).isBefore(place))
    #expect(!place.isBefore(place))
  }

  @Test("Names in output are as documented, each its own")
  func names() {
    #expect(PostKind.allCases.map(\.name) == ["post", "retweet", "quote", "reply"])
    #expect(TextStatus.allCases.map(\.name) == ["full", "recovered", "truncated"])
    #expect(
      SkipReason.allCases.map(\.name) == [
        "malformed", "delete notice", "control message", "not a post", "no text", "tombstone", "too large", "filtered out",
        "deleted",
      ])
  }

  @Test("A post is counted under one kind: retweet before quote before reply")
  func kinds() {
    func kind(_ traits: PostTraits) -> PostKind {
      var post = Post()
      post.traits = traits
      return post.kind
    }
    #expect(kind([]) == .post && kind(.reply) == .reply && kind([.reply, .quote]) == .quote)
    #expect(kind([.reply, .quote, .retweet]) == .retweet)
  }

  @Test("A batch gives back the text of a slice and forgets all when it is reset")
  func batch() {
    var batch = PostBatch()
    batch.reset(capacity: 10)
    #expect(batch.bytes.count >= 10)
    batch.bytes.replaceSubrange(0..<4, with: [0x61, 0xD0, 0xBC, 0xFF])
    let whole = batch.string(ByteSlice(offset: 0, count: 3))
    let broken = batch.string(ByteSlice(offset: 2, count: 2))
    let none = batch.string(.empty)
    #expect(whole == "aм" && broken == "\u{FFFD}\u{FFFD}" && none == "")
    batch.posts.append(Post())
    batch.intake.posts = 1
    batch.byteCount = 4
    batch.reset(capacity: 5)
    let isEmpty = batch.posts.isEmpty && batch.intake == Intake() && batch.byteCount == 0
    #expect(isEmpty)
    #expect(ByteSlice.empty.isEmpty && ByteSlice(offset: 3, count: 4).range == 3..<7)
  }
}
