/// Checks, block by block, what RFC 8259, section 7 asks of strings: no control character in a string, no backslash
/// outside, and every escape one of those that exist, `\u` with four hexadecimal digits.
struct EscapeCheck {
  /// Where the block to come must have hexadecimal digits, since an escape began before it.
  private(set) var expected: UInt64 = 0
  /// Whether there was an escape.
  private(set) var found = false

  /// Whether the block that starts at `offset` is as it must be. `mask` has the bytes of the record.
  mutating func areAllowed(
    _ block: ByteBlock, _ masks: StringState.Masks, _ mask: UInt64, _ bytes: Span<UInt8>, _ offset: Int
  ) -> Bool {
    if block.controls & mask & masks.strings != 0 { return false }
    if block.backslashes & ~masks.strings != 0 { return false }
    let escaped = masks.escaped & mask
    if escaped | expected == 0 { return true }
    found = true
    let letters = EscapeBlock(bytes, at: offset)
    let unicode = escaped & letters.us
    let wanted = expected | unicode << 1 | unicode << 2 | unicode << 3 | unicode << 4
    expected = unicode >> 63 | unicode >> 62 | unicode >> 61 | unicode >> 60
    // Digits that would lie beyond the record are missed by the string that does not end.
    return wanted & ~letters.hexDigits & mask == 0 && areSimple(escaped & ~unicode, bytes, offset)
  }

  private func areSimple(_ escaped: UInt64, _ bytes: Span<UInt8>, _ offset: Int) -> Bool {
    var left = escaped
    while left != 0 {
      switch bytes[offset &+ left.trailingZeroBitCount] {
      case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: break
      default: return false
      }
      left &= left &- 1
    }
    return true
  }
}
