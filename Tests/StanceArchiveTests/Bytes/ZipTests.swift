import Foundation
import Testing

@testable import StanceArchive

@Suite("zip", .needsPython)
struct ZipTests {
  private static let members = [
    ("twitter-1/data/tweets.js", Array(Fixture.archive)), ("twitter-1/data/like.js", Array("no dump")),
    ("__MACOSX/twitter-1/data/._tweets.js", Array("no dump")), ("twitter-1/data/tweets-part1.js", Array(postArray(1...3))),
  ]
  private static let ids = ["1629000000000000001", "1629000000000000002", "1629000000000000003", "1", "2", "3"]
  private static let kinds = ["zip", "stored", "zip64", "streamed", "bzip2"]

  private static func postArray(_ ids: ClosedRange<Int>) -> String {
    "window.YTD.tweets.part1 = [" + ids.map { #"{"tweet":{"id_str":"\#($0)","full_text":"post \#($0)"}}"# }.joined(separator: ",")
      + "]"
  }

  @Test("trap 7, an extra top folder: gives the posts of an X archive, from a file and from a pipe", arguments: kinds)
  func posts(kind: String) throws {
    let bytes = try Packing.pack(kind, ZipTests.members)
    let folder = try TemporaryFolder()
    let path = try folder.write("dump", bytes)
    let result = read([.path(path)])
    #expect(result.ids == ZipTests.ids && result.errors.isEmpty && result.notices.isEmpty)
    #expect(result.sources.map(\.path) == ["\(path):twitter-1/data/tweets.js", "\(path):twitter-1/data/tweets-part1.js"])
    let piped = try readPiped(bytes)
    #expect(piped.posts == result.posts && piped.errors.isEmpty)
    for size in Array(1...20) + [63, 64, 65, 1000] where kind != "bzip2" {
      #expect(read([.path(path)], .chunk(size)).texts == result.texts, "chunk of \(size)")
    }
  }

  @Test("of the standard input's sort with stored members without sizes says to give the file")
  func sizeless() throws {
    let bytes = try Packing.pack("streamed-stored", ZipTests.members)
    #expect(try read(bytes: bytes).ids == ZipTests.ids)
    let piped = try readPiped(bytes)
    #expect(piped.posts.isEmpty && piped.errors[0].description.contains("give the archive as a file"))
  }

  @Test("trap 8, zip64: sizes in extra fields and the end record of zip64 are read")
  func wide() throws {
    let bytes = ZipBuilder.archive([("a.json", Array(postLines(1...3))), ("b.json", Array(postLines(4...5)))], isWide: true)
    #expect(try read(bytes: bytes).ids == ["1", "2", "3", "4", "5"])
    #expect(try read(bytes: bytes).notices.isEmpty)
    #expect(try readPiped(bytes).ids == ["1", "2", "3", "4", "5"])
    #expect(try read(bytes: Array("#!/bin/sh\n".utf8) + bytes).posts.isEmpty)
  }

  @Test(
    "trap 8, broken central directory: falls back to the members' own headers, with a notice",
    arguments: ["zip", "streamed", "stored"])
  func brokenDirectory(kind: String) throws {
    let whole = try Packing.pack(kind, ZipTests.members)
    let first = try #require(whole.indices.first { whole[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    let second = try #require(whole.indices.first { $0 > first && whole[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    // A wrong mark, a wrong place, a wrong count, a place beyond the end.
    for (place, value) in [(second, 0x51), (first + 42, 7), (whole.count - 12, 9), (first + 45, 0x7F)] as [(Int, UInt8)] {
      var bytes = whole
      bytes[place] = value
      let result = try read(bytes: bytes)
      #expect(result.ids == ZipTests.ids && result.errors.isEmpty, "byte \(place)")
      #expect(result.notices.first?.contains("directory") == true, "byte \(place)")
    }
  }

  @Test(
    "trap 13, half-written: cut anywhere, gives the posts before the cut and an error",
    arguments: ["zip", "stored", "streamed", "zip64"])
  func cuts(kind: String) throws {
    let bytes = try Packing.pack(
      kind, [("a.json", Array(postLines(1...9))), ("b.txt", [1, 2]), ("c.json", Array(postLines(10...12)))])
    let whole = try read(bytes: bytes)
    #expect(whole.posts.count == 12 && whole.errors.isEmpty)
    let folder = try TemporaryFolder()
    for cut in 1..<bytes.count {
      let result = read([.path(try folder.write("cut", Array(bytes[..<cut])))])
      #expect(result.isBeginning(of: whole) && result.errors.count == 1, "cut at \(cut)")
    }
  }

  @Test(
    "names that lead out are refused, the others read",
    arguments: ["../a.json", "x/../../a.json", "/etc/a.json", #"..\a.json"#, #"C:\a.json"#])
  func outside(name: String) throws {
    let bytes = try Packing.pack("zip", [(name, Array(postLines(1...1))), ("b.json", Array(postLines(2...2)))])
    for result in [try read(bytes: bytes), try readPiped(bytes)] {
      #expect(result.ids == ["2"] && result.errors.map(\.kind) == [.refused])
      #expect(result.errors[0].description.contains("leads out of the archive"))
    }
  }

  @Test("links are not followed, with a notice")
  func links() throws {
    let result = try read(
      bytes: try Packing.pack("zip", [("link:tweets.json", Array("/etc/passwd")), ("b.json", Array(postLines(2...2)))]))
    #expect(result.ids == ["2"] && result.errors.isEmpty)
    #expect(result.notices.count == 1 && result.notices[0].hasSuffix(":tweets.json: is a link, which is not followed"))
  }

  @Test("encrypted members are refused, the others read")
  func encrypted() throws {
    let bytes = ZipBuilder.archive([("a.json", Array(postLines(1...3))), ("b.json", Array(postLines(4...5)))], firstFlags: 1)
    for result in [try read(bytes: bytes), try readPiped(bytes)] {
      #expect(result.ids == ["4", "5"] && result.errors.map(\.kind) == [.refused])
      #expect(result.errors[0].description.contains("is encrypted"))
    }
  }

  @Test("methods that are not read are named")
  func methods() throws {
    let bytes = ZipBuilder.archive([("a.json", [1, 2, 3]), ("b.json", Array(postLines(4...5)))], firstMethod: 9)
    let result = try read(bytes: bytes)
    #expect(result.ids == ["4", "5"] && result.errors.map(\.kind) == [.unsupported])
    #expect(result.errors[0].description.contains("method 9"))
  }

  @Test("a wrong checksum is an error, after the posts, and the next member is read", arguments: ["zip", "stored"])
  func checksums(kind: String) throws {
    var bytes = try Packing.pack(kind, [("a.json", Array(postLines(1...9))), ("b.json", Array(postLines(10...12)))])
    bytes[14] ^= 1
    let directory = try #require(bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    bytes[directory + 16] ^= 1
    for result in [try read(bytes: bytes), try readPiped(bytes)] {
      #expect(result.ids == (1...12).map(String.init) && result.errors.map(\.kind) == [.damaged])
    }
  }

  @Test("an empty one, or one without dumps, says what was looked for")
  func nothing() throws {
    #expect(try read(bytes: try Packing.pack("zip", [])).errors.map(\.kind) == [.noDumpInFolder])
    #expect(try read(bytes: try Packing.pack("zip", [("like.js", [])])).errors.map(\.kind) == [.noDumpInFolder])
  }

  @Test(
    "of compressed members and within a tar is opened",
    arguments: [["zip", "gz"], ["ustar", "zip", "gz"], ["gz", "zip", "bz2"], ["zip", "zip"]])
  func nested(kinds: [String]) throws {
    let bytes = try kinds.reversed().reduce(Array(postLines(1...4))) { try Packing.pack($1, [("a/data.json", $0)]) }
    let result = try read(bytes: bytes)
    #expect(result.ids == ["1", "2", "3", "4"] && result.errors.isEmpty && result.sources[0].containers.count == kinds.count)
  }

  @Test("random damage does not crash or hang")
  func damage() throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: 8)
    for kind in ["zip", "streamed", "zip64", "stored", "ustar", "pax", "gz"] {
      let whole = try Packing.pack(kind, [("a.json", Array(postLines(1...9))), ("c.json", Array(postLines(10...12)))])
      for _ in 0..<300 {
        var bytes = whole
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
          bytes[Int.random(in: 0..<min(bytes.count, 3000), using: &generator)] = UInt8.random(in: 0...255, using: &generator)
        }
        #expect(read([.path(try folder.write("damaged", bytes))]).isBalanced, "\(kind), seed 8")
      }
    }
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
