import StanceClassifier

/// The mergeable aggregate behind every breakdown: how many posts hold which stance, by day × language × kind, and which cues made it so.
///
/// Each worker fills one of its own; merged, they give the same numbers to the bit for any number of workers and any order, since everything in it is
/// an integer: ``merge(_:)`` is associative and commutative. Memory grows with the number of distinct day × language × kind combinations (about 64 bytes each,
/// at most half of the slots used), not with the posts.
///
/// ```swift
/// var summary = Summary(poles: Poles(first: "for", second: "against"), cueCount: 0)
/// summary.add(post, score, hits)
/// summary.total.share(of: .first)  // 1.0 if the post was `for`
/// ```
public struct Summary: Sendable {
  /// The names of the stances that were counted.
  public let poles: Poles
  /// What was read; the reader's counters, which the caller merges in.
  public var intake = Intake()

  private(set) var cells = CellTable()
  private(set) var cues: CueTable

  /// An empty summary for a lexicon with `cueCount` entries.
  public init(poles: Poles, cueCount: Int) {
    self.poles = poles
    cues = CueTable(entries: cueCount)
  }

  /// Entries of the lexicon whose cues are counted.
  public var cueCount: Int { cues.entryCount }

  /// Counts one post with its score and the cues that counted in it. Constant time a post and a hit; allocates only when a new day,
  /// language or kind makes the table of cells grow.
  ///
  /// - Parameter hits: the cues that counted in the post; their entries are below `cueCount`. Empty where no cue occurs.
  public mutating func add(_ post: Post, _ score: Score, _ hits: Span<CueHit>) {
    cells.add(score, at: CellKey(post))
    cues.add(hits, label: score.label)
  }

  /// Adds the counts of another part. Both must be of the same lexicon.
  public mutating func merge(_ other: borrowing Summary) {
    precondition(poles == other.poles && cueCount == other.cueCount, "summaries of different lexicons do not merge")
    cells.merge(other.cells)
    cues.merge(other.cues)
    intake.merge(other.intake)
  }
}

extension Summary: Equatable {
  /// Whether both count the same, in whatever order it was counted.
  public static func == (left: Summary, right: Summary) -> Bool {
    left.poles == right.poles && left.intake == right.intake && left.cells == right.cells && left.cues == right.cues
  }
}
