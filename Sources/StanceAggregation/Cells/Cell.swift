import StanceClassifier

/// The posts of one group, counted in every way that a plan asks for. Merging is associative and commutative to the bit.
public struct Cell: Sendable, Equatable {
  /// The posts.
  public internal(set) var distribution = Distribution()
  /// The distinct texts of each label; nil where they are not counted.
  public internal(set) var texts: ByStance<HyperLogLog>?
  /// The distinct authors of each label; nil where they are not counted.
  public internal(set) var authors: ByStance<HyperLogLog>?
  /// What people did with the posts; nil where it is not counted.
  public internal(set) var engagement: Engagement?

  /// An empty cell.
  public init() {}

  /// An empty cell that counts in some ways.
  init(_ countings: [Counting]) {
    if countings.contains(.texts) { texts = ByStance { _ in HyperLogLog() } }
    if countings.contains(.authors) { authors = ByStance { _ in HyperLogLog() } }
    if countings.contains(.engagement) { engagement = Engagement() }
  }

  /// A cell from its parts.
  public init(
    _ distribution: Distribution, texts: ByStance<HyperLogLog>? = nil, authors: ByStance<HyperLogLog>? = nil,
    engagement: Engagement? = nil
  ) {
    self.distribution = distribution
    self.texts = texts
    self.authors = authors
    self.engagement = engagement
  }

  /// Counts a post.
  mutating func add(_ score: Score, _ traces: PostTraces) {
    distribution.add(score)
    if let text = traces.text { texts?[score.label].add(text) }
    if let author = traces.author { authors?[score.label].add(author) }
    engagement?.add(traces.engagement, score.label)
  }

  /// Adds the posts of another part.
  mutating func merge(_ other: Cell) {
    distribution.merge(other.distribution)
    if let added = other.texts { texts = Cell.merged(texts, added) }
    if let added = other.authors { authors = Cell.merged(authors, added) }
    if let added = other.engagement {
      var sum = engagement ?? Engagement()
      sum.merge(added)
      engagement = sum
    }
  }

  /// Folds the sketches to a lower precision.
  mutating func reduce(to precision: Int) {
    for stance in Stance.allCases {
      texts?[stance].reduce(to: precision)
      authors?[stance].reduce(to: precision)
    }
  }

  private static func merged(
    _ sketches: ByStance<HyperLogLog>?, _ added: ByStance<HyperLogLog>
  ) -> ByStance<HyperLogLog> {
    guard var sketches else { return added }
    for stance in Stance.allCases { sketches[stance].merge(added[stance]) }
    return sketches
  }
}

/// What of a post the ways of counting need; hashed once a post, however many tables it is counted in.
struct PostTraces {
  var text: UInt64?
  /// nil where the dump does not say who the author is.
  var author: UInt64?
  var engagement = 0
}

/// Sums of engagement, and of its squares, which the interval of a weighted share needs.
public struct Engagement: Sendable, Equatable {
  private var labels = LabelCounts()
  /// The sum of the posts' squared engagement.
  public private(set) var squares: UInt128 = 0

  /// None.
  public init() {}

  /// The sums of each label and of the squares.
  public init(_ sums: ByStance<Int>, squares: UInt128) {
    labels = LabelCounts(first: sums.first, second: sums.second, neutral: sums.neutral)
    self.squares = squares
  }

  /// The sum over all posts.
  public var total: Int { labels.first + labels.second + labels.neutral }

  /// The sum over the posts of a label.
  public func sum(of stance: Stance) -> Int { labels[stance] }

  /// As many posts of equal weight would make shares as uncertain as these are: (Σw)² / Σw² (L. Kish, "Survey Sampling", 1965, 11.7). 0 without engagement.
  public var effectivePosts: Double {
    squares == 0 ? 0 : Double(total) * Double(total) / Double(squares)
  }

  mutating func add(_ engagement: Int, _ label: Stance) {
    labels.add(engagement, to: label)
    squares += UInt128(engagement) * UInt128(engagement)
  }

  mutating func merge(_ other: Engagement) {
    labels.merge(other.labels)
    squares += other.squares
  }
}
