import StanceClassifier

/// Which labels of a dump change from one lexicon to another: from what to what, and where which changed entry occurs.
///
/// Parts merge in any order to the same result.
public struct Flips: Sendable {
  /// One post whose label changes.
  public struct Example: Sendable {
    /// The post's id; empty where the dump has none.
    public let id: String
    /// The label by the old lexicon.
    public let from: Stance
    /// The label by the new lexicon.
    public let to: Stance
    /// The changes whose entries occur in it, as indices into ``LexiconComparison/changes``; empty where a setting or the order did it.
    public let changes: [Int]
    /// What it says; nil where texts are not to be shown.
    public let text: String?
    /// Its place among the posts, for the order: chunk, then number in the chunk.
    let order: (Int, Int)
  }

  /// Posts by old and new label, those that stay among them: `gold` is the old one.
  public private(set) var labels = ConfusionMatrix()
  /// In how many flips each changed entry occurs; a flip counts for each that does.
  public private(set) var byChange: [Int: Int] = [:]
  /// Flips in which none occurs: by a setting or by the order of entries.
  public private(set) var byNoEntry = 0
  /// The first flips in the order of the dump.
  public private(set) var examples: [Example] = []
  private let exampleCount: Int

  /// No posts yet; at most `examples` flips are kept as such.
  public init(examples: Int) { exampleCount = examples }

  /// Posts seen.
  public var posts: Int { labels.total }
  /// Posts whose label changes.
  public var count: Int { labels.total - labels.correct }

  /// Counts posts whose label stays.
  public mutating func addKept(_ label: Stance, posts: Int = 1) { labels.add(gold: label, predicted: label, posts: posts) }

  /// Counts a post whose label changes; `example` is asked only if it may be among the first.
  public mutating func addFlip(
    from: Stance, to: Stance, _ changes: [Int], order: (Int, Int), example: () -> (id: String, text: String?)
  ) {
    labels.add(gold: from, predicted: to)
    if changes.isEmpty { byNoEntry += 1 }
    for change in changes { byChange[change, default: 0] += 1 }
    if examples.count == exampleCount, let last = examples.last, !(order < last.order) { return }
    let (id, text) = example()
    add(Example(id: id, from: from, to: to, changes: changes, text: text, order: order))
  }

  /// Adds another part of the same comparison.
  public mutating func merge(_ other: Flips) {
    labels.merge(other.labels)
    byChange.merge(other.byChange) { $0 + $1 }
    byNoEntry += other.byNoEntry
    for example in other.examples { add(example) }
  }

  private mutating func add(_ example: Example) {
    let place = (examples.lastIndex { $0.order < example.order } ?? -1) + 1
    examples.insert(example, at: place)
    if examples.count > exampleCount { examples.removeLast() }
  }
}
