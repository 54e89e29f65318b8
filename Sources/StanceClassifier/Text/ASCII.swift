/// Classes of ASCII bytes.
enum ASCII {
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always)
  static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  @inline(__always)
  static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  /// Whether a byte may stand in a handle.
  static func isHandle(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || byte == 0x5F }

  /// Whether an address ends before this byte.
  static func endsAddress(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x22 || byte == 0x3C || byte == 0x3E
  }

  /// The ASCII byte of a full-width form or of a mathematical letter or digit; nil for other scalars.
  static func fullwidth(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0xFF01...0xFF5E: UInt8(scalar - 0xFEE0)
    case 0x1D400...0x1D6A3, 0x1D7CE...0x1D7FF: 0x61
    default: nil
    }
  }
}
