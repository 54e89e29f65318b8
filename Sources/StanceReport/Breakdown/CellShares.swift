import StanceAggregation
import StanceClassifier

#if canImport(Glibc)
  import Glibc  // for nothing but its link directive: an unoptimised `squareRoot()` calls libm
#elseif canImport(Musl)
  import Musl
#endif

extension BreakdownCell {
  /// A cell of a tabulation.
  ///
  /// - Parameters:
  ///   - precision: of its sketches.
  ///   - hides: whether a label (nil for all together) must not be shown.
  ///   - corrected: the corrected shares, left out where anything is hidden.
  init(
    _ cell: Cell, _ countings: [Counting], precision: Int, corrected: ByStance<ShareEstimate>? = nil,
    hides: (Stance?) -> Bool = { _ in false }
  ) {
    let isWhole = !hides(nil) && !Stance.allCases.contains { hides($0) }
    let distribution = cell.distribution
    let hasProbabilities =
      isWhole && distribution.posts > 0
      && Stance.allCases.contains { distribution.units(of: $0) > 0 }
    self.init(
      countings: countings.compactMap { LabelShares(cell, $0, precision)?.hiding(hides) },
      meanProbability: hasProbabilities ? ByStance { distribution.meanProbability(of: $0) ?? 0 } : nil,
      corrected: isWhole ? corrected : nil)
  }
}

extension LabelShares {
  /// The labels of a cell counted in a way; nil where the cell does not count so.
  init?(_ cell: Cell, _ counting: Counting, _ precision: Int) {
    switch counting {
    case .posts: self.init(cell.distribution)
    case .texts:
      guard let texts = cell.texts else { return nil }
      let counts = ByStance { texts[$0].estimate }
      self.init(.texts, counts, total: counts.values.reduce(0, +), precision)
    case .authors:
      guard let authors = cell.authors else { return nil }
      var union = authors.first
      union.merge(authors.second)
      union.merge(authors.neutral)
      self.init(.authors, ByStance { authors[$0].estimate }, total: union.estimate, precision)
    case .engagement:
      guard let engagement = cell.engagement else { return nil }
      self.init(engagement)
    }
  }

  private init(_ distribution: Distribution) {
    self.init(
      counting: .posts, total: distribution.posts,
      labels: ByStance { stance in
        LabelShare(
          count: distribution.count(of: stance), share: distribution.share(of: stance),
          interval: distribution.interval(of: stance).map { $0.low...$0.high })
      })
  }

  /// Estimated counts: the interval holds the error of the estimate too.
  private init(_ counting: Counting, _ counts: ByStance<Int>, total: Int, _ precision: Int) {
    let error = HyperLogLog.relativeError(precision: precision)
    self.init(
      counting: counting, total: total,
      labels: ByStance { stance in
        guard total > 0 else { return LabelShare(count: counts[stance], share: nil, interval: nil) }
        let share = min(1, Double(counts[stance]) / Double(total))
        return LabelShare(
          count: counts[stance], share: share, interval: LabelShares.interval(share, of: Double(total), error))
      }, relativeError: error)
  }

  private init(_ engagement: Engagement) {
    self.init(
      counting: .engagement, total: engagement.total,
      labels: ByStance { stance in
        let sum = engagement.sum(of: stance)
        guard engagement.total > 0 else { return LabelShare(count: sum, share: nil, interval: nil) }
        let share = Double(sum) / Double(engagement.total)
        return LabelShare(
          count: sum, share: share, interval: LabelShares.interval(share, of: engagement.effectivePosts, 0))
      })
  }

  /// Wilson's interval, its ends moved outwards by the standard error of a quotient of two estimates, in quadrature: 1.96 √2 error p (1 − p).
  private static func interval(_ share: Double, of count: Double, _ error: Double) -> ClosedRange<Double>? {
    guard let wilson = WilsonInterval(share: share, of: count) else { return nil }
    let added = 1.959963984540054 * 2.0.squareRoot() * error * share * (1 - share)
    func reach(_ end: Double) -> Double { ((share - end) * (share - end) + added * added).squareRoot() }
    return max(0, share - reach(wilson.low))...min(1, share + reach(wilson.high))
  }

  /// The same without what must not be shown.
  fileprivate func hiding(_ hides: (Stance?) -> Bool) -> LabelShares {
    let whole = hides(nil)
    return LabelShares(
      counting: counting, total: whole ? nil : total,
      labels: ByStance { stance in
        if hides(stance) { return .suppressed }
        // Without the sum a share would give it away.
        return whole ? LabelShare(count: labels[stance].count, share: nil, interval: nil, isSuppressed: true) : labels[stance]
      }, relativeError: relativeError)
  }
}
