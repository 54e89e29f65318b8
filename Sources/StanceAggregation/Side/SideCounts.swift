import StanceClassifier

/// What a summary counts only where its plan asks for it. Costs a few hundred nanoseconds a post and table, and nothing where it is not there.
struct SideCounts: Sendable {
  let plan: SummaryPlan
  /// The source that posts are counted under.
  var source = ""
  private(set) var total: Cell
  private(set) var tables: [GroupTable]
  private(set) var cuePeriods: [Group: [Int: LabelCounts]] = [:]
  private(set) var bins = ProbabilityBins()
  private(set) var examples: Examples

  private let needsTags: Bool
  private let needsTexts: Bool
  private let needsAuthors: Bool

  init(_ plan: SummaryPlan) {
    self.plan = plan
    total = Cell(plan.countings)
    tables = plan.sideDivisions.map { GroupTable($0, plan.countings) }
    examples = Examples(limit: plan.exampleCount)
    let dimensions = Set(plan.divisions.flatMap(\.dimensions))
    needsTags = dimensions.contains(.hashtag)
    needsTexts = plan.countings.contains(.texts)
    needsAuthors = plan.countings.contains(.authors) || dimensions.contains(.authorClass)
  }

  mutating func add(_ post: Post, _ score: Score, _ hits: Span<CueHit>, _ bytes: Span<UInt8>) {
    let traces = traces(post, bytes)
    let text = bytes.extracting(post.text.range)
    let groups = PostGroups(
      post, source: source, authorClass: traces.author.flatMap { plan.authorClasses.name(of: $0) },
      tags: needsTags ? HashtagScanner.tags(text) : [])
    if plan.countings != [.posts] { total.add(score, traces) }
    let identity = needsTags ? SideCounts.identity(post, bytes) : 0
    for index in tables.indices { tables[index].add(score, groups, traces, post: identity) }
    if let period = plan.cuePeriod { count(hits, score.label, in: groups.groups(period)) }
    if plan.keepsProbabilities { bins.add(score) }
    examples.add(bytes.extracting(post.id.range), score)
  }

  mutating func merge(_ other: SideCounts) {
    total.merge(other.total)
    for index in tables.indices { tables[index].merge(other.tables[index]) }
    for (period, entries) in other.cuePeriods {
      for (entry, counts) in entries { cuePeriods[period, default: [:]][entry, default: LabelCounts()].merge(counts) }
    }
    bins.merge(other.bins)
    examples.merge(other.examples)
  }

  private func traces(_ post: Post, _ bytes: Span<UInt8>) -> PostTraces {
    var traces = PostTraces()
    if needsTexts { traces.text = StableHash.ofText(bytes.extracting(post.text.range)) }
    if needsAuthors, !post.author.isEmpty { traces.author = StableHash.of(bytes.extracting(post.author.range)) }
    traces.engagement = post.metrics.engagement
    return traces
  }

  /// A hash that tells posts apart: of the id, or where there is none of text, author and time.
  private static func identity(_ post: Post, _ bytes: Span<UInt8>) -> UInt64 {
    if !post.id.isEmpty { return StableHash.of(bytes.extracting(post.id.range)) }
    var hash = StableHash()
    hash.add(StableHash.of(bytes.extracting(post.text.range)))
    hash.add(StableHash.of(bytes.extracting(post.author.range)))
    hash.add(UInt64(bitPattern: post.time.seconds))
    return hash.value
  }

  /// Counts the cues that carried the label, each once; posts of one period only, so `periods` holds one.
  private mutating func count(_ hits: Span<CueHit>, _ label: Stance, in periods: [Group]) {
    var counted: Set<Int> = []
    for index in hits.indices {
      let hit = hits[index]
      guard hit.stance == label, hit.contribution > 0, counted.insert(hit.entry.index).inserted else { continue }
      for period in periods { cuePeriods[period, default: [:]][hit.entry.index, default: LabelCounts()].count(label) }
    }
  }
}

extension SideCounts: Equatable {
  static func == (left: SideCounts, right: SideCounts) -> Bool {
    left.plan == right.plan && left.total == right.total && left.tables == right.tables
      && left.cuePeriods == right.cuePeriods && left.bins == right.bins && left.examples == right.examples
  }
}
