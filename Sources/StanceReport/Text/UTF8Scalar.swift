/// One step through bytes that should be UTF-8.
///
/// Ill-formed bytes are taken as the Unicode Standard recommends (16.0, §3.9, "Substitution of Maximal Subparts"), the same as
/// `String(decoding:as:)`, but without making a String.
struct UTF8Scalar {
  /// The scalar; nil where the bytes are ill-formed (write U+FFFD).
  let scalar: Unicode.Scalar?
  /// How many bytes were taken, at least 1.
  let count: Int

  /// The scalar that starts at `index`.
  init(at index: Int, in bytes: Span<UInt8>) {
    let first = bytes[index]
    guard first >= 0x80 else {
      scalar = Unicode.Scalar(first)
      count = 1
      return
    }
    var value = UInt32(first)
    let length = UTF8Scalar.length(of: first)
    var taken = 1
    while taken < length, index + taken < bytes.count {
      let next = bytes[index + taken]
      guard UTF8Scalar.continues(next, after: first, at: taken) else { break }
      value = value << 6 | UInt32(next & 0x3F)
      taken += 1
    }
    count = taken
    scalar = taken == length && length > 1 ? Unicode.Scalar(value & UTF8Scalar.mask(length)) : nil
  }

  /// Bytes of a sequence that starts with `first`; 1 for a byte that starts none.
  private static func length(of first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// Table 3-7 of the standard: the second byte of some sequences has a narrower range.
  private static func continues(_ byte: UInt8, after first: UInt8, at position: Int) -> Bool {
    guard position == 1 else { return byte & 0xC0 == 0x80 }
    switch first {
    case 0xE0: return (0xA0...0xBF).contains(byte)
    case 0xED: return (0x80...0x9F).contains(byte)
    case 0xF0: return (0x90...0xBF).contains(byte)
    case 0xF4: return (0x80...0x8F).contains(byte)
    default: return byte & 0xC0 == 0x80
    }
  }

  /// The bits of a scalar of so many bytes, without what the first byte says of the length.
  private static func mask(_ length: Int) -> UInt32 {
    length == 2 ? 0x7FF : length == 3 ? 0xFFFF : 0x1F_FFFF
  }
}

/// U+FFFD in UTF-8.
let replacementCharacter: [UInt8] = [0xEF, 0xBF, 0xBD]
