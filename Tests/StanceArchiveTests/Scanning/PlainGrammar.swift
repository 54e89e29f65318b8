/// The grammar of RFC 8259, rule by rule and byte by byte: the twin of the scanner of the hot path. UTF-8 is no part
/// of it.
struct PlainGrammar {
  private let bytes: [UInt8]
  private var place = 0

  /// Whether the bytes are one value with white space around it.
  static func accepts(_ bytes: [UInt8]) -> Bool {
    var grammar = PlainGrammar(bytes: bytes)
    return grammar.value() && grammar.place == bytes.count
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func take(_ wanted: String) -> Bool {
    guard bytes[place...].starts(with: wanted.utf8) else { return false }
    place += wanted.utf8.count
    return true
  }

  private mutating func skip(_ wanted: String) -> Int {
    let start = place
    while let byte, wanted.utf8.contains(byte) { place += 1 }
    return place - start
  }

  private mutating func value() -> Bool {
    _ = skip(" \n\r\t")
    let isValue =
      switch byte {
      case UInt8(ascii: "{"): list(from: "{", to: "}") { $0.member() }
      case UInt8(ascii: "["): list(from: "[", to: "]") { $0.value() }
      case UInt8(ascii: "\""): string()
      default: take("true") || take("false") || take("null") || number()
      }
    _ = skip(" \n\r\t")
    return isValue
  }

  private mutating func list(from start: String, to end: String, of element: (inout PlainGrammar) -> Bool) -> Bool {
    _ = take(start)
    _ = skip(" \n\r\t")
    if take(end) { return true }
    repeat {
      if !element(&self) { return false }
    } while take(",")
    return take(end)
  }

  private mutating func member() -> Bool {
    _ = skip(" \n\r\t")
    guard string() else { return false }
    _ = skip(" \n\r\t")
    return take(":") && value()
  }

  private mutating func string() -> Bool {
    guard take("\"") else { return false }
    while let byte, byte >= 0x20 {
      place += 1
      if byte == UInt8(ascii: "\"") { return true }
      if byte == UInt8(ascii: "\\"), !escape() { return false }
    }
    return false
  }

  private mutating func escape() -> Bool {
    guard take("u") else { return "\"\\/bfnrt".map(String.init).contains { take($0) } }
    let digits = bytes[place...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ "0123456789abcdefABCDEF".utf8.contains($0) }) else { return false }
    place += 4
    return true
  }

  private mutating func number() -> Bool {
    _ = take("-")
    if !take("0"), skip("0123456789") == 0 { return false }
    if take("."), skip("0123456789") == 0 { return false }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      if skip("0123456789") == 0 { return false }
    }
    return true
  }
}
