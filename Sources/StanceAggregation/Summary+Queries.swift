import StanceClassifier

extension Summary {
  /// All posts together.
  public var total: Distribution {
    var sum = Distribution()
    cells.forEach { _, cell in sum.merge(cell) }
    return sum
  }

  /// The first and the last day on which a post was made; nil where no post has a time.
  public var days: ClosedRange<CivilDay>? {
    var range: ClosedRange<CivilDay>?
    cells.forEach { key, _ in
      guard let day = key.day else { return }
      range = min(range?.lowerBound ?? day, day)...max(range?.upperBound ?? day, day)
    }
    return range
  }

  /// One row for each group of `dimension` that holds a post, in natural order: time ascending with the posts without a time last; languages
  /// and kinds by posts descending, then by name. Empty where there are no posts.
  public func breakdown(by dimension: Dimension) -> [Row] {
    var groups: [Group: Distribution] = [:]
    cells.forEach { key, cell in
      guard let group = key.group(of: dimension) else { return }
      groups[group, default: Distribution()].merge(cell)
    }
    return groups.map { Row(group: $0.key, distribution: $0.value) }.sorted(by: Row.inNaturalOrder)
  }

  /// The cues that carried the label of the most posts: those that counted for `stance` in posts labelled `stance`. By posts descending, then in the
  /// order of the lexicon; at most `limit`, and none that occurred in no such post.
  public func topCues(of stance: Stance, limit: Int) -> [CueCount] {
    let counted = (0..<cueCount).lazy
      .map { CueCount(entry: EntryID($0), posts: cues.posts(of: EntryID($0), labelled: stance)) }
      .filter { $0.posts > 0 }
      .sorted { ($1.posts, $0.entry) < ($0.posts, $1.entry) }
    return Array(counted.prefix(limit))
  }
}

/// In how many posts a cue carried the label.
public struct CueCount: Sendable, Equatable {
  /// The lexicon's entry.
  public let entry: EntryID
  /// Posts in which it counted for their label, each once however often it occurs.
  public let posts: Int

  /// A count for an entry.
  public init(entry: EntryID, posts: Int) {
    self.entry = entry
    self.posts = posts
  }
}
