import StanceClassifier

/// Labels that people gave to posts of an earlier sample, to be filled in where the posts are drawn again.
///
/// A larger sample of the same dump by the same seed and lexicon holds the smaller one, since those with the lowest keys stay (``Sampler``).
public struct GivenLabels: Sendable {
  /// The cells of a post: the label of whoever decides, then those of annotators.
  private var cells: [String: [String]] = [:]

  /// No labels.
  public init() {}

  /// How many posts have a label.
  public var count: Int { cells.count }
  /// How many annotators there are at most, besides whoever decides.
  public private(set) var annotators = 0

  /// Adds what people said of a post, if they said anything; a row of a named annotator adds a cell to those that the post has. A post without an id is known by its text.
  public mutating func add(_ post: Post, of batch: borrowing PostBatch) {
    let labels = batch.labels(of: post)
    let key = batch.string(post.id.isEmpty ? post.text : post.id)
    let given = labels.annotator.isEmpty ? [labels.label] + labels.columns : ["", labels.label]
    if given.allSatisfy(\.isEmpty) { return }
    if let known = cells[key], !labels.annotator.isEmpty {
      cells[key] = known + given.dropFirst()
    } else {
      cells[key] = given
    }
    annotators = max(annotators, (cells[key]?.count ?? 1) - 1)
  }

  /// The cells of a post; nil where nobody labelled it.
  public func cells(of post: SampledPost) -> [String]? { cells[post.id.isEmpty ? post.text : post.id] }
}
