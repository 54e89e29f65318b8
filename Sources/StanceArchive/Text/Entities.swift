/// Decodes `&amp; &lt; &gt; &quot; &apos; &nbsp;` and numeric references in place, once (`&amp;lt;` becomes `&lt;`),
/// and returns the new end. X escapes no others in the text of a post; anything else with an ampersand stays as it is.
/// `bytes` has 16 more than the range.
func decodeEntities(_ bytes: inout MutableSpan<UInt8>, _ range: Range<Int>) -> Int {
  var from = firstPlace(of: 0x26, in: bytes.span, range)
  var to = from
  while from < range.upperBound {
    let byte = bytes[from]
    if byte == 0x26 {
      let entity = Entity(bytes.span, from, range.upperBound)
      if entity.length > 0 {
        to = encode(entity.scalar, into: &bytes, at: to)
        from += entity.length
        continue
      }
    }
    bytes[to] = byte
    from += 1
    to += 1
  }
  return to
}

/// A character reference: what it stands for and how long it is, 0 where there is none.
private struct Entity {
  var scalar: UInt32 = 0
  var length = 0

  /// Looks at the ampersand at `start`.
  init(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    // The longest that is looked for is `&#x10FFFF;`.
    var stop = start + 1
    while stop < end, stop < start + 10, bytes[stop] != 0x3B { stop += 1 }
    guard stop < end, bytes[stop] == 0x3B, stop > start + 2 else { return }
    let name = bytes.extracting(start + 1..<stop)
    scalar = name[0] == 0x23 ? Entity.numeric(name) : Entity.named(name)
    length = scalar == 0 ? 0 : stop + 1 - start
  }

  private static func named(_ name: Span<UInt8>) -> UInt32 {
    var packed: UInt64 = 0
    guard name.count <= 4 else { return 0 }
    for index in name.indices { packed = packed << 8 | UInt64(name[index]) }
    switch packed {
    case 0x616D70: return 0x26  // amp
    case 0x6C74: return 0x3C  // lt
    case 0x6774: return 0x3E  // gt
    case 0x7175_6F74: return 0x22  // quot
    case 0x6170_6F73: return 0x27  // apos
    case 0x6E62_7370: return 0xA0  // nbsp
    default: return 0
    }
  }

  private static func numeric(_ name: Span<UInt8>) -> UInt32 {
    let isHex = name[1] | 0x20 == 0x78
    var scalar: UInt32 = 0
    let digits = isHex ? 2 : 1
    guard name.count > digits else { return 0 }
    for index in digits..<name.count {
      let letter = name[index] | 0x20
      let digit = name[index] &- 0x30 < 10 ? name[index] &- 0x30 : isHex && letter &- 0x61 < 6 ? letter &- 0x57 : 255
      guard digit < 255 else { return 0 }
      scalar = scalar * (isHex ? 16 : 10) + UInt32(digit)
    }
    return scalar > 0x10_FFFF || scalar & 0xFFFF_F800 == 0xD800 ? 0 : scalar
  }
}
