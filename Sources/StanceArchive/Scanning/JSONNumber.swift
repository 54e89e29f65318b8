/// Numbers of RFC 8259, section 6.
enum JSONNumber {
  /// The position behind the number that starts at `start`; -1 where none does.
  @inline(__always)
  static func end(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var position = start
    if bytes[position] == 0x2D { position &+= 1 }
    if bytes[position] == 0x30 {
      position &+= 1
    } else {
      let first = position
      position = digits(bytes, position)
      if position == first { return -1 }
    }
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

  @inline(__always)
  private static func digits(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var position = start
    while bytes[position] &- 0x30 < 10 { position &+= 1 }
    return position
  }
}
