import StanceClassifier

/// Labels the posts of a keep by another lexicon, and compares them with the labels by a third or by the keep's own.
///
/// A value that any number of threads share; each takes ranges of posts.
public struct Relabelling: Sendable {
  private let keep: MatchKeep
  private let comparison: LexiconComparison
  private let old: Side
  private let new: Side
  private let finder: ChangeFinder

  /// What labels by one of the lexicons take.
  private struct Side: Sendable {
    let classifier: Classifier
    /// Posts, ascending, where the label may not be that of the keep; those with an added entry are not among them.
    let candidates: [UInt32]
    /// Finds added entries.
    let added: ChangeFinder
    let hasAdded: Bool

    init(_ lexicon: Lexicon, _ keep: MatchKeep) {
      classifier = Classifier(lexicon)
      let comparison = LexiconComparison(from: keep.lexicon, to: lexicon)
      candidates = keep.candidates(comparison)
      func isAdded(_ change: LexiconComparison.Change) -> Bool { if case .added = change { true } else { false } }
      added = ChangeFinder(comparison, where: isAdded)
      hasAdded = comparison.changes.contains(where: isAdded)
    }

    /// The index in ``candidates`` of the first from `post` on.
    func first(from post: Int) -> Int {
      var (low, high) = (0, candidates.count)
      while low < high {
        let middle = (low + high) / 2
        if Int(candidates[middle]) < post { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  /// A relabelling of the posts of `keep` for a comparison.
  public init(_ keep: MatchKeep, _ comparison: LexiconComparison) {
    self.keep = keep
    self.comparison = comparison
    old = Side(comparison.old, keep)
    new = Side(comparison.new, keep)
    finder = ChangeFinder(comparison)
  }

  /// What flips among the posts of a range; `showsText` puts texts into the examples.
  public func flips(_ range: Range<Int>, examples: Int, showsText: Bool) -> Flips {
    var flips = Flips(examples: examples)
    var changes = finder.makeSession()
    let old = labels(range, old)
    let new = labels(range, new)
    var kept = InlineArray<3, Int>(repeating: 0)
    for post in range {
      let index = post - range.lowerBound
      if old[index] == new[index] {
        kept[Int(old[index].rawValue)] += 1
        continue
      }
      let text = keep.text(post)
      let found = changes.changes(in: keep.bytes.span.extracting(text))
      flips.addFlip(from: old[index], to: new[index], found, order: (0, post)) {
        (keep.id(post), showsText ? String(decoding: keep.bytes[text], as: UTF8.self) : nil)
      }
    }
    for stance in Stance.allCases { flips.addKept(stance, posts: kept[Int(stance.rawValue)]) }
    return flips
  }

  /// The labels of posts by the lexicon of a side: the keep's where nothing changed occurs.
  private func labels(_ range: Range<Int>, _ side: Side) -> [Stance] {
    var labels = range.map { keep.label($0) }
    var session = side.classifier.makeSession()
    var added = side.added.makeSession()
    let file = keep.bytes.span
    var next = side.first(from: range.lowerBound)
    for post in range where side.hasAdded || next < side.candidates.count {
      let isCandidate = next < side.candidates.count && Int(side.candidates[next]) == post
      if isCandidate { next += 1 }
      guard isCandidate || side.hasAdded else { continue }
      let text = file.extracting(keep.text(post))
      if isCandidate || added.touches(text) { labels[post - range.lowerBound] = session.score(text).label }
    }
    return labels
  }
}
