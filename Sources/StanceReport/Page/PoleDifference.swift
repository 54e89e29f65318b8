import StanceAggregation

/// How far the shares of the two poles lie apart: the difference of two shares of the same sample, whose variance is (p₁ + p₂ − (p₁ − p₂)²) / n (A. J. Scott &
/// G. A. F. Seber, "Difference of Proportions from the Same Survey", The American Statistician 37, 1983, 319–320).
struct PoleDifference: Sendable, Equatable {
  /// The 95 % interval of the first pole's share less the second's, −1–1.
  let points: ClosedRange<Double>
  private let difference: Double

  /// The fewest posts for which the normal approximation is used; fewer tell nothing of a difference.
  private static let fewest = 30

  /// The difference in some posts; nil for few posts and where a share was suppressed.
  init?(_ posts: LabelShares) {
    guard let total = posts.total, total >= PoleDifference.fewest, let first = posts.labels.first.share,
      let second = posts.labels.second.share
    else { return nil }
    difference = first - second
    let reach = 1.959963984540054 * ((first + second - difference * difference) / Double(total)).squareRoot()
    points = max(-1, difference - reach)...min(1, difference + reach)
  }

  /// How far they lie apart, whichever is ahead.
  var size: Double { difference.magnitude }

  /// The interval as the one that is ahead sees it.
  var sizes: (low: Double, high: Double) {
    difference >= 0 ? (points.lowerBound, points.upperBound) : (-points.upperBound, -points.lowerBound)
  }

  /// Whether the interval leaves out zero.
  var isClear: Bool { !points.contains(0) }
}
