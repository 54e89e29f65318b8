/// Makes sure that `bytes[range]` is UTF-8 (Unicode 16, table 3-7), and returns the new end: each ill-formed byte
/// becomes U+FFFD, for which there is room (three bytes for one) behind the range.
func repairUTF8(_ bytes: inout MutableSpan<UInt8>, _ range: Range<Int>) -> Int {
  isUTF8(bytes.span, range) ? range.upperBound : replaceIllFormed(&bytes, range)
}

/// Whether `bytes[range]` is UTF-8; the quick look, of which ``firstIllFormed(_:_:)`` is the plain twin.
///
/// Sixteen bytes at a time: a continuation byte must stand exactly where the one to three bytes before ask for it, and
/// the byte before must not be one that never occurs or that a second byte like this one may not follow.
func isUTF8(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
  let end = range.upperBound
  guard range.count >= 32 else { return isASCII(bytes, range) || firstIllFormed(bytes, range) == end }
  // The look back of three bytes below must stay within the range.
  var position = checkSequences(bytes, range.lowerBound, upTo: range.lowerBound &+ 3)
  guard position >= 0 else { return false }
  while position &+ 16 <= end {
    guard isWellFormed(bytes, at: position) else { return false }
    position &+= 16
  }
  guard position == end || isWellFormed(bytes, at: end &- 16) else { return false }
  return bytes[end &- 1] < 0xC0 && bytes[end &- 2] < 0xE0 && bytes[end &- 3] < 0xF0
}

/// Whether nothing is wrong with the sequences that the 16 bytes from `position` on belong to, as far as these and the
/// three bytes before them can tell.
@inline(__always)
private func isWellFormed(_ bytes: Span<UInt8>, at position: Int) -> Bool {
  let block = load16(bytes, at: position)
  let back3 = load16(bytes, at: position &- 3)
  if !anyLane((block | back3) .>= SIMD16<UInt8>(repeating: 0x80)) { return true }
  let back1 = load16(bytes, at: position &- 1)
  let back2 = load16(bytes, at: position &- 2)
  let longLeads = back1 .>= SIMD16<UInt8>(repeating: 0xE0)
  let wanted =
    (back1 .>= SIMD16<UInt8>(repeating: 0xC0)) .| (back2 .>= SIMD16<UInt8>(repeating: 0xE0))
    .| (back3 .>= SIMD16<UInt8>(repeating: 0xF0))
  let continuations = (block & SIMD16<UInt8>(repeating: 0xC0)) .== SIMD16<UInt8>(repeating: 0x80)
  let overlong = (back1 & SIMD16<UInt8>(repeating: 0xFE)) .== SIMD16<UInt8>(repeating: 0xC0)
  if anyLane((wanted .^ continuations) .| overlong) { return false }
  return !anyLane(longLeads) || secondBytesFit(block, behind: back1)
}

/// Whether second bytes are in the ranges that leads of three and four bytes allow (Unicode 16, table 3-7).
@inline(__always)
private func secondBytesFit(_ block: SIMD16<UInt8>, behind leads: SIMD16<UInt8>) -> Bool {
  let isHigh = block .>= SIMD16<UInt8>(repeating: 0xA0)
  let isAboveLowest = block .>= SIMD16<UInt8>(repeating: 0x90)
  let three =
    ((leads .== SIMD16<UInt8>(repeating: 0xE0)) .& .!isHigh) .| ((leads .== SIMD16<UInt8>(repeating: 0xED)) .& isHigh)
  let four =
    ((leads .== SIMD16<UInt8>(repeating: 0xF0)) .& .!isAboveLowest)
    .| ((leads .== SIMD16<UInt8>(repeating: 0xF4)) .& isAboveLowest)
  return !anyLane((three .| four) .| (leads .>= SIMD16<UInt8>(repeating: 0xF5)))
}

/// Whether no byte is above 0x7F.
private func isASCII(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
  var union: UInt64 = 0
  var position = range.lowerBound
  while position &+ 8 <= range.upperBound {
    union |= load8(bytes, at: position)
    position &+= 8
  }
  while position < range.upperBound {
    union |= UInt64(bytes[position])
    position &+= 1
  }
  return union & 0x8080_8080_8080_8080 == 0
}

/// Goes on sequence by sequence until `limit` or just beyond; -1 at an ill-formed one. Sequences of four bytes from
/// `limit` on must lie in `bytes`.
private func checkSequences(_ bytes: Span<UInt8>, _ start: Int, upTo limit: Int) -> Int {
  var position = start
  while position < limit {
    let length = sequenceLength(bytes, position, bytes.count)
    if length == 0 { return -1 }
    position &+= length
  }
  return position
}

/// The position of the first byte that begins no well-formed sequence; the end of the range where there is none.
func firstIllFormed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
  var position = range.lowerBound
  while position < range.upperBound {
    let length = sequenceLength(bytes, position, range.upperBound)
    if length == 0 { return position }
    position &+= length
  }
  return position
}

@inline(__always)
private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

/// The length of the sequence at `position`, which must end before `end`; 0 where it is ill-formed.
private func sequenceLength(_ bytes: Span<UInt8>, _ position: Int, _ end: Int) -> Int {
  let first = bytes[position]
  if first < 0x80 { return 1 }
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
