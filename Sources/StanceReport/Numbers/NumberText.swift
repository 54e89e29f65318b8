/// Numbers as text, without Foundation, which would cost start-up, and without the locale: output is the same everywhere.
public enum NumberText {
  /// A number with a fixed count of decimals (0–9), rounded half away from zero: `fixed(0.4567, 2)` is `0.46`. Zero has no sign. What is no number, or
  /// too large for 64 bits when scaled, is written as Swift writes it.
  static func fixed(_ value: Double, _ decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { power, _ in power * 10 }
    // Truncation after adding a half: `rounded()` would call libm.
    let scaled = value * Double(scale) + (value < 0 ? -0.5 : 0.5)
    guard scaled.magnitude < 0x1p62 else { return value.description }
    let units = Int(scaled)
    let (whole, part) = units.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
    let sign = units < 0 ? "-" : ""
    guard decimals > 0 else { return "\(sign)\(whole)" }
    let digits = String(part)
    return "\(sign)\(whole)." + String(repeating: "0", count: decimals - digits.utf8.count) + digits
  }

  /// A whole number with a comma between thousands: `12,345`.
  public static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude).utf8)
    var text = [UInt8]()
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(0x2C) }
      text.append(digit)
    }
    return (number < 0 ? "-" : "") + String(decoding: text, as: UTF8.self)
  }

  /// A count with its noun: `1 post`, `2,000 posts`.
  static func counted(_ number: Int, _ noun: String) -> String { counted(number, noun, noun + "s") }

  /// The same with a plural of its own: `2 entries`.
  static func counted(_ number: Int, _ one: String, _ many: String) -> String { "\(grouped(number)) \(number == 1 ? one : many)" }

  /// A share as a percentage with one decimal: `percent(0.4013)` is `40.1%`; `none` where there is no share. Few are not none and nearly all are
  /// not all: `<0.1%` and `>99.9%` where rounding would say so.
  static func percent(_ share: Double?, none: String = "-") -> String {
    guard let share else { return none }
    if share > 0, share < 0.0005 { return "<0.1%" }
    if share < 1, share >= 0.9995 { return ">99.9%" }
    return fixed(share * 100, 1) + "%"
  }

  /// A quantity of bytes in decimal units with three digits: `999 B`, `2.10 MB`, `345 GB`.
  static func bytes(_ count: Int) -> String {
    var (value, unit) = (Double(count), 0)
    let units = ["B", "kB", "MB", "GB", "TB", "PB", "EB"]
    while value >= 999.5 {
      value /= 1000
      unit += 1
    }
    if unit == 0 { return "\(count) B" }
    return fixed(value, value < 9.995 ? 2 : value < 99.95 ? 1 : 0) + " " + units[unit]
  }
}
