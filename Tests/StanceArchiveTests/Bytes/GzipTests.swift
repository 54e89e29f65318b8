import StanceArchive
import Testing

@Suite("gzip")
struct GzipTests {
  @Test("of several members is one stream, whatever the name", arguments: [1, 7, 100, 65536])
  func members(chunk: Int) throws {
    let bytes = Array(Fixture.v11.utf8)
    let whole = try read(Fixture.v11)
    for cut in [0, 1, 500, bytes.count] {
      let parts = gzipMember(Array(bytes[..<cut])) + gzipMember(Array(bytes[cut...]))
      let result = try read(bytes: parts, .chunk(chunk))
      #expect(result.posts == whole.posts && result.intake == whole.intake && result.errors.isEmpty)
    }
  }

  @Test("may be followed by padding")
  func padding() throws {
    let result = try read(bytes: gzipMember(Array(Fixture.v11.utf8)) + [0, 0, 0, 0])
    #expect(result.posts.count == 4 && result.errors.isEmpty)
  }

  @Test("that ends in the middle gives what came before, then says where it ends")
  func cut() throws {
    let text = (1...200).map { "{\"id\":\"\($0)\",\"text\":\"post \($0)\"}\n" }.joined()
    let bytes = gzipMember(Array(text.utf8))
    for end in [bytes.count - 1, bytes.count - 8, bytes.count / 2, 1500, 20, 11] {
      let result = try read(bytes: Array(bytes[..<end]))
      let error = try #require(result.errors.first)
      #expect(result.errors.count == 1 && error.kind == .cut && result.isBalanced)
      #expect(result.ids == (1...200).prefix(result.posts.count).map(String.init))
      #expect(error.record == result.intake.records && error.byte == result.intake.bytes)
      if result.posts.count > 0 { #expect(error.description.hasSuffix("; what came before was read")) }
    }
    let half = try read(bytes: Array(bytes[..<(bytes.count / 2)]))
    #expect(half.posts.count > 90 && half.errors[0].description.contains("the gzip data ends in the middle (after 2,"))
  }

  @Test("that is damaged says so")
  func damaged() throws {
    var bytes = gzipMember(Array(Fixture.v11.utf8))
    bytes[bytes.count - 6] ^= 0xFF
    let result = try read(bytes: bytes)
    #expect(result.errors.map(\.kind) == [.damaged] && result.posts.count == 4)
  }
}
