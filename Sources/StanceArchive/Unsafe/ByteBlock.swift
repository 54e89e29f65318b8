import CVector

/// The bytes that give JSON its structure among 64 neighbours, one bit a byte, the first byte lowest.
struct ByteBlock {
  private let group: ByteGroup
  /// `"`, escaped ones too.
  var quotes: UInt64
  /// `\`.
  var backslashes: UInt64 = 0
  /// Bytes below 0x20.
  var controls: UInt64 = 0

  /// Looks at `bytes[offset..<offset + 64]`.
  ///
  /// The masks that few blocks have are only made where a test of the whole block says so: four in five have neither
  /// backslash nor control character.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at offset: Int) {
    group = ByteGroup(bytes, at: offset)
    quotes = group.bits { equal($0, 0x22) }
    let limit = SIMD16<UInt8>(repeating: 0x20)
    let lowest = lower(lower(group.a, group.b), lower(group.c, group.d))
    let slashes = (equal(group.a, 0x5C) .| equal(group.b, 0x5C)) .| (equal(group.c, 0x5C) .| equal(group.d, 0x5C))
    if anyLane(slashes .| (lowest .< limit)) {
      backslashes = group.bits { equal($0, 0x5C) }
      controls = group.bits { $0 .< limit }
    }
  }

  /// `{ } [ ] : ,`; and `Y y _ DEL`, which share the mask of the brackets, stand nowhere outside strings in JSON and
  /// are refused where a bracket is expected. Not worth asking for within a string.
  @inline(__always)
  var operators: UInt64 { group.bits { structure($0) } }

  /// White space of JSON (RFC 8259, section 2).
  @inline(__always)
  var spaces: UInt64 {
    controls == 0
      ? group.bits { equal($0, 0x20) }
      : group.bits { (equal($0, 0x20) .| equal($0, 0x0A)) .| (equal($0, 0x0D) .| equal($0, 0x09)) }
  }

  /// `{ [`.
  @inline(__always)
  var openingBrackets: UInt64 { group.bits { equal($0 | SIMD16<UInt8>(repeating: 0x20), 0x7B) } }

  /// `} ]`.
  @inline(__always)
  var closingBrackets: UInt64 { group.bits { equal($0 | SIMD16<UInt8>(repeating: 0x20), 0x7D) } }

  /// The bits that any of the bytes has; 0x80 among them means that not all are ASCII.
  @inline(__always)
  var union: SIMD16<UInt8> { (group.a | group.b) | (group.c | group.d) }
}

/// 64 bytes.
private struct ByteGroup {
  let a: SIMD16<UInt8>
  let b: SIMD16<UInt8>
  let c: SIMD16<UInt8>
  let d: SIMD16<UInt8>

  @inline(__always)
  init(_ bytes: Span<UInt8>, at offset: Int) {
    precondition(offset >= 0 && offset &+ 64 <= bytes.count)
    // SAFETY: the line above; SIMD16<UInt8> accepts every bit pattern. Checked by the comparison with a byte-wise twin
    // in ByteBlockTests.
    a = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)
    b = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 16, as: SIMD16<UInt8>.self)
    c = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 32, as: SIMD16<UInt8>.self)
    d = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 48, as: SIMD16<UInt8>.self)
  }

  /// One bit a byte that the test is true of.
  @inline(__always)
  func bits(_ test: (SIMD16<UInt8>) -> Lanes) -> UInt64 { gather(test(a), test(b), test(c), test(d)) }
}

typealias Lanes = SIMDMask<SIMD16<Int8>>

@inline(__always)
private func equal(_ v: SIMD16<UInt8>, _ byte: UInt8) -> Lanes { v .== SIMD16<UInt8>(repeating: byte) }

/// `[ { ] }` are the bytes that become 0x7F with the bits 0x26 set (and `Y y _ DEL`, see ``ByteBlock/operators``).
@inline(__always)
private func structure(_ v: SIMD16<UInt8>) -> Lanes {
  ((v | SIMD16<UInt8>(repeating: 0x26)) .== SIMD16<UInt8>(repeating: 0x7F)) .| (equal(v, 0x3A) .| equal(v, 0x2C))
}

/// The lower byte of each pair; the compiler makes one instruction of it, which `pointwiseMin` is not.
@inline(__always)
private func lower(_ v: SIMD16<UInt8>, _ w: SIMD16<UInt8>) -> SIMD16<UInt8> { v.replacing(with: w, where: w .< v) }

/// Whether any lane is set; written out, since `any(_:)` may be a call.
@inline(__always)
func anyLane(_ lanes: Lanes) -> Bool { laneBits(lanes) != 0 }

/// One bit a lane, the first lane lowest.
@inline(__always)
func laneBits(_ lanes: Lanes) -> UInt64 {
  // SAFETY: both types are 16 bytes wide and accept every bit pattern.
  UInt64(cvector_sign_bits(unsafe unsafeBitCast(lanes, to: SIMD16<Int8>.self)))
}

/// One bit a lane of four groups, the first lane of `a` lowest.
@inline(__always)
func gather(_ a: Lanes, _ b: Lanes, _ c: Lanes, _ d: Lanes) -> UInt64 {
  (laneBits(a) | laneBits(b) << 16) | (laneBits(c) << 32 | laneBits(d) << 48)
}

/// Where `byte` stands among the 64 bytes from `offset` on, one bit a byte.
@inline(__always)
func matches(_ byte: UInt8, in bytes: Span<UInt8>, at offset: Int) -> UInt64 {
  ByteGroup(bytes, at: offset).bits { equal($0, byte) }
}

/// Where the letters of `\u` escapes stand among 64 bytes.
struct EscapeBlock {
  /// `u`.
  let us: UInt64
  /// `0–9 A–F a–f`.
  let hexDigits: UInt64

  init(_ bytes: Span<UInt8>, at offset: Int) {
    let group = ByteGroup(bytes, at: offset)
    us = group.bits { equal($0, 0x75) }
    hexDigits = group.bits { hexadecimal($0) }
  }
}

@inline(__always)
private func hexadecimal(_ v: SIMD16<UInt8>) -> Lanes {
  let digits = (v &- SIMD16<UInt8>(repeating: 0x30)) .< SIMD16<UInt8>(repeating: 10)
  let letters = ((v | SIMD16<UInt8>(repeating: 0x20)) &- SIMD16<UInt8>(repeating: 0x61)) .< SIMD16<UInt8>(repeating: 6)
  return digits .| letters
}

/// Appends the positions of the bits of `bits` to `output` from `start` on, each plus `base`; returns the index behind
/// the last. There must be room for 64.
@inline(__always)
func appendPositions(of bits: UInt64, base: Int, to output: inout MutableSpan<UInt32>, at start: Int) -> Int {
  precondition(start >= 0 && start &+ 64 <= output.count)
  var left = bits
  var filled = start
  while left != 0 {
    // Four a step, whether they are there or not: how many there are is what nobody can predict. What is written too
    // much is written over by the next call.
    for place in 0..<4 {
      // SAFETY: at most 64 bits, four a step, room for which the line above has checked.
      unsafe output[unchecked: filled &+ place] = UInt32(truncatingIfNeeded: base &+ (left | 1 << 63).trailingZeroBitCount)
      left &= left &- 1
    }
    filled &+= 4
  }
  return start &+ bits.nonzeroBitCount
}
