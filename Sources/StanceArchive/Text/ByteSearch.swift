/// The first place of `byte` in a range; the end of the range where there is none. `bytes` has 16 more than the range.
@inline(__always)
func firstPlace(of byte: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
  var position = range.lowerBound
  while position < range.upperBound {
    let found = laneBits(load16(bytes, at: position) .== SIMD16<UInt8>(repeating: byte))
    if found != 0 { return min(position &+ found.trailingZeroBitCount, range.upperBound) }
    position &+= 16
  }
  return range.upperBound
}

/// Whether a range holds decimal digits only, as an empty one does. `bytes` has 16 more than the range.
func areDigits(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
  var position = range.lowerBound
  while position < range.upperBound {
    let others = (load16(bytes, at: position) &- SIMD16<UInt8>(repeating: 0x30)) .>= SIMD16<UInt8>(repeating: 10)
    if laneBits(others) & lowBits(range.upperBound &- position) != 0 { return false }
    position &+= 16
  }
  return true
}
