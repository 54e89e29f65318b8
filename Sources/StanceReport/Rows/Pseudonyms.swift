/// Names for authors that only the holder of a key can tie to them: HMAC-SHA256 (RFC 2104, FIPS 198-1) of the id, its first 16 bytes as hexadecimal digits.
///
/// The same author gets the same pseudonym under the same key, in every dump; without the key nobody can find whose it is, not even by trying all ids, which a hash
/// without a key would allow. Who has the key can: keep it apart from the rows, or throw it away.
public struct Pseudonyms: Sendable {
  private let inner: [UInt8]
  private let outer: [UInt8]

  /// The shortest key: with 16 bytes from a good source trying all of them is out of reach.
  public static let shortestKey = 16

  /// Pseudonyms under a key; nil where it is too short.
  public init?(key: [UInt8]) {
    guard key.count >= Pseudonyms.shortestKey else { return nil }
    self.init(anyKey: key)
  }

  init(anyKey key: [UInt8]) {
    let short = key.count > 64 ? SHA256.hash(key) : key
    let padded = short + [UInt8](repeating: 0, count: 64 - short.count)
    inner = padded.map { $0 ^ 0x36 }
    outer = padded.map { $0 ^ 0x5C }
  }

  /// The pseudonym of an author, 32 hexadecimal digits; nil where the author is not known.
  public func name(of author: [UInt8]) -> String? {
    guard !author.isEmpty else { return nil }
    return code(author).prefix(16).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }

  /// The message authentication code, 32 bytes.
  func code(_ message: [UInt8]) -> [UInt8] { SHA256.hash(outer + SHA256.hash(inner + message)) }
}
