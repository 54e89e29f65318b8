import StanceClassifier

/// Labels the posts of a keep by another lexicon, and compares them with the labels by a third or by the keep's own.
///
/// A value that any number of threads share; each takes ranges of posts.
public struct Relabelling: Sendable {
  private let keep: MatchKeep
  private let comparison: LexiconComparison
  private let old: RelabellingSide
  private let new: RelabellingSide
  private let finder: ChangeFinder

  /// A relabelling of the posts of `keep` for a comparison.
  public init(_ keep: MatchKeep, _ comparison: LexiconComparison) {
    self.keep = keep
    self.comparison = comparison
    old = RelabellingSide(comparison.old, keep)
    new = RelabellingSide(comparison.new, keep)
    finder = ChangeFinder(comparison)
  }

  /// What flips among the posts of a range; `showsText` puts texts into the examples.
  public func flips(_ range: Range<Int>, examples: Int, showsText: Bool) -> Flips {
    var flips = Flips(examples: examples)
    var changes = finder.makeSession()
    let old = old.labels(range, of: keep)
    let new = new.labels(range, of: keep)
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
}
