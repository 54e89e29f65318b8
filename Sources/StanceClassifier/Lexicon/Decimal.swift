/// Plain decimals, as weights are written: `-0.8`. No exponent, no comma.
enum Decimal {
  /// The number that a range of bytes writes; nil where it writes none or has more than 15 digits.
  ///
  /// Up to 15 digits and a power of ten up to 10²² are exact in a Double, so one division rounds correctly (Clinger 1990).
  static func parse(_ bytes: [UInt8], _ range: Range<Int>) -> Double? {
    var index = range.lowerBound
    var isNegative = false
    if index < range.upperBound, bytes[index] == 0x2D || bytes[index] == 0x2B {
      isNegative = bytes[index] == 0x2D
      index += 1
    }
    var digits = 0
    var value = 0
    var scale = 1
    var sawPoint = false
    while index < range.upperBound {
      let byte = bytes[index]
      index += 1
      if byte == 0x2E, !sawPoint {
        sawPoint = true
        continue
      }
      guard ASCII.isDigit(byte), digits < 15 else { return nil }
      value = value * 10 + Int(byte - 0x30)
      digits += 1
      if sawPoint { scale *= 10 }
    }
    if digits == 0 { return nil }
    let number = Double(value) / Double(scale)
    return isNegative ? -number : number
  }

  /// A number for messages and files: `1`, `0.75`, never `1.0`.
  static func text(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
