/// Copies bytes as they are and returns the position behind them. `output` has 16 bytes more room than the range needs.
@inline(__always)
func copy(_ bytes: Span<UInt8>, _ range: Range<Int>, into output: inout MutableSpan<UInt8>, at start: Int) -> Int {
  var from = range.lowerBound
  var to = start
  while from < range.upperBound {
    store16(load16(bytes, at: from), into: &output, at: to)
    from &+= 16
    to &+= 16
  }
  return start + range.count
}

/// Copies the inside of a JSON string, with its escapes resolved (RFC 8259, section 7), and returns the position behind
/// it. A surrogate without its partner becomes U+FFFD. `output` has 16 bytes more room than the range needs.
func unescape(
  _ bytes: Span<UInt8>, _ range: Range<Int>, into output: inout MutableSpan<UInt8>, at start: Int
) -> Int {
  var from = range.lowerBound
  var to = start
  while from < range.upperBound {
    let group = load16(bytes, at: from)
    store16(group, into: &output, at: to)
    let slashes = laneBits(group .== SIMD16<UInt8>(repeating: 0x5C))
    let plain = slashes == 0 ? 16 : slashes.trailingZeroBitCount
    from &+= plain
    to &+= plain
    if plain < 16 { resolveEscapes(bytes, &from, range.upperBound, into: &output, &to) }
  }
  // The last group may have reached beyond the range.
  return to &- max(0, from &- range.upperBound)
}

/// Resolves a run of escape sequences, single plain bytes (the spaces between words of another script) among them.
@inline(__always)
private func resolveEscapes(
  _ bytes: Span<UInt8>, _ from: inout Int, _ end: Int, into output: inout MutableSpan<UInt8>, _ to: inout Int
) {
  while from < end {
    if bytes[from] == 0x5C {
      resolveEscape(bytes, &from, into: &output, &to)
    } else if bytes[from &+ 1] == 0x5C {
      output[to] = bytes[from]
      from &+= 1
      to &+= 1
    } else {
      return
    }
  }
}

/// Resolves one escape sequence, or two that make a surrogate pair.
@inline(__always)
private func resolveEscape(
  _ bytes: Span<UInt8>, _ from: inout Int, into output: inout MutableSpan<UInt8>, _ to: inout Int
) {
  let letter = bytes[from &+ 1]
  guard letter == 0x75 else {
    output[to] = simpleEscape(letter)
    from &+= 2
    to &+= 1
    return
  }
  var scalar = hexValue(bytes, at: from &+ 2)
  from &+= 6
  if scalar & 0xFC00 == 0xD800, bytes[from] == 0x5C, bytes[from &+ 1] == 0x75 {
    let low = hexValue(bytes, at: from &+ 2)
    if low & 0xFC00 == 0xDC00 {
      scalar = 0x1_0000 &+ (scalar & 0x3FF) << 10 &+ (low & 0x3FF)
      from &+= 6
    }
  }
  to = encode(scalar & 0xFFFF_F800 == 0xD800 ? 0xFFFD : scalar, into: &output, at: to)
}

/// The byte that a one-letter escape stands for.
@inline(__always)
private func simpleEscape(_ letter: UInt8) -> UInt8 {
  switch letter {
  case 0x62: 0x08
  case 0x66: 0x0C
  case 0x6E: 0x0A
  case 0x72: 0x0D
  case 0x74: 0x09
  default: letter
  }
}

/// Writes a Unicode scalar as UTF-8 and returns the position behind it.
@inline(__always)
func encode(_ scalar: UInt32, into output: inout MutableSpan<UInt8>, at position: Int) -> Int {
  if scalar < 0x80 {
    output[position] = UInt8(truncatingIfNeeded: scalar)
    return position &+ 1
  }
  if scalar < 0x800 {
    let pair = 0x80C0 | scalar >> 6 | (scalar & 0x3F) << 8
    store2(UInt16(truncatingIfNeeded: pair), into: &output, at: position)
    return position &+ 2
  }
  if scalar < 0x1_0000 {
    output[position] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
    output[position &+ 1] = continuation(scalar >> 6)
    output[position &+ 2] = continuation(scalar)
    return position &+ 3
  }
  output[position] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
  output[position &+ 1] = continuation(scalar >> 12)
  output[position &+ 2] = continuation(scalar >> 6)
  output[position &+ 3] = continuation(scalar)
  return position &+ 4
}

@inline(__always)
private func continuation(_ bits: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | bits & 0x3F) }
