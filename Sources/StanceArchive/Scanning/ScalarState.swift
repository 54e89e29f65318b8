/// What a scanner carries from one block of 64 bytes to the next about numbers, `true`, `false` and `null`: what stands
/// outside strings and is neither operator, quote nor white space.
struct ScalarState {
  /// 1 where the block before ended within such a value.
  private var carry: UInt64 = 0

  /// Where such values start in the next block. `others` has the bytes outside strings that are neither operator nor
  /// quote. Two of them that nothing stands between are one: whether they are a number is asked later.
  @inline(__always)
  mutating func next(_ others: UInt64, _ block: ByteBlock) -> UInt64 {
    let letters = others == 0 ? 0 : others & ~block.spaces
    let starts = letters & ~(letters << 1 | carry)
    carry = letters >> 63
    return starts
  }
}
