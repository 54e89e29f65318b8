/// Makes sure that `bytes[range]` is UTF-8 (Unicode 16, table 3-7), and returns the new end: each ill-formed byte
/// becomes U+FFFD, for which there is room (three bytes for one) behind the range.
func repairUTF8(_ bytes: inout MutableSpan<UInt8>, _ range: Range<Int>) -> Int {
  isUTF8(bytes.span, range) ? range.upperBound : replaceIllFormed(&bytes, range)
}

/// Whether `bytes[range]` is UTF-8; the quick look, of which ``firstIllFormed(_:_:)`` is the plain twin.
///
/// Sixteen bytes at a time: a continuation byte must stand exactly where the one to three bytes before ask for it. What
/// is left, the ranges of the second byte and the bytes that never occur, concerns leads of three and four bytes and
/// C0, C1: only blocks with such are looked at byte by byte.
func isUTF8(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
  let end = range.upperBound
  // The look back of three bytes below must stay within the range.
  var position = checkSequences(bytes, range.lowerBound, upTo: min(range.lowerBound &+ 3, end), end)
  while position >= 0, position &+ 16 <= end {
    let block = load16(bytes, at: position)
    if needsCloserLook(block) {
      position = checkSequences(bytes, sequenceStart(bytes, position), upTo: position &+ 16, end)
    } else {
      guard continuationsFit(bytes, block, position) else { return false }
      position &+= 16
    }
  }
  guard position >= 0, position < end || range.count >= 3 else { return position == end }
  return checkSequences(bytes, sequenceStart(bytes, position), upTo: end, end) == end
}

/// Whether a block has leads whose second byte is restricted, or bytes that never occur.
@inline(__always)
private func needsCloserLook(_ block: SIMD16<UInt8>) -> Bool {
  let overlong = (block & SIMD16<UInt8>(repeating: 0xFE)) .== SIMD16<UInt8>(repeating: 0xC0)
  let restricted = (block .== SIMD16<UInt8>(repeating: 0xE0)) .| (block .== SIMD16<UInt8>(repeating: 0xED))
  return anyLane(overlong .| restricted .| (block .>= SIMD16<UInt8>(repeating: 0xF0)))
}

@inline(__always)
private func continuationsFit(_ bytes: Span<UInt8>, _ block: SIMD16<UInt8>, _ position: Int) -> Bool {
  let after2 = load16(bytes, at: position &- 1) .>= SIMD16<UInt8>(repeating: 0xC0)
  let after3 = load16(bytes, at: position &- 2) .>= SIMD16<UInt8>(repeating: 0xE0)
  let after4 = load16(bytes, at: position &- 3) .>= SIMD16<UInt8>(repeating: 0xF0)
  let continuations = (block & SIMD16<UInt8>(repeating: 0xC0)) .== SIMD16<UInt8>(repeating: 0x80)
  return !anyLane((after2 .| after3 .| after4) .^ continuations)
}

/// The start of the sequence that reaches into `position`, or the one before it, or `position` itself behind a sequence
/// of four.
private func sequenceStart(_ bytes: Span<UInt8>, _ position: Int) -> Int {
  for back in 1...3 where !isContinuation(bytes[position &- back]) { return position &- back }
  return position
}

/// Goes on sequence by sequence until `limit` or just beyond; -1 at an ill-formed one.
private func checkSequences(_ bytes: Span<UInt8>, _ start: Int, upTo limit: Int, _ end: Int) -> Int {
  var position = start
  while position < limit {
    let length = sequenceLength(bytes, position, end)
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
