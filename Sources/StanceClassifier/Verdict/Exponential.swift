/// e to a power, the same to the last bit on every platform (libm is not), so that outputs can be compared byte for byte.
enum Exponential {
  /// eˣ; 0 below −708, and x is taken as 709 above that. Relative error under 4·10⁻¹⁶.
  ///
  /// x = n·ln 2 + r with |r| ≤ ½ ln 2, ln 2 split in two parts for an exact product (Cody & Waite 1980), then the Taylor series of eʳ
  /// to r¹³ / 13!, whose remainder is below 2·10⁻¹⁷.
  static func exp(_ x: Double) -> Double {
    if x < -708 { return 0 }
    let bounded = min(x, 709)
    let quotient = bounded * 1.442_695_040_888_963_4
    let power = Int(quotient + (quotient < 0 ? -0.5 : 0.5))  // no `rounded()`: in debug it calls libm, which nothing else links
    let n = Double(power)
    let r = (bounded - n * 0.693_147_180_369_123_8) - n * 1.908_214_929_270_587_7e-10
    var sum = 1.0
    for k in stride(from: 13.0, through: 1, by: -1) { sum = 1 + sum * r / k }
    return sum * Double(sign: .plus, exponent: power, significand: 1)
  }
}
