import StanceArchive
import StanceClassifier
import Testing

@Suite("A dump that cannot be read is a clear error")
struct ArchiveErrorTests {
  @Test("a missing file")
  func missing() {
    let result = read([.path("/no/such/file.jsonl")])
    #expect(result.errors.map(\.description) == ["/no/such/file.jsonl: there is no such file or folder"])
  }

  @Test("a folder without posts says what was looked for")
  func emptyFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("like.js", Array("window.YTD.like.part0 = [ ]".utf8))
    try folder.write("deleted-tweets.js", Array("window.YTD.deleted_tweets.part0 = [ ]".utf8))
    let error = try #require(read([.path(folder.path)]).errors.first)
    #expect(error.kind == .noDumpInFolder && error.description.contains("tweets.js"))
  }

  @Test("an empty file, unless it lies in a folder of dumps")
  func emptyFile() throws {
    let folder = try TemporaryFolder()
    let empty = try folder.write("a.jsonl", [])
    #expect(read([.path(empty)]).errors.map(\.kind) == [.empty])
    try folder.write("b.jsonl", Array(Fixture.gold.utf8))
    let result = read([.path(folder.path)])
    #expect(result.errors.isEmpty && result.posts.count == 2)
    #expect(result.sources.map(\.layout) == [.empty, .jsonLines])
  }

  @Test("an unreadable input ends itself, not the reading")
  func goesOn() throws {
    let folder = try TemporaryFolder()
    let parquet = try folder.write("a.json", Array("PAR1....".utf8))
    let good = try folder.write("b.json", Array(Fixture.gold.utf8))
    let result = read([.path(parquet), .path(good)])
    #expect(result.errors.map(\.kind) == [.unsupported] && result.posts.count == 2)
  }

  @Test(
    "what is recognised but not read names the way out",
    arguments: [
      ("PAR1\u{15}\u{4}", "duckdb"), ("SQLite format 3\u{0}", "sqlite3"), ("ORC\n", "orc-contents"),
      ("Obj\u{1}", "read_avro"), ("ARROW1", "read_feather"), ("Rar!\u{1A}\u{7}\u{0}", "unrar x"), ("LZIP", "lzip -dc"),
      ("<html>", "HTML"), ("a\u{0}\u{0}\u{0}b", "no text"),
    ])
  func containers(bytes: String, wayOut: String) throws {
    let error = try #require(try read(bytes).errors.first)
    #expect(error.kind == .unsupported && error.description.contains(wayOut))
  }

  @Test(
    "what no text can begin with names the way out too",
    arguments: [
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7z x"), ([0x04, 0x22, 0x4D, 0x18], "lz4 -dc"), ([0x1F, 0x9D], "gzip -dc"),
      ([0xD0, 0xCF, 0x11, 0xE0], "CSV"),
    ] as [([UInt8], String)])
  func binary(bytes: [UInt8], wayOut: String) throws {
    let error = try #require(try read(bytes: bytes).errors.first)
    #expect(error.kind == .unsupported && error.description.contains(wayOut))
  }

  @Test(
    "a list of ids says to hydrate them",
    arguments: ["1271154312772812801\n1271154312772812802\n", "tweet_id\n1\n2\n", "12"])
  func ids(text: String) throws {
    let error = try #require(try read(text).errors.first)
    #expect(error.kind == .idsOnly && error.description.contains("hydrate"))
  }

  @Test("a table whose text column is unknown or doubtful shows its header")
  func columns() throws {
    let unknown = try #require(try read("id,words\n1,a\n").errors.first)
    #expect(unknown.kind == .textColumn && unknown.description.contains("header: id, words"))
    let headless = try #require(try read("2025-03-17,\"secret words\"\n").errors.first)
    #expect(headless.kind == .textColumn && !headless.description.contains("secret"))
    let doubtful = try #require(try read("id,text,content\n1,a,b\n").errors.first)
    #expect(doubtful.description.contains("text, content: choose one with --text-column"))
    var options = ReadOptions()
    options.textColumn = "words"
    #expect(try read("id,words\n1,a\n", options).texts == ["a"])
    options.textColumn = "wrods"
    #expect(try #require(try read("id,words\n1,a\n", options).errors.first).description.contains("no column \"wrods\""))
  }

  @Test("no letter of a text without a header gets into an error")
  func privacy() throws {
    let error = try #require(try read("A secret opinion of somebody\nanother\n").errors.first)
    #expect(!error.description.contains("secret"))
  }
}
