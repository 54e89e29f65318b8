import Testing

@testable import StanceReport

@Suite("Pseudonyms")
struct PseudonymTests {
  private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// FIPS 180-4's examples (NIST CAVP), and one of a million letters.
  @Test(
    "SHA-256 is that of the published vectors",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func sha256(message: String, digest: String) {
    #expect(hexadecimal(SHA256.hash(Array(message.utf8))) == digest)
  }

  /// RFC 4231, test cases 1, 2, 3, 6 and 7.
  @Test("HMAC-SHA256 is that of RFC 4231")
  func hmac() {
    let cases: [([UInt8], [UInt8], String)] = [
      (
        [UInt8](repeating: 0x0B, count: 20), Array("Hi There".utf8),
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
      ),
      (
        Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
      ),
      (
        [UInt8](repeating: 0xAA, count: 20), [UInt8](repeating: 0xDD, count: 50),
        "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
      ),
      (
        [UInt8](repeating: 0xAA, count: 131), Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
      ),
    ]
    for (key, message, code) in cases { #expect(hexadecimal(Pseudonyms(anyKey: key).code(message)) == code) }
  }

  @Test("an author has one name under one key, another under another, and none where unknown")
  func names() throws {
    let one = try #require(Pseudonyms(key: Array("0123456789abcdef".utf8)))
    let two = try #require(Pseudonyms(key: Array("0123456789abcdeF".utf8)))
    #expect(one.name(of: [0x37]) == one.name(of: [0x37]) && one.name(of: [0x37]) != two.name(of: [0x37]))
    #expect(one.name(of: [0x37])?.utf8.count == 32 && one.name(of: []) == nil)
    #expect(Pseudonyms(key: Array("short".utf8)) == nil)
  }
}
