import StanceArchive
import StanceClassifier
import Testing

@Suite("Files that complete others, in archives")
struct ArchiveCompanionTests {
  private static let beginning = String(repeating: "The first words of a long post, ж. ", count: 8)
  private static let note =
    #"window.YTD.note_tweet.part0 = [{"noteTweet":{"noteTweetId":"9","createdAt":"2023-02-18T12:33:11.000Z","core":{"text":"\#(beginning)and the end"}}}]"#
  private static let tweet =
    #"window.YTD.tweets.part0 = [{"tweet":{"id_str":"1","created_at":"Sat Feb 18 12:33:11 +0000 2023","full_text":"\#(beginning.prefix(270))"}}]"#
  private static let manifest = #"window.__THAR_CONFIG = {"userInfo":{"accountId":"77","userName":"me"}}"#

  /// The members of an archive of X in the order of their names, or with what completes the posts behind them.
  private func members(_ folder: String, notesFirst: Bool) -> [(name: String, bytes: [UInt8])] {
    let others = [("manifest.js", ArchiveCompanionTests.manifest), ("note-tweet.js", ArchiveCompanionTests.note)]
    let tweets = [("tweets.js", ArchiveCompanionTests.tweet)]
    return (notesFirst ? others + tweets : tweets + others).map { (folder + $0.0, Array($0.1.utf8)) }
  }

  @Test(
    "long posts take their texts from the notes and their author from the manifest, wherever these stand", .needsPython,
    arguments: ["zip", "stored", "streamed", "ustar"], [true, false])
  func xArchive(kind: String, notesFirst: Bool) throws {
    for folder in ["data/", "twitter-2023/data/"] {
      var bytes = try Packing.pack(kind, members(folder, notesFirst: notesFirst))
      for packing in ["", "gz"] {
        if !packing.isEmpty { bytes = try Packing.pack(packing, [("x", bytes)]) }
        let result = try read(bytes: bytes)
        #expect(result.texts == [ArchiveCompanionTests.beginning + "and the end"], "\(kind) \(packing) \(folder)")
        #expect(result.posts.map(\.author) == ["77"] && result.posts.map(\.status) == [.recovered] && result.errors.isEmpty)
      }
    }
  }

  @Test("from a pipe they are joined where they stand before the posts, as X writes them", .needsPython)
  func piped() throws {
    for kind in ["zip", "ustar"] {
      let first = try readPiped(try Packing.pack(kind, members("data/", notesFirst: true)))
      #expect(first.posts.map(\.status) == [.recovered] && first.posts.map(\.author) == ["77"])
      let behind = try readPiped(try Packing.pack(kind, members("data/", notesFirst: false)))
      #expect(behind.posts.map(\.status) == [.full] && behind.errors.isEmpty)
    }
  }

  @Test("the notes of one archive are not those of another", .needsPython)
  func twoArchives() throws {
    let folder = try TemporaryFolder()
    let whole = try folder.write("a.zip", try Packing.pack("zip", members("data/", notesFirst: true)))
    let alone = try folder.write("b.zip", try Packing.pack("zip", [members("data/", notesFirst: false)[0]]))
    #expect(read([.path(whole), .path(alone)]).posts.map(\.status) == [.recovered, .full])
  }

  @Test("the users file of a page of academictwitteR completes its posts", .needsPython, arguments: ["zip", "ustar"])
  func academic(kind: String) throws {
    let data =
      #"[{"id":"2","text":"RT @x: cut…","author_id":"6","created_at":"2021-12-01T00:00:07.000Z","referenced_tweets":[{"type":"retweeted","id":"9"}]}]"#
    let users = #"{"users":[{"id":"6"}],"tweets":[{"id":"9","text":"cut here? no"}]}"#
    let bytes = try Packing.pack(kind, [("d/data_2.json", Array(data.utf8)), ("d/users_2.json", Array(users.utf8))])
    #expect(try read(bytes: bytes).texts == ["cut here? no"])
  }

  @Test("archives in a folder, and in archives, are opened; one without dumps is a notice there", .needsPython)
  func folder() throws {
    let folder = try TemporaryFolder()
    let inner = try Packing.pack("zip", [("a.json", Array(postLines(1...2).utf8))])
    try folder.write("one.zip", inner)
    try folder.write("two.tar", try Packing.pack("ustar", [("in/three.zip", inner)]))
    try folder.write("four.gz", gzipMember(Array(postLines(5...5).utf8)))
    try folder.write("pictures.zip", try Packing.pack("zip", [("a.png", [1])]))
    try folder.write("paper.ps.gz", gzipMember([1]))
    let result = read([.path(folder.path)])
    #expect(result.ids.sorted() == ["1", "1", "2", "2", "5"] && result.errors.isEmpty)
    #expect(result.notices == ["\(folder.path)/pictures.zip: holds no dump of posts"])
    #expect(read([.path(folder.path + "/pictures.zip")]).errors.map(\.kind) == [.noDumpInFolder])
  }
}
