/// Whether a text begins `RT @name: `, as a repetition does where the dump keeps no original.
@inline(__always)
func startsAsRetweet(_ text: Span<UInt8>) -> Bool { retweetPrefix(text) > 0 }

/// How many bytes of a text are `RT @name: `; 0 where it does not begin so.
func retweetPrefix(_ text: Span<UInt8>) -> Int {
  guard text.count > 6, text[0] == 0x52, text[1] == 0x54, text[2] == 0x20, text[3] == 0x40 else { return 0 }
  var place = 4
  // A handle has at most 15 letters, digits and underscores; older ones 20.
  while place < text.count, place < 25, isHandleByte(text[place]) { place += 1 }
  guard place > 4, place < text.count, text[place] == 0x3A else { return 0 }
  return place + 1 < text.count && text[place + 1] == 0x20 ? place + 2 : place + 1
}

/// Whether a text ends in `…` (U+2026), which X puts where it cuts.
func endsCut(_ text: Span<UInt8>) -> Bool {
  let count = text.count
  return count >= 3 && text[count - 3] == 0xE2 && text[count - 2] == 0x80 && text[count - 1] == 0xA6
}

private func isHandleByte(_ byte: UInt8) -> Bool {
  byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x5F
}
