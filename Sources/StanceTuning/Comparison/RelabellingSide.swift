import StanceClassifier

/// Labels by one of the lexicons of a ``Relabelling``: those of the keep, of a sum, or of the text, whichever is enough.
struct RelabellingSide: Sendable {
  /// What it takes to label a post, the least first.
  private enum Effort: Comparable {
    /// The label of the keep is right.
    case kept
    /// The sums are those of the keep, what follows from them is not.
    case decision
    /// Weights of cues or context words in it have changed.
    case weights
    /// What matches or what rules do may have changed.
    case text
  }

  private let classifier: Classifier
  private let decision: Decision
  private let weights: EntryWeights
  /// What each row of the keep's sums takes.
  private let efforts: [Effort]
  /// The label of every post without a cue, where it is not the one that the keep has.
  private let labelWithoutCue: Stance?
  /// Finds added entries; posts where they occur are classified by their text.
  private let added: ChangeFinder
  private let hasAdded: Bool

  init(_ lexicon: Lexicon, _ keep: MatchKeep) {
    classifier = Classifier(lexicon)
    let comparison = LexiconComparison(from: keep.lexicon, to: lexicon)
    decision = lexicon.settings.decision
    weights = EntryWeights(comparison)
    efforts = RelabellingSide.efforts(comparison, keep)
    let label = decision.score(Tally()).label
    labelWithoutCue = label == keep.lexicon.settings.decision.score(Tally()).label ? nil : label
    func isAdded(_ change: LexiconComparison.Change) -> Bool { if case .added = change { true } else { false } }
    added = ChangeFinder(comparison, where: isAdded)
    hasAdded = comparison.changes.contains(where: isAdded)
  }

  private static func efforts(_ comparison: LexiconComparison, _ keep: MatchKeep) -> [Effort] {
    if comparison.canChangeAnyMatch { return [Effort](repeating: .text, count: keep.withCue.count) }
    let isDecided = comparison.old.settings.decision == comparison.new.settings.decision
    var ofPost = [Effort](repeating: isDecided ? .kept : .decision, count: keep.postCount)
    for change in comparison.changes where change.isOfConsequence {
      guard let entry = change.old else { continue }
      var effort = Effort.text
      if case .reweighted = change, comparison.old.entries[entry.index].role.stance != nil { effort = .weights }
      for index in Int(keep.postingStarts[entry.index])..<Int(keep.postingStarts[entry.index + 1]) {
        let post = Int(keep.postings[index])
        ofPost[post] = max(ofPost[post], effort)
      }
    }
    return keep.withCue.map { ofPost[Int($0)] }
  }

  /// The labels of the posts of a range.
  func labels(_ range: Range<Int>, of keep: MatchKeep) -> [Stance] {
    var labels = range.map { keep.label($0) }
    var session = classifier.makeSession()
    var added = added.makeSession()
    let file = keep.bytes.span
    var row = firstRow(from: range.lowerBound, keep)
    for post in range {
      let hasCue = row < keep.withCue.count && Int(keep.withCue[row]) == post
      var label = hasCue ? nil : labelWithoutCue
      var effort = hasCue ? efforts[row] : Effort.kept
      if effort == .decision || (effort == .weights && keep.sums.isLinear(row)) {
        label = keep.sums.label(row, weights, decision)
      }
      if effort != .kept, label == nil { effort = .text }
      if hasCue { row += 1 }
      if effort == .text || (hasAdded && added.touches(file.extracting(keep.text(post)))) {
        label = session.score(file.extracting(keep.text(post))).label
      }
      if let label { labels[post - range.lowerBound] = label }
    }
    return labels
  }

  /// The first row whose post is `post` or behind it.
  private func firstRow(from post: Int, _ keep: MatchKeep) -> Int {
    var (low, high) = (0, keep.withCue.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(keep.withCue[middle]) < post { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
