/// Numbers of RFC 8259, section 6.
enum JSONNumber {
  /// The position behind the number that starts at `start`; -1 where none does.
  @inline(__always)
  static func end(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    let first = bytes[start] == 0x2D ? start &+ 1 : start
    let position = digits(bytes, first)
    if position == first || (bytes[first] == 0x30 && position > first &+ 1) { return -1 }
    let byte = bytes[position]
    return byte == 0x2E || byte | 0x20 == 0x65 ? fraction(bytes, position) : position
  }

  private static func fraction(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var position = start
    if bytes[position] == 0x2E {
      let first = position &+ 1
      position = digits(bytes, first)
      if position == first { return -1 }
    }
    if bytes[position] | 0x20 == 0x65 {
      position &+= 1
      if bytes[position] == 0x2B || bytes[position] == 0x2D { position &+= 1 }
      let first = position
      position = digits(bytes, first)
      if position == first { return -1 }
    }
    return position
  }

  /// The position behind the digits from `start` on, eight of them a step: how many a number has is what nobody can
  /// predict.
  @inline(__always)
  private static func digits(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var position = start
    while true {
      // Digits become 0…9; with 0x76 added, they alone stay below 0x80.
      let eight = load8(bytes, at: position) ^ 0x3030_3030_3030_3030
      let others = ((eight & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7676_7676_7676 | eight) & 0x8080_8080_8080_8080
      if others != 0 { return position &+ others.trailingZeroBitCount >> 3 }
      position &+= 8
    }
  }
}
