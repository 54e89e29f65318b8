import StanceClassifier

/// A post that shows what a label looks like.
public struct Example: Sendable, Equatable {
  /// The id as written in the dump.
  public let id: String
  /// The probability of its label.
  public let probability: Double

  /// An example from its parts.
  public init(id: String, probability: Double) {
    self.id = id
    self.probability = probability
  }

  /// The more probable comes first; of equally probable ones a hash of the id decides, which prefers neither the early nor the late posts.
  static func comesFirst(_ left: Example, _ right: Example) -> Bool {
    if left.probability != right.probability { return left.probability > right.probability }
    let (first, second) = (StableHash.of(left.id), StableHash.of(right.id))
    return first == second ? left.id < right.id : first < second
  }
}

/// The examples of each label, a fixed number of them, whatever the order of the posts.
struct Examples: Sendable, Equatable {
  private let limit: Int
  private(set) var lists = ByStance<[Example]> { _ in [] }

  init(limit: Int, _ lists: ByStance<[Example]> = ByStance { _ in [] }) {
    self.limit = limit
    self.lists = lists
  }

  mutating func add(_ id: Span<UInt8>, _ score: Score) {
    guard limit > 0, !id.isEmpty else { return }
    let probability = score.probabilities[score.label]
    if lists[score.label].count == limit, let last = lists[score.label].last, last.probability > probability { return }
    var bytes: [UInt8] = []
    for index in id.indices { bytes.append(id[index]) }
    insert(Example(id: String(decoding: bytes, as: UTF8.self), probability: probability), score.label)
  }

  mutating func insert(_ example: Example, _ label: Stance) {
    guard !lists[label].contains(example) else { return }
    let place = lists[label].firstIndex { Example.comesFirst(example, $0) } ?? lists[label].count
    lists[label].insert(example, at: place)
    if lists[label].count > limit { lists[label].removeLast() }
  }

  mutating func merge(_ other: Examples) {
    for stance in Stance.allCases { for example in other.lists[stance] { insert(example, stance) } }
  }
}
