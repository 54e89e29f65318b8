/// The bytes that give JSON its structure among 64 neighbours, one bit a byte, the first byte lowest.
struct ByteBlock {
  /// `"`, escaped ones too.
  var quotes: UInt64
  /// `{ } [ ] : ,`; and `Y y _ DEL`, which share the mask of the brackets, stand nowhere outside strings in JSON and
  /// are refused where a bracket is expected.
  var operators: UInt64
  /// `\`.
  var backslashes: UInt64 = 0
  /// Bytes below 0x20.
  var controls: UInt64 = 0
  /// Whether a byte is above 0x7F.
  var isASCII: Bool

  /// Looks at `bytes[offset..<offset + 64]`.
  ///
  /// The lanes become bits by a multiplication; the masks that most blocks do not have (backslash, control) are only made where a test of the
  /// whole block says so.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at offset: Int) {
    precondition(offset >= 0 && offset &+ 64 <= bytes.count)
    // SAFETY: the line above; SIMD16<UInt8> accepts every bit pattern. Checked by the comparison with a byte-wise twin in ByteBlockTests.
    let a = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)
    let b = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 16, as: SIMD16<UInt8>.self)
    let c = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 32, as: SIMD16<UInt8>.self)
    let d = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 48, as: SIMD16<UInt8>.self)
    quotes = gather(equal(a, 0x22), equal(b, 0x22), equal(c, 0x22), equal(d, 0x22))
    operators = gather(structure(a), structure(b), structure(c), structure(d))
    isASCII = !anyLane((a | b | c | d) .>= SIMD16<UInt8>(repeating: 0x80))
    let slashes = (equal(a, 0x5C) .| equal(b, 0x5C)) .| (equal(c, 0x5C) .| equal(d, 0x5C))
    let lowest = pointwiseMin(pointwiseMin(a, b), pointwiseMin(c, d))
    if anyLane(slashes .| (lowest .< SIMD16<UInt8>(repeating: 0x20))) {
      backslashes = gather(equal(a, 0x5C), equal(b, 0x5C), equal(c, 0x5C), equal(d, 0x5C))
      let limit = SIMD16<UInt8>(repeating: 0x20)
      controls = gather(a .< limit, b .< limit, c .< limit, d .< limit)
    }
  }
}

typealias Lanes = SIMDMask<SIMD16<Int8>>

@inline(__always)
private func equal(_ v: SIMD16<UInt8>, _ byte: UInt8) -> Lanes { v .== SIMD16<UInt8>(repeating: byte) }

/// `[ { ] }` are the bytes that become 0x7F with the bits 0x26 set (and `Y y _ DEL`, see ``ByteBlock/operators``).
@inline(__always)
private func structure(_ v: SIMD16<UInt8>) -> Lanes {
  ((v | SIMD16<UInt8>(repeating: 0x26)) .== SIMD16<UInt8>(repeating: 0x7F)) .| (equal(v, 0x3A) .| equal(v, 0x2C))
}

/// Whether any lane is set; written out, since `any(_:)` may be a call.
@inline(__always)
func anyLane(_ lanes: Lanes) -> Bool {
  // SAFETY: both types are 16 bytes wide and accept every bit pattern.
  let words = unsafe unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
  return (words[0] | words[1]) != 0
}

/// One bit a lane, the first lane lowest: each byte of a word keeps a bit of its own, the multiplication brings them together.
@inline(__always)
func laneBits(_ lanes: Lanes) -> UInt64 {
  // SAFETY: both types are 16 bytes wide and accept every bit pattern.
  let words = unsafe unsafeBitCast(lanes, to: SIMD2<UInt64>.self) & SIMD2<UInt64>(repeating: 0x8040_2010_0804_0201)
  let low = (words[0] &* 0x0101_0101_0101_0101) >> 56
  let high = (words[1] &* 0x0101_0101_0101_0101) >> 56
  return low | high << 8
}

@inline(__always)
private func gather(_ a: Lanes, _ b: Lanes, _ c: Lanes, _ d: Lanes) -> UInt64 {
  (laneBits(a) | laneBits(b) << 16) | (laneBits(c) | laneBits(d) << 16) << 32
}

/// Where `byte` stands among the 64 bytes from `offset` on, one bit a byte.
@inline(__always)
func matches(_ byte: UInt8, in bytes: Span<UInt8>, at offset: Int) -> UInt64 {
  let a = equal(load16(bytes, at: offset), byte)
  let b = equal(load16(bytes, at: offset &+ 16), byte)
  let c = equal(load16(bytes, at: offset &+ 32), byte)
  let d = equal(load16(bytes, at: offset &+ 48), byte)
  return anyLane((a .| b) .| (c .| d)) ? gather(a, b, c, d) : 0
}
