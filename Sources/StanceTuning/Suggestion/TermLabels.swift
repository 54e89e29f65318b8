import StanceClassifier

/// The labels of the posts that terms are judged by.
struct TermLabels {
  private var isCounted: [Bool]
  private var totals = EntryEvidence()

  /// Judges by `counted`, indices into `posts`.
  init(of counted: [Int], _ posts: [TuningPost]) {
    isCounted = [Bool](repeating: false, count: posts.count)
    for post in counted {
      isCounted[post] = true
      totals.add(posts[post].gold)
    }
  }

  /// The labels of the posts that hold a term.
  func counts(in holding: ArraySlice<UInt32>, _ posts: [TuningPost]) -> EntryEvidence {
    var counts = EntryEvidence()
    for post in holding where isCounted[Int(post)] { counts.add(posts[Int(post)].gold) }
    return counts
  }

  /// How much likelier a term with these counts is in the posts of a stance than in the others.
  ///
  /// - Parameter share: how common it is elsewhere, 0–1; nil for its share of the posts judged by.
  func odds(_ counts: EntryEvidence, _ stance: Stance, share: Double? = nil) -> LogOdds {
    LogOdds(
      hits: counts[stance], of: totals[stance], versus: counts.posts - counts[stance], of: totals.posts - totals[stance],
      share: share ?? Double(counts.posts) / Double(max(1, totals.posts)))
  }
}
