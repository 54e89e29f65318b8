import StanceAggregation
import StanceClassifier

#if canImport(Glibc)
  import Glibc  // for nothing but its link directive: an unoptimised `squareRoot()` calls libm
#elseif canImport(Musl)
  import Musl
#endif

/// Two sets of posts side by side: how the shares differ, and which cues do.
public struct Comparison: Sendable {
  /// One of the two.
  public struct Side: Sendable {
    /// What it is called: a path, `before`, `after`.
    public let name: String
    /// Its posts.
    public let breakdown: Breakdown

    /// A side from its parts.
    public init(name: String, breakdown: Breakdown) {
      self.name = name
      self.breakdown = breakdown
    }
  }

  /// The difference of a label's share.
  public struct Difference: Sendable, Equatable {
    /// The second share less the first, −1…1.
    public let value: Double
    /// The 95 % interval: R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17 (1998), method 10; for
    /// counts other than of posts the same from their own intervals (G. Y. Zou & A. Donner 2008).
    public let interval: ClosedRange<Double>

    /// Whether the interval leaves out 0.
    public var isClear: Bool { !interval.contains(0) }
  }

  /// The first, or what was before.
  public let before: Side
  /// The second, or what came after.
  public let after: Side
  /// What lies between them; nil for two dumps.
  public let event: Event?
  /// Cues by how much more the second uses them, descending.
  public let cues: [CueShift]
  /// What was read of a dump that an event divides; nil for two dumps, each of which has its own.
  public let intake: Intake?
  /// What made it.
  public let provenance: Provenance

  /// A comparison of two tabulations.
  public init(_ before: Side, _ after: Side, cues: [CueShift], event: Event? = nil, intake: Intake? = nil, _ provenance: Provenance)
  {
    self.before = before
    self.after = after
    self.cues = cues
    self.event = event
    self.intake = intake
    self.provenance = provenance
  }

  /// The names of the stances.
  public var poles: Poles { before.breakdown.poles }

  /// How a label's share differs in a way of counting; nil where one side has none.
  public func difference(_ stance: Stance, _ counting: Counting = .posts) -> Difference? {
    guard let first = before.breakdown.total[counting]?.labels[stance], let p = first.share, let own = first.interval,
      let second = after.breakdown.total[counting]?.labels[stance], let q = second.share, let other = second.interval
    else { return nil }
    let difference = q - p
    func length(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
    let low = difference - length(q - other.lowerBound, own.upperBound - p)
    let high = difference + length(other.upperBound - q, p - own.lowerBound)
    return Difference(value: difference, interval: max(-1, low)...min(1, high))
  }

  /// Cues of a pole that the second uses more, or less, beyond chance; the strongest first.
  public func cues(_ direction: Direction, limit: Int) -> [CueShift] {
    switch direction {
    case .grew: Array(cues.filter { $0.z > Comparison.clear }.prefix(limit))
    case .shrank: Array(cues.reversed().filter { $0.z < -Comparison.clear }.prefix(limit))
    }
  }

  /// Which way a cue went.
  public enum Direction: Sendable {
    /// The second uses it more.
    case grew
    /// The second uses it less.
    case shrank
  }

  /// The 97.5th percentile of the standard normal distribution.
  private static let clear = 1.959963984540054

  /// What differs, in a sentence for each pole: `for rose from 19.1% to 23.3% (+4.2 points, 95% interval +1.0 to +7.5).` Names are as in the lexicon: escape them.
  public var sentences: [String] {
    [Stance.first, .second].map { stance in
      let name = poles[stance]
      guard let difference = difference(stance), let from = before.breakdown.total.posts.labels[stance].share,
        let to = after.breakdown.total.posts.labels[stance].share
      else { return "\(name): nothing to compare, since one side has no posts." }
      let ends = difference.interval
      let interval = "95% interval \(Comparison.points(ends.lowerBound)) to \(Comparison.points(ends.upperBound))"
      let shares = "from \(NumberText.percent(from)) to \(NumberText.percent(to))"
      guard difference.isClear else {
        return "\(name) did not clearly change: \(shares) (\(Comparison.points(difference.value)) points, \(interval))."
      }
      let verb = difference.value > 0 ? "rose" : "fell"
      return "\(name) \(verb) \(shares) (\(Comparison.points(difference.value)) points, \(interval))."
    }
  }

  /// A difference of shares in points with its sign: `+4.2`.
  static func points(_ difference: Double) -> String {
    let text = NumberText.fixed(difference * 100, 1)
    return text.hasPrefix("-") || text == "0.0" ? text : "+" + text
  }
}
