import StanceClassifier

/// The labels of several people for the same posts: how far they agree, and what most of them say.
///
/// A person may have left out posts, and posts may have any number of labels.
public struct Annotations: Sendable {
  /// Labels by post, then by annotator.
  private var items: [[Int: Stance]] = []
  private var names: [String] = []

  /// No labels yet.
  public init() {}

  /// How many people labelled something.
  public var annotatorCount: Int { names.count }

  /// The number of a new post.
  public mutating func addItem() -> Int {
    items.append([:])
    return items.count - 1
  }

  /// Adds one person's label of a post; of several by the same person the last holds.
  public mutating func add(_ label: Stance, by annotator: String, to item: Int) {
    let index = names.firstIndex(of: annotator) ?? names.count
    if index == names.count { names.append(annotator) }
    items[item][index] = label
  }

  /// The label that more people gave a post than any other; nil for a tie and for a post without labels.
  public func majority(of item: Int) -> Stance? {
    var votes = InlineArray<3, Int>(repeating: 0)
    for label in items[item].values { votes[Int(label.rawValue)] += 1 }
    let most = Stance.allCases.reduce(0) { max($0, votes[Int($1.rawValue)]) }
    let winners = Stance.allCases.filter { votes[Int($0.rawValue)] == most }
    return most > 0 && winners.count == 1 ? winners[0] : nil
  }

  /// How far people agree; nil where no post has two labels.
  public var agreement: Agreement? {
    let units = items.map { item in item.sorted { $0.key < $1.key }.map { Int($0.value.rawValue) } }
    let shared = units.filter { $0.count > 1 }
    if shared.isEmpty { return nil }
    let pairs =
      names.count == 2
      ? items.compactMap { item in item[0].flatMap { a in item[1].map { (Int(a.rawValue), Int($0.rawValue)) } } } : []
    return Agreement(
      annotators: names.count, posts: shared.count, unanimous: shared.count { Set($0).count == 1 },
      alpha: Agreement.alpha(shared), kappa: Agreement.kappa(pairs))
  }
}

/// How far people agree in their labels, beyond what chance would do.
public struct Agreement: Sendable, Equatable {
  /// How many people labelled something.
  public let annotators: Int
  /// Posts with labels of at least two of them.
  public let posts: Int
  /// Those of them with one label by all.
  public let unanimous: Int
  /// Krippendorff's alpha; nil where all labels are the same, so that there is nothing to agree about.
  public let alpha: Double?
  /// Cohen's kappa of two annotators; nil for more, and where both gave all posts the same label.
  public let kappa: Double?

  /// Krippendorff's alpha for nominal data: 1 − observed / expected disagreement, from the values of each unit (Krippendorff 2011, "Computing Krippendorff's
  /// Alpha-Reliability"). Units with less than two values do not count.
  static func alpha(_ units: [[Int]]) -> Double? {
    var totals: [Int: Double] = [:]
    var (all, agreed) = (0.0, 0.0)
    for unit in units where unit.count > 1 {
      var counts: [Int: Double] = [:]
      for value in unit { counts[value, default: 0] += 1 }
      let size = Double(unit.count)
      all += size
      for (value, count) in counts.sorted(by: { $0.key < $1.key }) {
        totals[value, default: 0] += count
        agreed += count * (count - 1) / (size - 1)
      }
    }
    let expected = totals.values.sorted().reduce(0) { $0 + $1 * (all - $1) }
    if expected == 0 { return nil }
    return 1 - (all - 1) * (all - agreed) / expected
  }

  /// Cohen's kappa (Cohen 1960): (observed − chance) / (1 − chance) agreement of two people on the same units; nil without units, and where chance alone makes all
  /// agree.
  static func kappa(_ pairs: [(Int, Int)]) -> Double? {
    let all = Double(pairs.count)
    let agreed = Double(pairs.count { $0.0 == $0.1 })
    var (left, right): ([Int: Double], [Int: Double]) = ([:], [:])
    for pair in pairs {
      left[pair.0, default: 0] += 1
      right[pair.1, default: 0] += 1
    }
    let chance = left.reduce(0) { $0 + $1.value * (right[$1.key] ?? 0) }
    if pairs.isEmpty || chance == all * all { return nil }
    return (agreed * all - chance) / (all * all - chance)
  }
}
