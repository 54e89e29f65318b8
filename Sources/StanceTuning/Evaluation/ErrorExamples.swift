import StanceClassifier

/// The confusion with examples: of each sort of error the first posts, so that one can look at what went wrong.
public struct ErrorExamples: Sendable, Equatable {
  /// The posts of one gold label that got one other label.
  public struct Cell: Sendable, Equatable {
    /// The label that the person gave.
    public let gold: Stance
    /// The label that the classifier gave.
    public let predicted: Stance
    /// Posts.
    public let posts: Int
    /// The first of them.
    public let examples: [PredictedPost]
  }

  /// The sorts of error that occur, the commonest first, then in the order of the stances.
  public let cells: [Cell]

  /// The errors among posts, with at most `limit` examples of each sort, in the order of the posts.
  public init(of posts: [LabelledPost], limit: Int) {
    var cells: [Cell] = []
    for gold in Stance.allCases {
      for predicted in Stance.allCases where predicted != gold {
        let errors = posts.filter { $0.gold == gold && $0.predicted == predicted }
        if errors.isEmpty { continue }
        cells.append(
          Cell(gold: gold, predicted: predicted, posts: errors.count, examples: errors.prefix(limit).map(\.post)))
      }
    }
    // Stable: cells of as many posts stay in the order of the stances.
    self.cells = cells.enumerated().sorted { (-$0.element.posts, $0.offset) < (-$1.element.posts, $1.offset) }.map(\.element)
  }
}
