/// The 16 bytes from `offset` on.
@inline(__always)
func load16(_ bytes: Span<UInt8>, at offset: Int) -> SIMD16<UInt8> {
  precondition(offset >= 0 && offset &+ 16 <= bytes.count)
  // SAFETY: the line above; SIMD16<UInt8> accepts every bit pattern.
  return unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)
}

/// The 8 bytes from `offset` on as a number, the first byte lowest.
@inline(__always)
func load8(_ bytes: Span<UInt8>, at offset: Int) -> UInt64 {
  precondition(offset >= 0 && offset &+ 8 <= bytes.count)
  // SAFETY: the line above; UInt64 accepts every bit pattern.
  return UInt64(littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
}

/// Writes 16 bytes from `offset` on.
@inline(__always)
func store16(_ group: SIMD16<UInt8>, into bytes: inout MutableSpan<UInt8>, at offset: Int) {
  precondition(offset >= 0 && offset &+ 16 <= bytes.count)
  // SAFETY: the bounds are checked above; any 16 bytes are 16 elements of UInt8.
  var raw = unsafe bytes.mutableBytes
  raw.storeBytes(of: group, toByteOffset: offset, as: SIMD16<UInt8>.self)
}

/// The 4 bytes from `offset` on as a number, the first byte lowest.
@inline(__always)
func load4(_ bytes: Span<UInt8>, at offset: Int) -> UInt32 {
  precondition(offset >= 0 && offset &+ 4 <= bytes.count)
  // SAFETY: the line above; UInt32 accepts every bit pattern.
  return UInt32(littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt32.self))
}

/// Writes the 2 bytes of a number from `offset` on, the lower one first.
@inline(__always)
func store2(_ pair: UInt16, into bytes: inout MutableSpan<UInt8>, at offset: Int) {
  precondition(offset >= 0 && offset &+ 2 <= bytes.count)
  // SAFETY: the bounds are checked above; any 2 bytes are 2 elements of UInt8.
  var raw = unsafe bytes.mutableBytes
  raw.storeBytes(of: pair.littleEndian, toByteOffset: offset, as: UInt16.self)
}
