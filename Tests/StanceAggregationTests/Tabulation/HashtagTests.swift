import Testing

@testable import StanceAggregation

@Suite("Hashtags")
struct HashtagTests {
  @Test(
    "are words after a number sign, in small letters, each once",
    arguments: [
      ("#NATO and #nato, #Мир!", ["nato", "мир"]), ("a#b &#39; x/#y ##z", ["z"]), ("#1 #2025 #4x", ["4x"]),
      ("#a_b-c #日本語。#שלום", ["a_b", "日本語"]), ("(#ok) #", ["ok"]), ("", []), ("#שלום עולם", ["שלום"]),
    ])
  func found(text: String, tags: [String]) {
    #expect(HashtagScanner.tags(Array(text.utf8).span) == tags)
  }

  @Test("one of 300 characters is kept whole, and ill-formed bytes end one")
  func odd() {
    let long = String(repeating: "ш", count: 300)
    #expect(HashtagScanner.tags(Array("#\(long)".utf8).span) == [long])
    #expect(HashtagScanner.tags([0x23, 0x61, 0xFF, 0x62].span) == ["a"])
  }
}

@Suite("Texts that are copies")
struct TextHashTests {
  private func hash(_ text: String) -> UInt64 { StableHash.ofText(Array(text.utf8).span) }

  @Test("links, white space and the case of ASCII letters make no difference")
  func copies() {
    #expect(hash("Peace now https://t.co/aB1") == hash("peace  NOW https://t.co/zz9 "))
    #expect(hash("peace now") != hash("peace not"))
    #expect(hash("http is a word") != hash("https is a word"))
  }
}
