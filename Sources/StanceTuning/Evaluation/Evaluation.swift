import StanceClassifier

/// How well the classifier does on labelled posts, in all, by language and by year. Figures do not depend on the order of the posts.
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
    byYear = Dictionary(grouping: posts, by: \.post.year).map { year, posts in
      var matrix = ConfusionMatrix()
      for post in posts { matrix.add(gold: post.gold, predicted: post.predicted) }
      return YearResult(year: year, result: Result(matrix: matrix, bootstrap: bootstrap))
    }
    .sorted { ($0.year ?? Int.max) < ($1.year ?? Int.max) }
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
