import Testing

@testable import StanceArchive

@Suite("tar")
struct TarTests {
  private static let members = [
    ("2021/01/26/", []), ("2021/01/26/00.json", Array(postLines(1...3))), ("notes.txt", Array("no dump")),
    ("2021/01/26/01.json", Array(postLines(4...5))),
  ]

  @Test("gives the posts of its members in its order", .needsPython, arguments: ["ustar", "pax", "gnu"])
  func order(kind: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("grab", try Packing.pack(kind, TarTests.members))
    let result = read([.path(path)])
    #expect(result.ids == ["1", "2", "3", "4", "5"] && result.errors.isEmpty)
    #expect(result.sources.map(\.path) == ["\(path):2021/01/26/00.json", "\(path):2021/01/26/01.json"])
    #expect(result.sources.map(\.containers) == [["tar"], ["tar"]])
    #expect(result.posts.map(\.record) == [1, 2, 3, 1, 2])
    #expect(try readPiped(try Packing.pack(kind, TarTests.members)).posts == result.posts)
  }

  @Test("has long names, of pax and of GNU", .needsPython, arguments: ["ustar", "pax", "gnu"])
  func longNames(kind: String) throws {
    let name = String(repeating: "a-long-folder/", count: kind == "ustar" ? 9 : 30) + "dump.json"
    let result = try read(bytes: try Packing.pack(kind, [(name, Array(postLines(1...2)))]))
    #expect(result.ids == ["1", "2"] && result.sources[0].path.hasSuffix(":" + name))
  }

  @Test("gives the same posts for every chunk size", .needsPython)
  func chunks() throws {
    let bytes = try Packing.pack("ustar", TarTests.members)
    for size in Array(1...64) + [511, 512, 513, 4096] {
      let result = try read(bytes: bytes, .chunk(size))
      #expect(result.ids == ["1", "2", "3", "4", "5"] && result.errors.isEmpty, "chunk of \(size)")
    }
  }

  @Test("trap 13, half-written: cut anywhere, gives the posts before the cut and an error", .needsPython)
  func cuts() throws {
    let bytes = try Packing.pack("ustar", TarTests.members)
    let whole = try read(bytes: bytes)
    // Six headers and bodies of a block each; then zeros, of which the first block says that the archive ends.
    let end = 7 * 512
    let folder = try TemporaryFolder()
    for cut in 1..<end + 512 {
      let result = read([.path(try folder.write("cut", Array(bytes[..<cut])))])
      #expect(result.isBeginning(of: whole) && !result.errors.isEmpty, "cut at \(cut)")
    }
    #expect(read([.path(try folder.write("cut", Array(bytes[..<(end + 512)])))]).errors.isEmpty)
  }

  @Test("links are not followed, with a notice", .needsPython)
  func links() throws {
    let folder = try TemporaryFolder()
    let bytes = try Packing.pack("gnu", [("link:tweets.json", []), ("a.json", Array(postLines(1...1)))])
    let result = read([.path(try folder.write("a.tar", bytes))])
    #expect(result.ids == ["1"] && result.errors.isEmpty)
    #expect(result.notices == ["\(folder.path)/a.tar:tweets.json: is a link, which is not followed"])
  }

  @Test(
    "names that lead out are refused, the others read", .needsPython,
    arguments: ["../a.json", "x/../../a.json", "/tmp/a.json"])
  func outside(name: String) throws {
    let result = try read(bytes: try Packing.pack("ustar", [(name, Array(postLines(1...1))), ("b.json", Array(postLines(2...2)))]))
    #expect(result.ids == ["2"] && result.errors.map(\.kind) == [.refused])
  }

  @Test("with a damaged header says so, after the posts before it", .needsPython)
  func damaged() throws {
    var bytes = try Packing.pack("ustar", TarTests.members)
    bytes[5 * 512 + 3] ^= 1
    let result = try read(bytes: bytes)
    #expect(result.ids == ["1", "2", "3"] && result.errors.map(\.kind) == [.damaged])
  }

  @Test("without a dump says what was looked for", .needsPython)
  func nothing() throws {
    let result = try read(bytes: try Packing.pack("ustar", [("like.js", Array("[]"))]))
    #expect(result.errors.map(\.kind) == [.noDumpInFolder])
  }
}
