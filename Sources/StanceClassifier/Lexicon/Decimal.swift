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

  /// A number for messages and files, as ``parse(_:_:)`` reads it: `1`, `0.75`, never `1.0` or `1e-05`. What takes more than 15 digits is
  /// rounded to six decimals: `0.3` for 0.1 + 0.2.
  static func text(_ value: Double) -> String {
    let text = value.description
    let short = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    if parse(Array(short.utf8), 0..<short.utf8.count) != nil || !(value.magnitude < 1e9) { return short }
    let millionths = Int(value.magnitude * 1e6 + 0.5)
    var digits = String(millionths % 1_000_000 + 1_000_000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    let sign = value < 0 && millionths > 0 ? "-" : ""
    return "\(sign)\(millionths / 1_000_000)" + (digits.isEmpty ? "" : ".\(digits)")
  }
}
