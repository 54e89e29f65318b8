import StanceClassifier

/// How well the classifier does on labelled posts, in all, by language, by time and by group. Figures do not depend on the order of the posts.
///
/// ```swift
/// let evaluation = Evaluation(of: posts, poles: poles)
/// evaluation.overall.matrix.macroF1
/// ```
public struct Evaluation: Sendable {
  /// The names of the stances.
  public let poles: Poles
  /// All posts.
  public let overall: Result
  /// The posts of each language that occurs, by posts descending, then by name.
  public let byLanguage: [LanguageResult]
  /// The posts of each year that occurs, in order; those of no known time last.
  public let byYear: [YearResult]
  /// The posts of each month that occurs, in order; empty where they span two years or more, or one is of no known time.
  public let byMonth: [MonthResult]
  /// The posts of each group, by name; empty where posts are in no groups.
  public let byGroup: [GroupResult]
  /// Passes by capability; nil where no post is a behaviour test.
  public let checks: CheckResults?
  /// Whether probabilities mean what they say; nil where no post has one.
  public let reliability: Reliability?
  /// The lexicon against another one; nil where no post has the label of another.
  public let paired: PairedEvaluation?
  /// How the intervals were found.
  public let bootstrap: Bootstrap

  /// Evaluates posts; without any, all scores are 0 and there is no interval.
  public init(of posts: [LabelledPost], poles: Poles, bootstrap: Bootstrap = Bootstrap()) {
    self.poles = poles
    self.bootstrap = bootstrap
    checks = CheckResults(of: posts)
    reliability = Reliability(of: posts)
    paired = PairedEvaluation(of: posts, bootstrap: bootstrap)
    byYear = Evaluation.results(posts, bootstrap) { Month($0)?.year ?? Int.max }
      .map { YearResult(year: $0.key == Int.max ? nil : $0.key, result: $0.result) }
    byMonth = Evaluation.months(posts, bootstrap)
    byGroup = Evaluation.results(posts.filter { $0.post.group != nil }, bootstrap) { $0.post.group ?? "" }
      .map { GroupResult(name: $0.key, result: $0.result) }
    var matrices: [LanguageCode: ConfusionMatrix] = [:]
    for post in posts {
      matrices[post.post.language, default: ConfusionMatrix()].add(gold: post.gold, predicted: post.predicted)
    }
    var all = ConfusionMatrix()
    for matrix in matrices.values { all.merge(matrix) }
    overall = Result(matrix: all, bootstrap: bootstrap)
    byLanguage = matrices.map {
      LanguageResult(language: $0.key, result: Result(matrix: $0.value, bootstrap: bootstrap))
    }
    .sorted {
      let (left, right) = ($0.result.matrix.total, $1.result.matrix.total)
      return left == right ? $0.language.name < $1.language.name : left > right
    }
  }

  /// The results of the posts of each key, in the order of the keys.
  private static func results<Key: Hashable & Comparable>(
    _ posts: [LabelledPost], _ bootstrap: Bootstrap, by key: (LabelledPost) -> Key
  ) -> [(key: Key, result: Result)] {
    Dictionary(grouping: posts, by: key).sorted { $0.key < $1.key }.map { key, posts in
      var matrix = ConfusionMatrix()
      for post in posts { matrix.add(gold: post.gold, predicted: post.predicted) }
      return (key, Result(matrix: matrix, bootstrap: bootstrap))
    }
  }

  /// By month, where the posts are of less than two years and all of a known time: else the years say enough, and months would be many.
  private static func months(_ posts: [LabelledPost], _ bootstrap: Bootstrap) -> [MonthResult] {
    let months = posts.compactMap(Month.init)
    guard months.count == posts.count, let first = months.min(), let last = months.max(), last.index - first.index < 24 else {
      return []
    }
    return results(posts, bootstrap) { Month($0) ?? first }.map { MonthResult(month: $0.key, result: $0.result) }
  }

  /// A month of a year.
  public struct Month: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Months since January of the year 0.
    let index: Int

    init?(_ post: LabelledPost) {
      guard let (year, month, _) = post.post.day?.components else { return nil }
      index = Int(year) * 12 + Int(month) - 1
    }

    /// The year in UTC.
    public var year: Int { index / 12 }
    /// As `2022-03`.
    public var description: String {
      let month = index % 12 + 1
      return "\(year)-\(month < 10 ? "0" : "")\(month)"
    }

    /// Whether one is earlier than the other.
    public static func < (left: Month, right: Month) -> Bool { left.index < right.index }
  }

  /// The result of one month.
  public struct MonthResult: Sendable, Equatable {
    /// The month in UTC.
    public let month: Month
    /// Its posts' result.
    public let result: Result
  }

  /// The result of the posts with one value of the field that they are told apart by.
  public struct GroupResult: Sendable, Equatable {
    /// The value; empty for posts without one.
    public let name: String
    /// Its posts' result.
    public let result: Result
  }

  /// Matrix and interval of some posts; accuracy, macro-F1 and the scores of the labels follow from the matrix.
  public struct Result: Sendable, Equatable {
    /// Gold against predicted.
    public let matrix: ConfusionMatrix
    /// The interval of macro-F1; nil without posts.
    public let macroF1Interval: BootstrapInterval?

    init(matrix: ConfusionMatrix, bootstrap: Bootstrap) {
      self.matrix = matrix
      macroF1Interval = bootstrap.macroF1Interval(of: matrix)
    }
  }

  /// The result of one year.
  public struct YearResult: Sendable, Equatable {
    /// The year in UTC; nil for posts of no known time.
    public let year: Int?
    /// Its posts' result.
    public let result: Result
  }

  /// The result of one language.
  public struct LanguageResult: Sendable, Equatable {
    /// The language.
    public let language: LanguageCode
    /// Its posts' result.
    public let result: Result
  }
}
