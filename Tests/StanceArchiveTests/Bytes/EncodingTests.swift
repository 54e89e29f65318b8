import Testing

@testable import StanceArchive

@Suite("Encodings")
struct EncodingTests {
  private static func utf16(_ text: String, big: Bool, mark: Bool) -> [UInt8] {
    ((mark ? "\u{FEFF}" : "") + text).utf16.flatMap {
      big ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
  }

  @Test(
    "trap 12, BOM and UTF-16 from PowerShell: every fixture of text reads as in UTF-8",
    arguments: Fixture.all.map(\.name).filter { $0 != "WARC" })
  func utf16(name: String) throws {
    let text = try #require(Fixture.all.first { $0.name == name }).text
    let whole = try read(text)
    #expect(try read("\u{FEFF}" + text).texts == whole.texts)
    for (big, mark) in [(false, true), (true, true), (false, false), (true, false)] {
      let result = try read(bytes: EncodingTests.utf16(text, big: big, mark: mark))
      #expect(result.texts == whole.texts && result.errors.isEmpty, "big \(big), mark \(mark)")
    }
    let folder = try TemporaryFolder()
    let path = try folder.write("a.json", EncodingTests.utf16(text, big: false, mark: true))
    for size in Array(1...9) + [64, 100] { #expect(read([.path(path)], .chunk(size)).texts == whole.texts, "chunk of \(size)") }
  }

  @Test("surrogates make one letter, lone ones U+FFFD; half a unit at the end is a cut")
  func surrogates() throws {
    let line = #"{"text":"😀 ж"}"# + "\n"
    var bytes = EncodingTests.utf16(line, big: false, mark: true)
    #expect(try read(bytes: bytes).texts == ["😀 ж"])
    bytes[2 + 2 * 9 + 1] = 0xDC
    #expect(try read(bytes: bytes).texts[0].hasPrefix("\u{FFFD}"))
    #expect(try read(bytes: EncodingTests.utf16(line, big: true, mark: true) + [0]).errors.map(\.kind) == [.cut])
  }

  @Test("packed UTF-16 is read too")
  func packed() throws {
    #expect(try read(bytes: gzipMember(EncodingTests.utf16(Fixture.gold, big: false, mark: true))).posts.count == 2)
  }

  @Test("a table that is not UTF-8 is read as Windows-1252, with one notice")
  func windows1252() throws {
    let rows =
      Array("id,text\n1,plain\n2,caf".utf8) + [0xE9, 0x20, 0x80, 0x0A] + Array("3,na".utf8) + [0xEF] + Array("ve ".utf8) + [
        0x93, 0x94, 0x0A,
      ]
    let folder = try TemporaryFolder()
    let path = try folder.write("a.csv", rows)
    for size in Array(1...20) + [4096] {
      let result = read([.path(path)], .chunk(size))
      #expect(result.texts == ["plain", "café €", "naïve “”"], "chunk of \(size)")
      #expect(result.notices == ["\(path): has letters that are not UTF-8: they are read as Windows-1252"])
    }
  }

  @Test("a table in UTF-8 is unchanged and without a notice", arguments: [1, 2, 3, 5, 4096])
  func utf8(size: Int) throws {
    let text = "id,text\n" + (1...4_000).map { "\($0),жук № \($0) 😀\n" }.joined()
    let result = try read(bytes: Array(text.utf8), .chunk(size == 1 ? 1000 : size * 1000))
    #expect(result.posts.count == 4_000 && result.notices.isEmpty)
    #expect(result.texts.enumerated().allSatisfy { $1 == "жук № \($0 + 1) 😀" })
  }

  @Test("a single odd byte far into a large table changes that letter alone")
  func late() throws {
    let rows = (1...6_000).map { "\($0),жук \($0)\n" }
    var bytes = Array("id,text\n".utf8)
    for (index, row) in rows.enumerated() { bytes += Array(row.utf8.dropLast()) + (index == 5_000 ? [0xE9, 0x0A] : [0x0A]) }
    let result = try read(bytes: bytes)
    #expect(result.notices.count == 1 && result.texts[5_000] == "жук 5001é" && result.texts[5_999] == "жук 6000")
  }

  @Test("lines of JSON keep their bytes: a broken one is U+FFFD, without a notice")
  func json() throws {
    let result = try read(bytes: Array("{\"text\":\"caf".utf8) + [0xE9] + Array("\"}\n".utf8))
    #expect(result.texts == ["caf\u{FFFD}"] && result.notices.isEmpty)
  }
}

@Suite("The expansion of packed data is bounded")
struct ExpansionTests {
  /// Lines that never end, of mebibytes of spaces, which pack to a thousandth.
  private static func bomb(_ kind: String, megabytes: Int) throws -> [UInt8] {
    let script = """
      import sys, gzip, zipfile, io
      data = b'{"text":"' + b' ' * (1 << 20)
      n = int(sys.argv[3])
      def chunks():
          for _ in range(n): yield data
      if sys.argv[1] == 'gz':
          with gzip.open(sys.argv[2], 'wb') as f:
              for c in chunks(): f.write(c)
      else:
          with zipfile.ZipFile(sys.argv[2], 'w', zipfile.ZIP_DEFLATED) as z:
              for i in range(4 if sys.argv[1] == 'many' else 1):
                  with z.open('%d.json' % i, 'w') as f:
                      for c in chunks(): f.write(c)
      """
    let folder = try TemporaryFolder()
    let path = try folder.write("bomb", [])
    _ = try #require(SharedFiles.python(script, [kind, path, String(megabytes)]))
    return try Array(SharedFiles.contents(path))
  }

  @Test("a bomb is refused with the flag's name, once", .needsPython, arguments: ["gz", "zip", "many"])
  func bombs(kind: String) throws {
    let bytes = try ExpansionTests.bomb(kind, megabytes: kind == "many" ? 3 : 8)
    var options = ReadOptions()
    options.maximumRecordBytes = 1 << 20
    options.harmlessBytes = 6 << 20
    let result = try read(bytes: bytes, options)
    #expect(result.errors.map(\.kind) == [.expansion] && result.isBalanced)
    #expect(result.errors[0].description.contains("--max-expansion"))
    options.maximumExpansion = 2000
    #expect(try read(bytes: bytes, options).errors.isEmpty)
  }

  @Test("a little is harmless whatever it was packed in: 64 MiB unless a test says so", .needsPython)
  func harmless() throws {
    var options = ReadOptions()
    options.maximumRecordBytes = 1 << 20
    #expect(options.harmlessBytes == 64 << 20)
    #expect(try read(bytes: try ExpansionTests.bomb("gz", megabytes: 8), options).errors.isEmpty)
  }
}
