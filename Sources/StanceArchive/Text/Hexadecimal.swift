/// The value of four hexadecimal digits, of which it is known that they are such: branches on digits or letters would
/// be mispredicted half of the time.
@inline(__always)
func hexValue(_ bytes: Span<UInt8>, at position: Int) -> UInt32 {
  let letters = load4(bytes, at: position)
  // The low four bits of a letter lack nine, and letters alone have bit 6.
  let digits = (letters & 0x0F0F_0F0F) &+ 9 &* ((letters >> 6) & 0x0101_0101)
  return (digits & 0xFF) << 12 | (digits >> 8 & 0xFF) << 8 | (digits >> 16 & 0xFF) << 4 | digits >> 24
}
