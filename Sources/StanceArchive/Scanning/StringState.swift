/// What a scanner carries from one block of 64 bytes to the next: whether it is within a string, and behind a
/// backslash.
///
/// The method is that of Langdale and Lemire, "Parsing gigabytes of JSON per second" (2019), section 3.1.
struct StringState {
  /// All ones within a string, else 0.
  private(set) var within: UInt64 = 0
  /// 1 where the block before ended with a backslash that escapes the first byte of the next one.
  private(set) var escapeCarry: UInt64 = 0

  /// The parts of a block.
  struct Masks {
    /// The inside of strings, with the opening quote and without the closing one.
    var strings: UInt64
    /// Opening quotes.
    var openings: UInt64
    /// Bytes that stand behind an escaping backslash.
    var escaped: UInt64
  }

  /// Takes the next block.
  @inline(__always)
  mutating func next(_ block: ByteBlock) -> Masks {
    var escaped = escapeCarry
    if block.backslashes != 0 { escaped = escapes(block.backslashes) } else { escapeCarry = 0 }
    let quotes = block.quotes & ~escaped
    let strings = prefixXor(quotes) ^ within
    within = UInt64(bitPattern: Int64(bitPattern: strings) >> 63)
    return Masks(strings: strings, openings: quotes & strings, escaped: escaped)
  }

  /// The bytes behind the backslashes that stand at odd places of their runs.
  private mutating func escapes(_ backslashes: UInt64) -> UInt64 {
    let odd: UInt64 = 0xAAAA_AAAA_AAAA_AAAA
    let starts = backslashes & ~escapeCarry
    let codes = ((starts << 1) | odd) &- starts ^ odd
    let escaped = codes ^ (backslashes | escapeCarry)
    escapeCarry = (codes & backslashes) >> 63
    return escaped
  }
}

/// Bit n is the parity of the bits 0…n.
@inline(__always)
private func prefixXor(_ bits: UInt64) -> UInt64 {
  var x = bits
  x ^= x << 1
  x ^= x << 2
  x ^= x << 4
  x ^= x << 8
  x ^= x << 16
  x ^= x << 32
  return x
}
