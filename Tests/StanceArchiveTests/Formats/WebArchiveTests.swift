import StanceArchive
import StanceClassifier
import Testing

@Suite("Web archives")
struct WebArchiveTests {
  @Test("give the posts of every answer, chunked or declared to be gzip; other records are counted")
  func bodies() throws {
    let result = try read(Fixture.warc)
    #expect(result.texts == ["one", "one", "one", "three"] && result.posts.map(\.record) == [2, 2, 4, 5])
    #expect(result.intake[.notAPost].count == 2 && result.intake[.controlMessage].count == 1 && result.isBalanced)
    #expect(result.sources[0].layout == .webArchive)
  }

  @Test("a body in gzip, the archive in gzip too; an answer without posts is counted")
  func gzipped() throws {
    let page = gzipMember(Array(#"{"data":[{"id":"3","text":"three","author_id":"5"}]}"#.utf8))
    let empty = gzipMember(Array("[]".utf8))
    var bytes: [UInt8] = []
    for body in [page, empty, page + page.dropLast(3)] {
      let http = Array("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".utf8) + body
      let head = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: \(http.count)\r\n\r\n"
      bytes += gzipMember(Array(head.utf8) + http + [13, 10, 13, 10])
    }
    let result = try read(bytes: bytes)
    #expect(result.texts.first == "three" && result.intake[.notAPost].count == 1 && result.isBalanced)
    #expect(result.errors.isEmpty)
  }

  @Test("a record that ends before its length is malformed")
  func cut() throws {
    let result = try read(String(Fixture.warc.dropLast(20)))
    #expect(result.texts == ["one", "one", "one"] && result.intake[.malformed].count == 1)
  }
}
