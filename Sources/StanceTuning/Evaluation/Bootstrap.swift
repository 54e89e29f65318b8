import StanceClassifier

/// The percentile bootstrap (Efron & Tibshirani 1993, ch. 13): how far would macro-F1 move with other posts of the same sort?
///
/// Draws as many posts as there are, with replacement, `resamples` times. Posts of the same cell of the matrix are alike to every measure of it, so the
/// matrix is all that is needed and the order of the posts changes nothing. Deterministic for a seed.
///
/// Posts are taken as independent; several posts of one author make the interval too narrow.
public struct Bootstrap: Sendable, Equatable {
  /// How often to draw; 0 for no interval.
  public let resamples: Int
  /// The share of the drawn values that the interval holds, 0–1.
  public let level: Double
  /// Start of the random sequence.
  public let seed: UInt64

  /// A bootstrap; 1,000 resamples and 95 % are the usual, and with 0 there are no intervals.
  public init(resamples: Int = 1000, level: Double = 0.95, seed: UInt64 = 1) {
    precondition(resamples >= 0, "a bootstrap cannot draw a negative number of times")
    precondition(level > 0 && level < 1, "the level of an interval lies between 0 and 1")
    self.resamples = resamples
    self.level = level
    self.seed = seed
  }

  /// The interval of macro-F1; nil for an empty matrix. Time is resamples × posts, about 1.5 ns each.
  public func macroF1Interval(of matrix: ConfusionMatrix) -> BootstrapInterval? {
    interval(of: matrix) { $0.macroF1 }
  }

  /// The interval of any measure of the matrix; nil for an empty one.
  public func interval(
    of matrix: ConfusionMatrix, measure: (ConfusionMatrix) -> Double
  ) -> BootstrapInterval? {
    let posts = Bootstrap.posts(of: matrix)
    guard !posts.isEmpty, resamples > 0 else { return nil }
    var random = SplitMix64(seed: seed)
    var values = [Double]()
    values.reserveCapacity(resamples)
    for _ in 0..<resamples { values.append(measure(Bootstrap.draw(posts.span, &random))) }
    values.sort()
    return interval(ofSorted: values)
  }

  /// The interval that holds the share ``level`` of values in ascending order, of which there is at least one.
  func interval(ofSorted values: [Double]) -> BootstrapInterval {
    let tail = (1 - level) / 2
    return BootstrapInterval(
      low: Bootstrap.quantile(tail, of: values), high: Bootstrap.quantile(1 - tail, of: values), level: level)
  }

  /// Gold and predicted label of every post as one number below 16, so that a draw is one load.
  private static func posts(of matrix: ConfusionMatrix) -> [UInt8] {
    var posts = [UInt8]()
    posts.reserveCapacity(matrix.total)
    for gold in Stance.allCases {
      for predicted in Stance.allCases {
        let cell = gold.rawValue << 2 | predicted.rawValue
        posts.append(contentsOf: repeatElement(cell, count: matrix[gold: gold, predicted: predicted]))
      }
    }
    return posts
  }

  /// One resample. The high word of a product maps 64 random bits to an index (Lemire 2019, without the rejection: the bias is below posts/2⁶⁴).
  private static func draw(_ posts: Span<UInt8>, _ random: inout SplitMix64) -> ConfusionMatrix {
    var counts = InlineArray<16, Int>(repeating: 0)
    let count = UInt64(posts.count)
    for _ in 0..<posts.count {
      let index = random.next().multipliedFullWidth(by: count).high
      counts[Int(posts[Int(index)] & 15)] += 1
    }
    var matrix = ConfusionMatrix()
    for gold in Stance.allCases {
      for predicted in Stance.allCases {
        matrix.add(gold: gold, predicted: predicted, posts: counts[Int(gold.rawValue << 2 | predicted.rawValue)])
      }
    }
    return matrix
  }

  /// A quantile of sorted values, linear between neighbours: type 7 of Hyndman & Fan 1996, the default of NumPy and R.
  private static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let position = share * Double(sorted.count - 1)
    let below = Int(position)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
  }
}

/// An interval that a ``Bootstrap`` found.
public struct BootstrapInterval: Sendable, Equatable {
  /// Lower end.
  public let low: Double
  /// Upper end.
  public let high: Double
  /// The share of resamples inside, 0–1.
  public let level: Double
}
