/// Makes sure that `bytes[range]` is UTF-8 (Unicode 16, table 3-7), and returns the new end: each ill-formed byte becomes U+FFFD, for which there is
/// room (three bytes for one) behind the range.
func repairUTF8(_ bytes: inout MutableSpan<UInt8>, _ range: Range<Int>) -> Int {
  let bad = firstIllFormed(bytes.span, range)
  return bad == range.upperBound ? bad : replaceIllFormed(&bytes, range)
}

/// The position of the first byte that begins no well-formed sequence; the end of the range where there is none.
func firstIllFormed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
  var position = range.lowerBound
  let end = range.upperBound
  while position < end {
    let byte = bytes[position]
    if byte < 0x80 {
      position &+= asciiRun(bytes, position, end)
    } else if byte & 0xE0 == 0xC0, byte >= 0xC2, position &+ 1 < end, isContinuation(bytes[position &+ 1]) {
      position &+= 2
    } else {
      let length = sequenceLength(bytes, position, end)
      if length == 0 { return position }
      position &+= length
    }
  }
  return end
}

/// At least one byte below 0x80, more where eight in a row are.
@inline(__always)
private func asciiRun(_ bytes: Span<UInt8>, _ position: Int, _ end: Int) -> Int {
  guard position &+ 8 <= end else { return 1 }
  let high = load8(bytes, at: position) & 0x8080_8080_8080_8080
  return high == 0 ? 8 : high.trailingZeroBitCount / 8
}

@inline(__always)
private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

/// The length of the sequence of two to four bytes at `position`; 0 where it is ill-formed.
private func sequenceLength(_ bytes: Span<UInt8>, _ position: Int, _ end: Int) -> Int {
  let first = bytes[position]
  guard position + 1 < end else { return 0 }
  let second = bytes[position + 1]
  switch first {
  case 0xC2...0xDF: return isContinuation(second) ? 2 : 0
  case 0xE0...0xEF:
    let lowest: UInt8 = first == 0xE0 ? 0xA0 : 0x80
    let highest: UInt8 = first == 0xED ? 0x9F : 0xBF
    guard position + 2 < end, second >= lowest, second <= highest else { return 0 }
    return isContinuation(bytes[position + 2]) ? 3 : 0
  case 0xF0...0xF4:
    let lowest: UInt8 = first == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = first == 0xF4 ? 0x8F : 0xBF
    guard position + 3 < end, second >= lowest, second <= highest else { return 0 }
    return isContinuation(bytes[position + 2]) && isContinuation(bytes[position + 3]) ? 4 : 0
  default: return 0
  }
}

private func replaceIllFormed(_ bytes: inout MutableSpan<UInt8>, _ range: Range<Int>) -> Int {
  let source = range.map { bytes[$0] }
  var from = 0
  var to = range.lowerBound
  while from < source.count {
    let good = firstIllFormed(source.span, from..<source.count)
    while from < good {
      bytes[to] = source[from]
      from += 1
      to += 1
    }
    if from < source.count {
      to = encode(0xFFFD, into: &bytes, at: to)
      from += 1
    }
  }
  return to
}
