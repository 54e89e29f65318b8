import StanceClassifier

/// How a set of posts divides over the three stances: counts, shares, intervals and mean probabilities.
///
/// With no posts there are no shares: what divides by the number of posts is nil then, never 0 (which would be a finding) and never NaN.
public struct Distribution: Sendable, Equatable {
  private var labels = LabelCounts()
  /// Sums of probabilities in units of 2⁻³⁰. Integers, since a sum of doubles depends on its order and so on the number of workers; the rounding is
  /// at most 2⁻³¹ a post, and 8.6 thousand million posts fit.
  private var probabilities = LabelCounts()

  private static let unit = 0x1p30

  /// No posts.
  public init() {}

  /// Counts and sums of probabilities in units of 2⁻³⁰, as ``units(of:)`` gives them.
  public init(counts: ByStance<Int>, units: ByStance<Int>) {
    labels = LabelCounts(first: counts.first, second: counts.second, neutral: counts.neutral)
    probabilities = LabelCounts(first: units.first, second: units.second, neutral: units.neutral)
  }

  /// The sum of a stance's probabilities in units of 2⁻³⁰.
  public func units(of stance: Stance) -> Int { probabilities[stance] }

  /// How many posts.
  public var posts: Int { labels.first + labels.second + labels.neutral }

  /// How many posts have this label.
  public func count(of stance: Stance) -> Int { labels[stance] }

  /// The share of a label, 0–1; nil without posts.
  public func share(of stance: Stance) -> Double? {
    posts == 0 ? nil : Double(labels[stance]) / Double(posts)
  }

  /// The 95 % interval of a label's share; nil without posts.
  public func interval(of stance: Stance) -> WilsonInterval? {
    WilsonInterval(count: labels[stance], of: posts)
  }

  /// The mean of the classifier's probabilities of a stance, 0–1; nil without posts.
  public func meanProbability(of stance: Stance) -> Double? {
    posts == 0 ? nil : Double(probabilities[stance]) / Distribution.unit / Double(posts)
  }

  /// Counts one post.
  public mutating func add(_ score: Score) {
    labels.count(score.label)
    probabilities.first += Distribution.units(score.probabilities.first)
    probabilities.second += Distribution.units(score.probabilities.second)
    probabilities.neutral += Distribution.units(score.probabilities.neutral)
  }

  /// Adds other posts. Associative and commutative.
  public mutating func merge(_ other: Distribution) {
    labels.merge(other.labels)
    probabilities.merge(other.probabilities)
  }

  /// A probability in units, rounded half up.
  private static func units(_ probability: Double) -> Int { Int(probability * unit + 0.5) }
}

/// One integer for each stance. Fields, not an array: counting is three additions without a branch.
struct LabelCounts: Sendable, Equatable {
  var first = 0
  var second = 0
  var neutral = 0

  subscript(stance: Stance) -> Int {
    switch stance {
    case .first: first
    case .second: second
    case .neutral: neutral
    }
  }

  mutating func count(_ stance: Stance) {
    first += stance == .first ? 1 : 0
    second += stance == .second ? 1 : 0
    neutral += stance == .neutral ? 1 : 0
  }

  mutating func add(_ number: Int, to stance: Stance) {
    switch stance {
    case .first: first += number
    case .second: second += number
    case .neutral: neutral += number
    }
  }

  mutating func merge(_ other: LabelCounts) {
    first += other.first
    second += other.second
    neutral += other.neutral
  }
}
