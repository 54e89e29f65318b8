/// One scalar read from UTF-8 bytes, and how many bytes it took.
struct DecodedScalar {
  var value: UInt32
  var width: Int
}

/// UTF-8 by hand, over spans: ill-formed bytes are U+FFFD of width 1, so that every text has tokens and none stops the scan.
enum UTF8Decoding {
  /// The scalar that starts at `index` (< `text.count`).
  @inline(__always)
  static func scalar(_ text: Span<UInt8>, at index: Int) -> DecodedScalar {
    let lead = text[index]
    if lead < 0x80 { return DecodedScalar(value: UInt32(lead), width: 1) }
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, index + width <= text.count else { return replacement }
    var value = UInt32(lead) & (0x7F >> UInt32(width))
    for offset in 1..<width {
      let byte = text[index + offset]
      guard byte & 0xC0 == 0x80 else { return replacement }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard isScalar(value, width: width) else { return replacement }
    return DecodedScalar(value: value, width: width)
  }

  /// Writes a scalar at `index` and returns the index after it.
  @inline(__always)
  static func write(_ scalar: UInt32, into bytes: inout MutableSpan<UInt8>, at index: Int) -> Int {
    if scalar < 0x80 {
      bytes[index] = UInt8(truncatingIfNeeded: scalar)
      return index + 1
    }
    let width = scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
    let lead: UInt32 = width == 2 ? 0xC0 : width == 3 ? 0xE0 : 0xF0
    bytes[index] = UInt8(truncatingIfNeeded: lead | scalar >> UInt32(6 * (width - 1)))
    for offset in 1..<width {
      bytes[index + offset] = UInt8(truncatingIfNeeded: 0x80 | (scalar >> UInt32(6 * (width - 1 - offset))) & 0x3F)
    }
    return index + width
  }

  private static let replacement = DecodedScalar(value: 0xFFFD, width: 1)

  /// Neither overlong, nor a surrogate, nor past U+10FFFF.
  private static func isScalar(_ value: UInt32, width: Int) -> Bool {
    switch width {
    case 2: value >= 0x80
    case 3: value >= 0x800 && !(0xD800...0xDFFF).contains(value)
    default: value >= 0x10000 && value <= 0x10FFFF
    }
  }
}
