import StanceArchive
import StanceClassifier
import Testing

@Suite("Duplicates")
struct DuplicateFilterTests {
  /// The posts that count of some lines, as `id text`, and what was read; twice where the filter asks for it.
  private func count(_ lines: [String], _ rules: DuplicateRules = DuplicateRules(), chunk: Int = 1 << 20) throws -> (
    posts: [String], intake: Intake, late: LatePosts
  ) {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.jsonl", Array(lines.joined(separator: "\n").utf8))
    var filter = DuplicateFilter(rules)
    var keys = PostKeys()
    func once() throws -> (posts: [String], intake: Intake) {
      var worker = ArchiveWorker(try ArchiveReader([.path(path)], options: .chunk(chunk)))
      var batch = PostBatch()
      var result: (posts: [String], intake: Intake) = ([], Intake())
      while try worker.next(into: &batch) {
        keys.fill(from: batch, rules)
        filter.apply(keys, to: &batch)
        result.posts += batch.posts.map { "\(batch.string($0.id)) \(batch.string($0.text))" }
        result.intake.merge(batch.intake)
      }
      #expect(result.intake.records == result.intake.posts + result.intake.skipped + result.intake.duplicates)
      return result
    }
    var result = try once()
    let late = filter.late
    if filter.needsSecondReading {
      filter.beginSecondReading()
      result = try once()
      let isSettled = !filter.needsSecondReading
      #expect(isSettled)
    }
    return (result.posts, result.intake, late)
  }

  private func post(_ id: Int, _ text: String) -> String { #"{"id":"\#(id)","text":"\#(text)"}"# }
  private func retweet(_ id: Int, of original: Int, _ text: String) -> String {
    #"{"id":"\#(id)","text":"RT @a: \#(text)","author_id":"1","referenced_tweets":[{"type":"retweeted","id":"\#(original)"}]}"#
  }
  private func delete(_ id: Int) -> String { #"{"delete":{"status":{"id":\#(id),"id_str":"\#(id)","user_id":3}}}"# }

  @Test("trap 16: of copies one counts", arguments: [1, 1 << 20])
  func copies(chunk: Int) throws {
    let result = try count([post(1, "a"), post(2, "b"), post(1, "a"), post(2, "b"), post(0, "c"), post(0, "c")], chunk: chunk)
    #expect(result.posts == ["1 a", "2 b", "0 c"] && result.intake.duplicates == 3 && result.late == LatePosts())
  }

  @Test("the copy with the whole text counts, of equals the latest, wherever they stand", arguments: [1, 1 << 20])
  func fuller(chunk: Int) throws {
    let cut = retweet(1, of: 9, "the beginn\\u2026")
    let whole =
      #"{"id":"1","text":"RT","author_id":"1","referenced_tweets":[{"type":"retweeted","id":"9","text":"the beginning and the end"}]}"#
    for lines in [[cut, post(2, "b"), whole], [whole, post(2, "b"), cut], [cut, whole, cut, post(2, "b"), cut]] {
      let result = try count(lines, chunk: chunk)
      #expect(Set(result.posts) == ["1 the beginning and the end", "2 b"] && result.intake.recovered == 1)
    }
    let edited = try count([post(1, "first words"), post(1, "other words"), post(1, "last words")], chunk: chunk)
    #expect(edited.posts == ["1 last words"] && edited.intake.duplicates == 2 && edited.late.copies == 1)
  }

  @Test("deleted posts do not count, wherever the notice stands", arguments: [1, 1 << 20])
  func deleted(chunk: Int) throws {
    let before = try count([delete(1), post(1, "a"), post(2, "b")], chunk: chunk)
    #expect(before.posts == ["2 b"] && before.intake[.deleted].count == 1 && before.late == LatePosts())
    let after = try count([post(1, "a"), post(2, "b"), post(1, "a"), delete(1), delete(1), delete(7)], chunk: chunk)
    #expect(after.posts == ["2 b"] && after.intake[.deleted].count == 2 && after.intake[.deleteNotice].count == 3)
    var rules = DuplicateRules()
    rules.copies = .all
    #expect(try count([post(1, "a"), post(2, "b"), delete(1)], rules, chunk: chunk).posts == ["2 b"])
    rules.deleted = .keep
    #expect(try count([delete(1), post(1, "a"), post(1, "a")], rules, chunk: chunk).posts == ["1 a", "1 a"])
  }

  @Test("an original and its retweets count once, as the original where there is one", arguments: [1, 1 << 20])
  func retweetsOnce(chunk: Int) throws {
    var rules = DuplicateRules()
    rules.retweets = .once
    let lines = [
      retweet(5, of: 1, "one"), retweet(6, of: 2, "two"), post(1, "one"), retweet(7, of: 2, "two"), retweet(8, of: 1, "one"),
    ]
    let result = try count(lines, rules, chunk: chunk)
    #expect(result.posts == ["6 RT @a: two", "1 one"] && result.intake[.filteredOut].count == 3 && result.late.originals == 1)
    let backwards = try count(lines.reversed(), rules, chunk: chunk)
    #expect(Set(backwards.posts) == ["7 RT @a: two", "1 one"])
    // A deleted original leaves the first retweet.
    #expect(try count([delete(1)] + lines, rules, chunk: chunk).posts == ["5 RT @a: one", "6 RT @a: two"])
    #expect(try count(lines + [delete(1)], rules, chunk: chunk).posts == ["5 RT @a: one", "6 RT @a: two"])
    // Where the dump does not say what is repeated, the text does.
    let texts = [post(1, "RT @b: same"), post(2, "same"), post(3, "RT @c: same"), post(4, "RT @b: other"), post(5, "RT @b: other")]
    #expect(try count(texts, rules, chunk: chunk).posts == ["2 same", "4 RT @b: other"])
  }

  @Test("ids that are no numbers are told apart by their hashes")
  func otherIDs() throws {
    let ids = ["18446744073709551615", "18446744073709551616", "abc", "x1", "abc", "18446744073709551615"]
    let result = try count(ids.map { #"{"id":"\#($0)","text":"a"}"# })
    #expect(result.posts.count == 4 && result.intake.duplicates == 2)
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
