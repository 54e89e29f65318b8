import Foundation
import StanceClassifier
import Testing

@testable import StanceArchive

@Suite("zstd, xz, bzip2 by their tools", .serialized)
struct ToolTests {
  @Test("give the posts, of several streams too, whatever the name", arguments: Tool.allCases)
  func streams(tool: Tool) throws {
    try #require(tool.find(in: Tool.usualPath) != nil, "needs the tool \(tool.rawValue)")
    let bytes = try Packing.run(tool, [], Array(postLines(1...300))) + Packing.run(tool, [], Array(postLines(301...400)))
    let folder = try TemporaryFolder()
    let path = try folder.write("dump.txt", bytes)
    let result = read([.path(path)])
    #expect(result.ids == (1...400).map(String.init) && result.errors.isEmpty)
    #expect(result.sources.map(\.containers) == [[tool.rawValue]])
    #expect(try readPiped(bytes).posts == result.posts)
    for size in [7, 100, 4096] {
      #expect(read([.path(path)], .chunk(size)).posts == result.posts, "chunk of \(size)")
    }
  }

  @Test("trap 13, cut: give the posts before the cut and an error", arguments: Tool.allCases)
  func cuts(tool: Tool) throws {
    let bytes = try Packing.run(tool, [], Array(postLines(1...30)))
    let whole = try read(bytes: bytes)
    #expect(whole.posts.count == 30)
    let folder = try TemporaryFolder()
    for cut in 1..<bytes.count {
      let result = read([.path(try folder.write("cut", Array(bytes[..<cut])))])
      #expect(result.isBeginning(of: whole) && result.errors.count == 1, "cut at \(cut)")
    }
    #expect(ToolTests.children == 0)
  }

  @Test("damaged data is an error that names the tool's status", arguments: Tool.allCases)
  func damaged(tool: Tool) throws {
    var bytes = try Packing.run(tool, tool == .zstd ? ["--check"] : [], Array(postLines(1...3000)))
    // bzip2 looks at a block's checksum, which stands before it, only after it has put it out.
    bytes[tool == .bzip2 ? 10 : bytes.count / 2] ^= 0x55
    let result = try read(bytes: bytes)
    let error = try #require(result.errors.first)
    #expect(error.kind == .damaged, "\(error)")
    #expect(error.description.contains("\(tool.rawValue) ended with status"))
  }

  @Test("a missing tool is named, with how to install it", arguments: Tool.allCases, ["", "/no/such/folder", ".:bin"])
  func missing(tool: Tool, path: String) throws {
    let magic: [UInt8] =
      switch tool {
      case .zstd: [0x28, 0xB5, 0x2F, 0xFD, 0]
      case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0]
      case .bzip2: Array("BZh91AY&SY")
      }
    var options = ReadOptions()
    options.toolPath = path
    let error = try #require(try read(bytes: magic, options).errors.first)
    #expect(error.kind == .missingTool && error.description.contains("the tool \(tool.rawValue) is not installed"))
    #expect(error.description.contains("apt install"))
  }

  @Test("the tool is ended when reading stops, and leaves no zombie", .needs(.bzip2))
  func stopped() throws {
    let bytes = try Packing.run(.bzip2, [], Array(postLines(1...60_000)))
    let folder = try TemporaryFolder()
    let path = try folder.write("a.json.bz2", bytes)
    do {
      let reader = try ArchiveReader([.path(path)], options: .chunk(1000))
      var worker = ArchiveWorker(reader)
      var batch = PostBatch()
      #expect(try worker.next(into: &batch))
      #expect(ToolTests.children == 1)
    }
    #expect(ToolTests.children == 0)
  }

  /// How many children of this process run or wait to be reaped that are one of the tools.
  private static var children: Int {
    let own = ProcessInfo.processInfo.processIdentifier
    let numbers = ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).filter { Int($0) != nil }
    return numbers.filter { number in
      guard let status = try? String(contentsOfFile: "/proc/\(number)/status", encoding: .utf8) else { return false }
      return status.contains("PPid:\t\(own)\n") && ["bzip2", "xz", "zstd"].contains { status.hasPrefix("Name:\t\($0)\n") }
    }.count
  }
}

@Suite("Containers within one another", .needsPython)
struct NestingTests {
  private static func nested(_ kinds: [String]) throws -> [UInt8] {
    try kinds.reversed().reduce(Array(postLines(1...4))) { try Packing.pack($1, [("a/data.json", $0)]) }
  }

  @Test(
    "are opened three deep",
    arguments: [
      ["ustar", "bz2"], ["gz", "pax"], ["gz", "gnu", "bz2"], ["xz", "ustar", "gz"], ["gz", "gz", "gz"], ["ustar", "gnu", "pax"],
    ])
  func three(kinds: [String]) throws {
    let bytes = try NestingTests.nested(kinds)
    let result = try read(bytes: bytes)
    #expect(result.ids == ["1", "2", "3", "4"] && result.errors.isEmpty && result.sources[0].containers.count == kinds.count)
    #expect(try read(bytes: bytes, .chunk(1)).posts == result.posts)
    #expect(try readPiped(bytes).posts == result.posts)
  }

  @Test(
    "are refused four deep",
    arguments: [["gz", "ustar", "gz", "gz"], ["gz", "gz", "gz", "gz"], ["ustar", "ustar", "ustar", "ustar"]])
  func four(kinds: [String]) throws {
    let result = try read(bytes: try NestingTests.nested(kinds))
    #expect(result.posts.isEmpty && result.errors.map(\.kind) == [.refused])
    #expect(result.errors[0].description.contains("more than 3 deep"))
  }

  @Test("a damaged member does not hide the others")
  func damagedMember() throws {
    var bad = try Packing.pack("gz", [("", Array(postLines(1...50)))])
    bad[bad.count - 6] ^= 1
    let good = try Packing.pack("bz2", [("", Array(postLines(51...60)))])
    let result = try read(bytes: try Packing.pack("ustar", [("0.json.gz", bad), ("1.json", Array("PAR1")), ("2.json.bz2", good)]))
    #expect(result.ids == (1...60).map(String.init))
    #expect(result.errors.map(\.kind) == [.damaged, .unsupported])
    #expect(result.sources.count == 3)
  }

  @Test("cut anywhere give the posts before the cut and an error", arguments: [["ustar", "gz"], ["gz", "ustar"]])
  func cuts(kinds: [String]) throws {
    let bytes = try NestingTests.nested(kinds)
    let whole = try read(bytes: bytes)
    let folder = try TemporaryFolder()
    // Of a bare tar, the zeros at the end may miss.
    for cut in 1..<min(bytes.count, kinds[0] == "ustar" ? 1536 : .max) {
      let result = read([.path(try folder.write("cut", Array(bytes[..<cut])))])
      #expect(result.isBeginning(of: whole) && result.errors.count == 1, "cut at \(cut)")
    }
  }
}
