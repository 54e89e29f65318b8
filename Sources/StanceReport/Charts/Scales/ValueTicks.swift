/// Round values on an axis that starts at zero: steps of 1, 2 or 5 times a power of ten (P. S. Heckbert, "Nice Numbers for Graph Labels", Graphics Gems, 1990).
struct ValueTicks: Sendable {
  /// The distance between two ticks.
  let step: Double
  /// Steps from zero to the end of the axis; at least 1.
  let count: Int

  /// The fewest ticks that reach `maximum` with at most `limit` steps; from 0 to 1 where there is nothing to show.
  init(reaching maximum: Double, limit: Int) {
    guard maximum > 0, maximum.isFinite else {
      (step, count) = (1, 1)
      return
    }
    // Without logarithms, which would call libm: 1e-9 of the maximum is below every step.
    var power = 1e-9
    while power * 10 <= maximum / Double(limit) { power *= 10 }
    while power > maximum { power /= 10 }
    for factor in [1.0, 2, 5, 10, 20, 50] {
      let needed = ValueTicks.steps(of: power * factor, to: maximum)
      if needed <= limit {
        (step, count) = (power * factor, needed)
        return
      }
    }
    (step, count) = (maximum, 1)
  }

  /// The end of the axis.
  var top: Double { step * Double(count) }

  /// The values from zero to the top.
  var values: [Double] { (0...count).map { Double($0) * step } }

  private static func steps(of step: Double, to maximum: Double) -> Int {
    let whole = maximum / step
    guard whole < 1000 else { return .max }
    // A thousandth of a step over the last tick is rounding, not data.
    return max(1, Int(whole + 0.999))
  }
}

extension ValueTicks {
  /// The ticks of a share up to `maximum`, never beyond 1.
  static func share(reaching maximum: Double, limit: Int) -> ValueTicks {
    let ticks = ValueTicks(reaching: min(maximum, 1), limit: limit)
    return ticks.top > 1.0001 ? ValueTicks(reaching: 1, limit: max(limit, 5)) : ticks
  }

  /// The name of a tick of a share: `20%`, `0.5%`.
  func percent(_ value: Double) -> String {
    NumberText.fixed(value * 100, step >= 0.00999 ? 0 : step >= 0.00099 ? 1 : 3) + "%"
  }

  /// The name of a tick of a count: `1,500`; `2M` from a million on.
  static func count(_ value: Double) -> String {
    let number = Int(value + 0.5)
    if number >= 1_000_000, number % 100_000 == 0 {
      let millions = NumberText.fixed(value / 1e6, 1)
      return (millions.hasSuffix(".0") ? String(millions.dropLast(2)) : millions) + "M"
    }
    return NumberText.grouped(number)
  }
}
