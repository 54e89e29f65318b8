/// Values along a straight axis.
struct LinearScale: Sendable {
  /// The values at the two ends.
  let domain: ClosedRange<Double>
  /// The place of the lower value, in pixels.
  let start: Double
  /// The place of the upper value; it may lie before `start`, as on an upright axis.
  let end: Double

  /// The place of a value. In a domain without extent everything lies in the middle.
  func callAsFunction(_ value: Double) -> Double {
    let extent = domain.upperBound - domain.lowerBound
    return extent > 0 ? start + (value - domain.lowerBound) / extent * (end - start) : (start + end) / 2
  }

  /// The place of a value, or the nearer end for one outside.
  func clamped(_ value: Double) -> Double { self(min(max(value, domain.lowerBound), domain.upperBound)) }
}
