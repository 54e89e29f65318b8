import StanceClassifier

extension Tabulation {
  /// The tables of a summary.
  ///
  /// - Parameters:
  ///   - hashes: of files, by name.
  ///   - cue: the text of an entry.
  public init(_ summary: Summary, _ basis: Basis, hashes: [String: String] = [:], cue: (EntryID) -> String) {
    self.init(basis)
    total = summary.plan.countings == [.posts] ? Cell(summary.total) : summary.side?.total ?? Cell(basis.countings)
    days = summary.days
    tables = basis.divisions.map { Tabulation.table($0, summary) }
    for entry in 0..<summary.cueCount {
      let posts = ByStance { summary.cues.posts(of: EntryID(entry), labelled: $0) }
      if posts.values.contains(where: { $0 > 0 }) { cues[entry] = Cue(text: cue(EntryID(entry)), posts: posts) }
    }
    for (period, entries) in summary.side?.cuePeriods ?? [:] {
      cuePeriods[period] = entries.mapValues { counts in ByStance { counts[$0] } }
    }
    bins = summary.plan.keepsProbabilities ? summary.side?.bins ?? ProbabilityBins() : nil
    examples = summary.side?.examples.lists ?? ByStance { _ in [] }
    sources = summary.sources.reduce(into: [:]) { sources, entry in
      sources[entry.key] = Source(hash: hashes[entry.key], intake: entry.value.withoutSource)
    }
  }

  private static func table(_ division: Division, _ summary: Summary) -> GroupTable {
    if var table = summary.side?.tables.first(where: { $0.division == division }) {
      table.foldSketches()
      return table
    }
    var cells: [GroupKey: Cell] = [:]
    summary.cells.forEach { key, distribution in
      guard let key = GroupKey(key, division) else { return }
      cells[key, default: Cell()].merge(Cell(distribution))
    }
    var table = GroupTable(division, [.posts], cells: cells)
    table.foldSketches()
    return table
  }
}

extension Intake {
  /// The same with its places counted within one source: the number of a source means nothing to another process.
  fileprivate var withoutSource: Intake {
    var copy = self
    copy.setSource(0)
    return copy
  }
}
