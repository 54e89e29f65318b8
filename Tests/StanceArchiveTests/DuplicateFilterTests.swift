import StanceArchive
import StanceClassifier
import Testing

@Suite("Duplicates")
struct DuplicateFilterTests {
  @Test("are found by number and by other ids, zero among them")
  func insert() {
    var filter = DuplicateFilter()
    var seen: Set<String> = []
    for id in [
      "0", "1", "18446744073709551615", "18446744073709551616", "abc", "x1", "0", "abc", "1", "18446744073709551615",
    ] {
      let bytes = Array(id.utf8)
      #expect(filter.insert(bytes.span) == seen.insert(id).inserted, "\(id)")
    }
    #expect(filter.count == 6)
  }

  @Test("agree with a set over many ids that look alike")
  func many() {
    var filter = DuplicateFilter()
    var generator = SystemRandomNumberGenerator()
    let seed = generator.next()
    var state = seed
    var seen: Set<UInt64> = []
    for _ in 0..<50_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let id = 1_466_000_000_000_000_000 + (state >> 50) << 22
      let bytes = Array(String(id).utf8)
      #expect(filter.insert(bytes.span) == seen.insert(id).inserted, "seed \(seed), id \(id)")
    }
    #expect(filter.count == seen.count)
  }

  @Test("leave a batch in its order, and its counts right")
  func batches() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.jsonl", Array(Fixture.v11.utf8))
    let reader = try ArchiveReader([.path(path), .path(path)])
    var worker = ArchiveWorker(reader)
    var batch = PostBatch()
    var filter = DuplicateFilter()
    var ids: [[String]] = []
    var total = Intake()
    while try worker.next(into: &batch) {
      filter.removeDuplicates(from: &batch)
      ids.append(batch.posts.map { batch.string($0.id) })
      total.merge(batch.intake)
    }
    #expect(ids.flatMap(\.self).count == 4 && Set(ids.flatMap(\.self)).count == 4)
    #expect(total.records == 8 && total.posts == 4 && total.duplicates == 4)
    #expect(total.truncated == 1 && total.recovered == 1)
  }

  @Test("posts without an id are none")
  func withoutID() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.jsonl", Array("{\"text\":\"a\"}\n{\"text\":\"a\"}\n".utf8))
    var worker = ArchiveWorker(try ArchiveReader([.path(path)]))
    var batch = PostBatch()
    var filter = DuplicateFilter()
    var posts = 0
    while try worker.next(into: &batch) {
      filter.removeDuplicates(from: &batch)
      posts += batch.posts.count
    }
    #expect(posts == 2)
  }
}
