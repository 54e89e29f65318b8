/// What a summary counts besides posts by day × language × kind and cues, which are always counted. Summaries of one plan merge.
public struct SummaryPlan: Sendable, Equatable {
  /// The tables.
  public var divisions: [Division] = []
  /// What is counted in every table, ``Counting/posts`` among it always.
  public var countings: [Counting] = [.posts]
  /// The periods by which cues are counted: hour, day, week or month; nil for none.
  public var cuePeriod: Dimension?
  /// Whether probabilities are kept in bins, which correcting shares by expectation maximization needs.
  public var keepsProbabilities = false
  /// How many example posts to keep for each label.
  public var exampleCount = 0
  /// Classes of authors.
  public var authorClasses = AuthorClasses()

  /// Nothing besides.
  public init() {}

  /// Whether more must be counted than is always counted: one table serves for all basic dimensions as long as posts are counted.
  var needsSideCounts: Bool {
    countings != [.posts] || cuePeriod != nil || keepsProbabilities || exampleCount > 0 || !sideDivisions.isEmpty
  }

  /// The divisions that need a table of their own.
  var sideDivisions: [Division] {
    countings == [.posts] ? divisions.filter { !$0.dimensions.allSatisfy(Dimension.basic.contains) } : divisions
  }
}

/// A list of authors with the class of each (press, parliament, bots …). Authors are kept as hashes.
public struct AuthorClasses: Sendable, Equatable {
  private var classes: [UInt64: Int] = [:]
  private var names: [String] = []

  /// No classes.
  public init() {}

  /// Puts an author, by id or handle as the dump writes it, into a class; the last word counts.
  public mutating func add(author: String, to name: String) {
    let number = names.firstIndex(of: name) ?? names.count
    if number == names.count { names.append(name) }
    classes[StableHash.of(author)] = number
  }

  /// How many authors are listed.
  public var count: Int { classes.count }

  /// The class of an author by its hash; nil where the author is not listed.
  func name(of author: UInt64) -> String? { classes[author].map { names[$0] } }
}
