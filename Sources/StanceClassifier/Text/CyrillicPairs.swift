/// Four Cyrillic letters at a time, folded as ``Folding/cyrillic(_:)`` does, each in a lane of 16 bits of one number.
///
/// Only the letters whose folding is a shift of the code: А–я, and є ѕ і ї ј љ њ ћ. The rest (ё, the capitals Є І Ї, letters with an accent) is left to the table
/// way, since each would cost every word a step.
struct CyrillicPairs {
  /// The letters in lower case; garbage in the lanes of `others`.
  let folded: UInt64
  /// The high bit of each lane that holds none of these letters.
  let others: UInt64

  /// Takes apart eight bytes, of which the lowest is the first.
  @inline(__always)
  init(_ bytes: UInt64) {
    let leads = bytes & 0x00FF_00FF_00FF_00FF
    let trails = (bytes >> 8) & 0x00FF_00FF_00FF_00FF
    // 0 for a lead byte D0, 1 for D1; anything else goes over 1.
    let high = leads ^ 0x00D0_00D0_00D0_00D0
    // 0–3F for a continuation byte; anything else goes over that.
    let low = trails ^ 0x0080_0080_0080_0080
    // Adding sets bit 8 (from 2 on), bit 6 and 7 of `low` are its own: moved into the lane's high bit, which no sum below reaches twice.
    let isNoLetter = ((high &+ 0x00FE_00FE_00FE_00FE) << 7) | (low << 8) | (low << 9)
    let code = (high & 0x0001_0001_0001_0001) << 6 | (low & 0x003F_003F_003F_003F)
    // The code less U+0400. The high bit of `code + 0x8000 - n` says code ≥ n, for a code under 0x80.
    let from10 = code &+ 0x7FF0_7FF0_7FF0_7FF0
    let from30 = code &+ 0x7FD0_7FD0_7FD0_7FD0
    let from50 = code &+ 0x7FB0_7FB0_7FB0_7FB0
    let from54 = code &+ 0x7FAC_7FAC_7FAC_7FAC
    let from5C = code &+ 0x7FA4_7FA4_7FA4_7FA4
    let isPlain = (from10 & ~from50) | (from54 & ~from5C)
    others = (~isPlain | isNoLetter) & 0x8000_8000_8000_8000
    let isCapital = from10 & ~from30 & 0x8000_8000_8000_8000
    let lower = code &+ (isCapital >> 10)
    folded = 0x80D0_80D0_80D0_80D0 | (lower >> 6 & 0x0001_0001_0001_0001) | (lower & 0x003F_003F_003F_003F) << 8
  }
}
