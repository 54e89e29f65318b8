import StanceClassifier

extension Tabulation {
  /// The posts before a day, and those from it on, each as a tabulation without tables; posts without a time are in neither. nil where the tabulation does not divide its
  /// posts and its cues by day.
  public func split(at day: CivilDay) -> (before: Tabulation, after: Tabulation)? {
    guard let table = tables.first(where: { $0.division == Division(.day) }), basis.cuePeriod == .day else { return nil }
    return (part(table) { $0 < day }, part(table) { $0 >= day })
  }

  private func part(_ table: GroupTable, _ isWanted: (CivilDay) -> Bool) -> Tabulation {
    var part = Tabulation(
      Basis(
        version: basis.version, lexicon: basis.lexicon, lexiconHash: basis.lexiconHash, poles: basis.poles,
        settings: basis.settings, countings: basis.countings, divisions: [], cuePeriod: nil, exampleCount: 0))
    part.total = Cell(basis.countings)
    for (key, cell) in table.cells {
      guard case .day(let day?) = key.first, isWanted(day) else { continue }
      part.total.merge(cell)
      part.days = min(part.days?.lowerBound ?? day, day)...max(part.days?.upperBound ?? day, day)
    }
    for (period, entries) in cuePeriods {
      guard case .day(let day?) = period, isWanted(day) else { continue }
      for (entry, posts) in entries {
        let text = cues[entry]?.text ?? ""
        part.cues[entry, default: Cue(text: text, posts: ByStance { _ in 0 })].posts.add(posts)
      }
    }
    return part
  }
}
