extension Array where Element == UInt8 {
  /// Makes the array `count` long where it is shorter; the first `used` bytes stay, the others are 0.
  mutating func grow(to count: Int, keeping used: Int) {
    if self.count >= count { return }
    var larger = [UInt8](repeating: 0, count: count)
    if used > 0 { larger[..<used] = self[..<used] }
    self = larger
  }

  /// Puts bytes of another array in the place of those from `offset` on.
  mutating func replace(at offset: Int, with bytes: borrowing [UInt8], _ range: Range<Int>) {
    let source = bytes.span.extracting(range)
    var target = mutableSpan
    for index in source.indices { target[offset + index] = source[index] }
  }
}
