/// Pieces of JSON (RFC 8259) appended to bytes. The result is valid UTF-8 whatever comes in.
enum JSONText {
  /// A string in quotes. Control characters, quotes and backslashes are escaped; so are U+2028 and U+2029, which end a line of JavaScript; ill-formed
  /// UTF-8 becomes U+FFFD.
  static func appendString(_ text: Span<UInt8>, to buffer: inout [UInt8]) {
    buffer.append(0x22)
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte >= 0x20, byte < 0x80, byte != 0x22, byte != 0x5C {
        buffer.append(byte)
        index += 1
      } else if byte < 0x80 {
        appendEscape(byte, to: &buffer)
        index += 1
      } else {
        index += appendScalar(at: index, in: text, to: &buffer)
      }
    }
    buffer.append(0x22)
  }

  /// A string in quotes.
  static func appendString(_ text: String, to buffer: inout [UInt8]) {
    appendString(text.utf8.span, to: &buffer)
  }

  /// A quote, a backslash or a control character.
  private static func appendEscape(_ byte: UInt8, to buffer: inout [UInt8]) {
    buffer.append(0x5C)
    switch byte {
    case 0x22, 0x5C: buffer.append(byte)
    case 0x08: buffer.append(0x62)
    case 0x09: buffer.append(0x74)
    case 0x0A: buffer.append(0x6E)
    case 0x0C: buffer.append(0x66)
    case 0x0D: buffer.append(0x72)
    default:
      buffer.append(contentsOf: "u00".utf8)
      buffer.append(hexDigit(byte >> 4))
      buffer.append(hexDigit(byte & 15))
    }
  }

  /// The scalar at `index`, which is not ASCII; returns how many bytes it took.
  private static func appendScalar(at index: Int, in text: Span<UInt8>, to buffer: inout [UInt8]) -> Int {
    let step = UTF8Scalar(at: index, in: text)
    switch step.scalar {
    case nil: buffer.append(contentsOf: replacementCharacter)
    case "\u{2028}": buffer.append(contentsOf: #"\u2028"#.utf8)
    case "\u{2029}": buffer.append(contentsOf: #"\u2029"#.utf8)
    default: for position in index..<index + step.count { buffer.append(text[position]) }
    }
    return step.count
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
