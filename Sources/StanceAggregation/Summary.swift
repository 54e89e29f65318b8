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

  /// What is counted besides.
  public let plan: SummaryPlan

  private(set) var cells = CellTable()
  private(set) var cues: CueTable
  /// What the plan asks for besides; nil where it asks for nothing, and then costs nothing.
  private(set) var side: SideCounts?
  /// What was read of each source.
  public private(set) var sources: [String: Intake] = [:]

  /// An empty summary for a lexicon with `cueCount` entries.
  public init(poles: Poles, cueCount: Int, plan: SummaryPlan = SummaryPlan()) {
    self.poles = poles
    self.plan = plan
    cues = CueTable(entries: cueCount)
    side = plan.needsSideCounts ? SideCounts(plan) : nil
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

  /// Counts one post in every way of the plan.
  ///
  /// - Parameter bytes: what the post's slices index.
  public mutating func add(_ post: Post, _ score: Score, _ hits: Span<CueHit>, bytes: Span<UInt8>) {
    add(post, score, hits)
    side?.add(post, score, hits, bytes)
  }

  /// Adds what was read of a source, and counts the posts that follow under its name.
  public mutating func begin(_ source: String, _ part: Intake) {
    intake.merge(part)
    sources[source, default: Intake()].merge(part)
    side?.source = source
  }

  /// Adds the counts of another part. Both must be of the same lexicon and the same plan.
  public mutating func merge(_ other: borrowing Summary) {
    precondition(poles == other.poles && cueCount == other.cueCount, "summaries of different lexicons do not merge")
    precondition(plan == other.plan, "summaries of different plans do not merge")
    cells.merge(other.cells)
    cues.merge(other.cues)
    intake.merge(other.intake)
    for (source, part) in other.sources { sources[source, default: Intake()].merge(part) }
    if let added = other.side { side?.merge(added) }
  }
}

extension Summary: Equatable {
  /// Whether both count the same, in whatever order it was counted.
  public static func == (left: Summary, right: Summary) -> Bool {
    left.poles == right.poles && left.intake == right.intake && left.cells == right.cells && left.cues == right.cues
      && left.sources == right.sources && left.side == right.side
  }
}
