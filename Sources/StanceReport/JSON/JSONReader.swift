/// Reads JSON (RFC 8259) in the order in which it stands, without a tree of values: the caller says what it expects next. For the files that this program writes
/// itself; dumps are read by StanceArchive, which this module does not know.
///
/// ```swift
/// var json = JSONReader(bytes)
/// try json.object { (name, json) throws(JSONFault) in
///   if name == "posts" { posts = try json.integer() } else { try json.skip() }
/// }
/// try json.end()
/// ```
struct JSONReader {
  private let bytes: [UInt8]
  /// The next byte.
  private(set) var position = 0
  private var depth = 0

  /// Objects and arrays inside each other; more are refused, so that a hostile file cannot exhaust the stack.
  private static let mostDepth = 64

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// An object; `member` must read the value of each name.
  mutating func object(_ member: (String, inout JSONReader) throws(JSONFault) -> Void) throws(JSONFault) {
    try open(0x7B, "an object")
    if take(0x7D) { return close() }
    repeat {
      let name = try string()
      guard take(0x3A) else { throw fault("a colon") }
      try member(name, &self)
    } while take(0x2C)
    guard take(0x7D) else { throw fault("a comma or the end of an object") }
    close()
  }

  /// An array; `element` must read each element.
  mutating func array(_ element: (inout JSONReader) throws(JSONFault) -> Void) throws(JSONFault) {
    try open(0x5B, "an array")
    if take(0x5D) { return close() }
    repeat { try element(&self) } while take(0x2C)
    guard take(0x5D) else { throw fault("a comma or the end of an array") }
    close()
  }

  /// A whole number of 64 bits.
  mutating func integer() throws(JSONFault) -> Int {
    skipSpace()
    let isNegative = position < bytes.count && bytes[position] == 0x2D
    if isNegative { position += 1 }
    let start = position
    var value = 0
    while position < bytes.count, case let digit = bytes[position] &- 0x30, digit < 10 {
      let (product, first) = value.multipliedReportingOverflow(by: 10)
      let (sum, second) = product.addingReportingOverflow(Int(digit))
      if first || second { throw fault("a number of 64 bits") }
      value = sum
      position += 1
    }
    guard position > start, !isFraction else { throw fault("a whole number") }
    return isNegative ? -value : value
  }

  /// A number.
  mutating func number() throws(JSONFault) -> Double {
    skipSpace()
    let start = position
    while position < bytes.count, JSONReader.isOfNumber(bytes[position]) { position += 1 }
    guard position > start, let value = Double(String(decoding: bytes[start..<position], as: UTF8.self)), value.isFinite
    else { throw fault("a number") }
    return value
  }

  /// A string; ill-formed UTF-8 becomes U+FFFD.
  mutating func string() throws(JSONFault) -> String {
    guard take(0x22) else { throw fault("a string") }
    let start = position
    while position < bytes.count, bytes[position] != 0x22, bytes[position] != 0x5C, bytes[position] >= 0x20 { position += 1 }
    guard position < bytes.count, bytes[position] != 0x22 else {
      guard position < bytes.count else { throw fault("the end of a string") }
      position += 1
      return String(decoding: bytes[start..<position - 1], as: UTF8.self)
    }
    return try escapedString(Array(bytes[start..<position]))
  }

  /// `null`; false where something else stands here, which is not read then.
  mutating func isNull() throws(JSONFault) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == 0x6E else { return false }
    try word("null")
    return true
  }

  /// Any value, which is passed over.
  mutating func skip() throws(JSONFault) {
    skipSpace()
    guard position < bytes.count else { throw fault("a value") }
    switch bytes[position] {
    case 0x7B: try object { (_, json) throws(JSONFault) in try json.skip() }
    case 0x5B: try array { (json) throws(JSONFault) in try json.skip() }
    case 0x22: _ = try string()
    case 0x74: try word("true")
    case 0x66: try word("false")
    case 0x6E: try word("null")
    default: _ = try number()
    }
  }

  /// Nothing may follow.
  mutating func end() throws(JSONFault) {
    skipSpace()
    guard position == bytes.count else { throw fault("the end of the file") }
  }

  /// What is wrong here.
  func fault(_ expected: String) -> JSONFault { JSONFault(byte: position, expected: expected) }
}

/// Where a file is not what it should be.
struct JSONFault: Error, Sendable, Equatable {
  /// Offset of the byte, from 0.
  let byte: Int
  /// What was expected there: `a string`.
  let expected: String
}

extension JSONReader {
  private mutating func open(_ bracket: UInt8, _ what: String) throws(JSONFault) {
    guard take(bracket) else { throw fault(what) }
    depth += 1
    if depth > JSONReader.mostDepth { throw fault("fewer brackets inside each other") }
  }

  private mutating func close() { depth -= 1 }

  private mutating func skipSpace() {
    while position < bytes.count, case let byte = bytes[position], byte <= 0x20,
      byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    {
      position += 1
    }
  }

  /// Takes a byte where it comes next.
  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func word(_ word: String) throws(JSONFault) {
    let end = position + word.utf8.count
    guard end <= bytes.count, bytes[position..<end].elementsEqual(word.utf8) else { throw fault("a value") }
    position = end
  }

  private var isFraction: Bool { position < bytes.count && JSONReader.isOfNumber(bytes[position]) }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x45, 0x65: true
    default: false
    }
  }

  /// The rest of a string from its first escape on.
  private mutating func escapedString(_ beginning: [UInt8]) throws(JSONFault) -> String {
    var text = beginning
    while position < bytes.count, bytes[position] != 0x22 {
      let byte = bytes[position]
      guard byte >= 0x20 else { throw fault("a string without control characters") }
      position += 1
      if byte == 0x5C { try appendEscape(to: &text) } else { text.append(byte) }
    }
    guard take(0x22) else { throw fault("the end of a string") }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func appendEscape(to text: inout [UInt8]) throws(JSONFault) {
    guard position < bytes.count else { throw fault("an escape") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: text.append(byte)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75: try appendCodePoint(to: &text)
    default: throw fault("an escape")
    }
  }

  /// Four hexadecimal digits, or eight of a surrogate pair; a lone surrogate becomes U+FFFD.
  private mutating func appendCodePoint(to text: inout [UInt8]) throws(JSONFault) {
    var value = try hexadecimal()
    if (0xD800...0xDBFF).contains(value), position + 1 < bytes.count, bytes[position] == 0x5C, bytes[position + 1] == 0x75 {
      position += 2
      let low = try hexadecimal()
      value = (0xDC00...0xDFFF).contains(low) ? 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00) : 0xFFFD
    }
    text.append(contentsOf: String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
  }

  private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
    guard position + 4 <= bytes.count,
      let value = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { throw fault("four hexadecimal digits") }
    position += 4
    return value
  }
}
