import StanceArchive
import StanceClassifier
import Testing

@Suite("Reading a dump")
struct ArchiveReaderTests {
  @Test("gives the same posts for every chunk size", arguments: Fixture.all.map(\.name))
  func chunkSizes(name: String) throws {
    let text = try #require(Fixture.all.first { $0.name == name }).text
    let whole = try read(text)
    #expect(!whole.posts.isEmpty && whole.errors.isEmpty && whole.isBalanced)
    let folder = try TemporaryFolder()
    let path = ArchiveInput.path(try folder.write("dump", Array(text.utf8)))
    for size in Array(1...130) + [255, 256, 257, 1000] {
      let parts = read([path], .chunk(size))
      #expect(parts.posts == whole.posts, "chunk of \(size)")
      #expect(parts.intake == whole.intake, "chunk of \(size)")
    }
  }

  @Test("gives the posts before a cut, wherever it is", arguments: Fixture.all.map(\.name))
  func cuts(name: String) throws {
    let text = try #require(Fixture.all.first { $0.name == name }).text
    let bytes = Array(text.utf8)
    let whole = try read(text)
    let folder = try TemporaryFolder()
    var untold = 0
    for end in 1..<bytes.count {
      let cut = read([.path(try folder.write("cut", Array(bytes[..<end])))], .chunk(4096))
      #expect(cut.isBalanced)
      // A post may come out shorter in a table, where a cut row looks like a whole one; nothing else may differ.
      let isTable = ["CSV", "Brandwatch", "twarc-csv"].contains(name)
      let common = max(0, cut.posts.count - (isTable ? 1 : 0))
      #expect(
        common <= whole.posts.count && Array(cut.posts[..<common]) == Array(whole.posts[..<common]), "cut at \(end)")
      // It is told, but where the cut leaves whole lines or rows.
      let isTold = cut.intake[.malformed].count > 0 || !cut.errors.isEmpty
      if !isTold, !isTable, !ArchiveReaderTests.hasWholeLines(bytes[..<end]) { untold += 1 }
    }
    // Between the records of a web archive stand four bytes that may be missing.
    #expect(untold <= (name == "WARC" ? 4 * whole.intake.records : 0))
  }

  /// Whether what begins with an object ends where one does.
  private static func hasWholeLines(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first { !isSpace($0) } == 0x7B && bytes.last { !isSpace($0) } == 0x7D
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  @Test(
    "gives the same posts of every fixture in every container, for every chunk size, and those before a cut", .needsPython,
    arguments: ["gz", "zip", "stored", "streamed", "ustar", "UTF-16LE", "UTF-16BE"])
  func containers(kind: String) throws {
    let folder = try TemporaryFolder()
    for (name, text) in Fixture.all {
      let plain = try read(text)
      let bytes = try ArchiveReaderTests.packed(text, kind)
      let path = ArchiveInput.path(try folder.write("whole", bytes))
      for size in [1, 7, 64, 1000] {
        let result = read([path], .chunk(size))
        #expect(result.posts == plain.posts && result.intake == plain.intake && result.errors.isEmpty, "\(name), chunk of \(size)")
      }
      for end in stride(from: 2, to: bytes.count, by: max(3, bytes.count / 20)) {
        let cut = read([.path(try folder.write("cut", Array(bytes[..<end])))])
        let common = max(0, cut.posts.count - 1)
        #expect(cut.isBalanced && common <= plain.posts.count, "\(name), cut at \(end)")
        #expect(cut.texts.prefix(common).elementsEqual(plain.texts.prefix(common)), "\(name), cut at \(end)")
        let isTold = !cut.errors.isEmpty || cut.intake.skipped > 0
        #expect(isTold || kind.hasPrefix("UTF") || cut.posts.count == plain.posts.count, "\(name), cut at \(end)")
      }
    }
  }

  private static func packed(_ text: String, _ kind: String) throws -> [UInt8] {
    if kind.hasPrefix("UTF") {
      let units = [0xFEFF] + Array(text.utf16)
      return units.flatMap { kind.hasSuffix("LE") ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
    return try Packing.pack(kind, [("a.json", Array(text.utf8))])
  }

  @Test("trap 15, whole-file loading: no chunk holds more than it was asked to, whatever the layout and the container")
  func wholeFile() throws {
    let folder = try TemporaryFolder()
    let posts = (1...8_000).map { #"{"id":"\#($0)","text":"post \#($0)"}"# }
    let dumps = [
      posts.joined(separator: "\n"), "[" + posts.joined(separator: ",") + "]",
      "id,text\n" + (1...8_000).map { "\($0),x\n" }.joined(),
    ]
    for (index, dump) in dumps.enumerated() {
      for bytes in [Array(dump.utf8), gzipMember(Array(dump.utf8))] {
        let reader = try ArchiveReader([.path(try folder.write("\(index)", bytes))], options: .chunk(4096))
        var worker = ArchiveWorker(reader)
        var batch = PostBatch()
        var (count, most) = (0, 0)
        while try worker.next(into: &batch) {
          count += batch.posts.count
          most = max(most, batch.bytes.count, batch.intake.bytes)
        }
        #expect(count == 8_000 && most <= 4 * 4096)
      }
    }
  }

  @Test("hands chunks to several workers without losing or doubling one")
  func workers() async throws {
    let folder = try TemporaryFolder()
    let lines = (1...5000).map { #"{"id":"\#($0)","text":"post \#($0)"}"# + "\n" }.joined()
    let reader = try ArchiveReader([.path(try folder.write("a.jsonl", Array(lines.utf8)))], options: .chunk(700))
    let parts = try await withThrowingTaskGroup(of: [(Int, [String])].self) { group in
      for _ in 0..<4 {
        group.addTask {
          var worker = ArchiveWorker(reader)
          var batch = PostBatch()
          var found: [(Int, [String])] = []
          while try worker.next(into: &batch) {
            found.append((batch.sequence, batch.posts.map { batch.string($0.id) }))
          }
          return found
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    let ordered = parts.sorted { $0.0 < $1.0 }
    #expect(ordered.map(\.0) == Array(0..<ordered.count))
    #expect(ordered.flatMap(\.1) == (1...5000).map(String.init))
    #expect(reader.progress.bytesRead == lines.utf8.count && reader.progress.bytesTotal == lines.utf8.count)
  }

  @Test("says where a record stands")
  func locations() throws {
    let result = try read("\n" + Fixture.gold)
    let first = "\n".utf8.count
    #expect(result.posts.map(\.record) == [2, 5])
    #expect(result.posts[0].byte == UInt64(first))
    let broken = result.intake[.malformed]
    #expect(broken.count == 1 && broken.first.record == 4)
    #expect(
      broken.first.byte
        == UInt64(
          Array(("\n" + Fixture.gold).utf8).count - #"{"id": "broken", "text": "no end}"#.utf8.count - 1
            - #"{"text":"only a text"}"#.utf8.count))
  }

  @Test("passes over a record beyond the limit and counts it")
  func tooLarge() throws {
    let long = #"{"id":"2","text":"\#(String(repeating: "x", count: 5000))"}"#
    let text = #"{"id":"1","text":"a"}"# + "\n" + long + "\n" + #"{"id":"3","text":"b"}"# + "\n"
    var options = ReadOptions.chunk(100)
    options.maximumRecordBytes = 1000
    let result = try read(text, options)
    #expect(result.ids == ["1", "3"] && result.posts.map(\.record) == [1, 3])
    #expect(result.intake[.tooLarge].count == 1 && result.intake[.tooLarge].first.record == 2)
    #expect(result.isBalanced && result.intake.bytes == text.utf8.count)
    #expect(result.posts[1].byte == UInt64(text.utf8.count - 22))
  }

  @Test("counts each post of a page as a record, and included posts not at all")
  func pages() throws {
    let result = try read(Fixture.pages)
    #expect(result.intake.posts == 4 && result.intake[.notAPost].count == 2 && result.intake.records == 6)
  }
}
