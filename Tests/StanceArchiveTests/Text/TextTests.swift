import StanceClassifier
import Testing

@testable import StanceArchive

@Suite("Text is unescaped")
struct UnescapeTests {
  private func unescaped(_ inside: String) throws -> String {
    try read("{\"text\":\"\(inside)\"}").texts.first ?? "(no post)"
  }

  @Test(
    "as RFC 8259 says",
    arguments: [
      (#"a\"b\\c\/d\b\f\n\r\te"#, "a\"b\\c/d\u{8}\u{C}\n\r\te"), (#"\u0041\u00e9\u0416\u20AC"#, "AéЖ€"),
      (#"\ud83d\ude00!"#, "😀!"),
      (#"\ud83d"#, "\u{FFFD}"), (#"\ude00x"#, "\u{FFFD}x"), (#"\ud83d\u0041"#, "\u{FFFD}A"),
      (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"), (#"\u0000"#, "\0"),
      (#"\\u0041"#, "\\u0041"), (#"\u041f\u0440\u0438\u0432\u0435\u0442, \u043c\u0438\u0440 — ok"#, "Привет, мир — ok"),
      ("", ""),
    ])
  func escapes(inside: String, text: String) throws { #expect(try unescaped(inside) == text) }

  @Test("at every place of a long text")
  func places() throws {
    for count in 0..<70 {
      let filler = String(repeating: "x", count: count)
      #expect(try unescaped(filler + #"\u0416\n"# + filler + #"\ud83d\ude00"#) == filler + "Ж\n" + filler + "😀")
    }
  }

  @Test("ill-formed UTF-8 becomes U+FFFD as the standard library has it, and the rest stays")
  func repair() throws {
    let start = Array("{\"id\":\"1\",\"text\":\"Ж".utf8)
    for bad: [UInt8] in [[0xFF], [0xC0, 0x80], [0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF5, 0x80], [0xD0]] {
      let result = try read(bytes: start + bad + Array("z\"}".utf8))
      let text = try #require(result.texts.first)
      #expect(
        text.hasPrefix("Ж\u{FFFD}") && text.hasSuffix("z")
          && !text.unicodeScalars.dropFirst().dropLast().contains { $0 != "\u{FFFD}" })
    }
  }
}

@Suite("UTF-8")
struct UTF8CheckTests {
  @Test("the quick look agrees with the plain one and with the standard library")
  func twin() {
    var random = Draws()
    let pieces: [[UInt8]] = ["a", "xyz ", "Ж", "é", "€", "…", "ࠀ", "퟿", "😀", "\u{10FFFF}", "слово"].map {
      Array($0.utf8)
    }
    let faults: [[UInt8]] = [
      [0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
      [0xFF], [0xE2, 0x82], [0xD0],
    ]
    for _ in 0..<5000 {
      var bytes: [UInt8] = []
      for _ in 0..<random(40) { bytes += pieces[random(pieces.count)] }
      if random(2) == 0 { bytes.insert(contentsOf: faults[random(faults.count)], at: random(bytes.count + 1)) }
      if random(4) == 0 { bytes = bytes.dropLast(min(bytes.count, random(3))) }
      let valid = String(validating: bytes, as: UTF8.self) != nil
      let lead = random(3)
      let padded = [UInt8](repeating: 0x20, count: lead) + bytes + [UInt8](repeating: 0xFF, count: 64)
      let range = lead..<lead + bytes.count
      #expect(isUTF8(padded.span, range) == valid, "seed \(random.seed): \(bytes)")
      #expect((firstIllFormed(padded.span, range) == range.upperBound) == valid, "seed \(random.seed): \(bytes)")
    }
  }
}

@Suite("HTML entities")
struct EntityTests {
  @Test(
    "are decoded once",
    arguments: [
      ("a &amp; b", "a & b"), ("&lt;b&gt;", "<b>"), ("&amp;lt;", "&lt;"), ("&amp;amp;", "&amp;"),
      ("&quot;&#39;&apos;", "\"''"), ("&#8364;&#x20ac;&#X1F600;", "€€😀"),
      ("R&D", "R&D"), ("a & b; c", "a & b; c"), ("&", "&"), ("&;", "&;"), ("&unknown;", "&unknown;"), ("&#;", "&#;"),
      ("&#x;", "&#x;"), ("&#xD800;", "&#xD800;"),
      ("&#0;", "&#0;"), ("&#12a;", "&#12a;"), ("x&amp", "x&amp"), ("&&amp;", "&&"),
    ])
  func decode(written: String, text: String) throws {
    #expect(try read("{\"text\":\"\(written.replacing("\"", with: "\\\""))\"}").texts == [text])
  }

  @Test("stay in notes, which X does not escape")
  func notes() throws { #expect(try read(Fixture.pages).texts.last == "the beginning of a long post &amp; its end") }
}

@Suite("Times")
struct TimeTests {
  private func parsed(_ text: String) -> PostTime {
    let bytes = Array(text.utf8)
    return parseTime(bytes.span)
  }

  @Test(
    "of every dump's spelling",
    arguments: [
      ("2021-12-01T00:00:07.000Z", 1_638_316_807), ("2021-12-01T00:00:07Z", 1_638_316_807),
      ("2021-12-01T02:00:07+02:00", 1_638_316_807),
      ("2021-12-01 00:00:07", 1_638_316_807), ("2021-12-01 00:00:07+00:00", 1_638_316_807),
      ("2021-11-30 19:00:07 -0500", 1_638_316_807),
      ("Wed Dec 01 00:00:07 +0000 2021", 1_638_316_807), ("Wed Dec 01 01:00:07 +0100 2021", 1_638_316_807),
      ("1638316807", 1_638_316_807),
      ("1638316807123", 1_638_316_807), ("1638316807.5", 1_638_316_807), ("2021-12-01T00:00", 1_638_316_800),
      ("1969-12-31T23:59:59Z", -1),
      ("2024-02-29T12:00:00.123456789Z", 1_709_208_000),
    ])
  func times(text: String, seconds: Int64) { #expect(parsed(text) == PostTime(seconds: seconds)) }

  @Test("a date alone has the precision of a day")
  func date() { #expect(parsed("2021-12-01") == PostTime(seconds: 1_638_316_800, precision: .day)) }

  @Test(
    "what is none is unknown",
    arguments: [
      "", "today", "2021-13-01", "2021-12-01T25:00:00Z", "Wed Foo 01 00:00:07 +0000 2021", "12", "2021-12-01X00:00:00",
      "2021/12/01", "99999999999999999999",
    ])
  func none(text: String) { #expect(parsed(text) == .unknown) }

  @Test("a post of X without a time has it in its id, from November 2010 on")
  func snowflake() throws {
    // 1050118621198921728 >> 22 = 250367789554 ms after the epoch of X: the example of X's own documentation,
    // 2018-10-10 20:19:24.
    let result = try read(
      #"{"id":"1050118621198921728","text":"a","author_id":"1"}"# + "\n" + #"{"id":"20","text":"b","author_id":"1"}"#)
    #expect(result.posts.map(\.time) == [PostTime(seconds: 1_539_202_764), .unknown])
  }
}
