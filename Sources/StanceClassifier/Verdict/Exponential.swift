/// e to a power, the same to the last bit on every platform (libm is not), so that outputs can be compared byte for byte.
enum Exponential {
  /// 1 / k! for k from 13 down to 0.
  private static let coefficients: InlineArray<14, Double> = [
    1 / 6_227_020_800, 1 / 479_001_600, 1 / 39_916_800, 1 / 3_628_800, 1 / 362_880, 1 / 40_320, 1 / 5_040, 1 / 720, 1 / 120, 1 / 24,
    1 / 6, 1 / 2, 1, 1,
  ]

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
    var sum = 0.0
    for index in 0..<coefficients.count { sum = sum * r + coefficients[index] }
    return sum * Double(sign: .plus, exponent: power, significand: 1)
  }
}
