import StanceAggregation
import StanceClassifier

extension Breakdown {
  /// What a summary says of its posts, divided by ``Dimension/basic`` dimensions and counted as posts, with up to `cues` cues a label.
  public init(_ summary: Summary, _ provenance: Provenance, by dimensions: [Dimension] = [], cues: Int = 50, events: [Event] = []) {
    self.init(
      provenance: provenance, poles: summary.poles, days: summary.days, total: BreakdownCell(summary.total),
      tables: dimensions.map { dimension in
        let rows = summary.breakdown(by: dimension)
        return DivisionTable(
          division: Division(dimension),
          rows: rows.map { BreakdownRow(groups: [$0.group], cell: BreakdownCell($0.distribution)) })
      },
      cues: ByStance { stance in
        summary.topCues(of: stance, limit: cues).map { CueLine(cue: provenance.cue($0.entry), posts: $0.posts) }
      },
      events: events, intake: summary.intake)
  }
}

extension BreakdownCell {
  /// A cell counted as posts.
  init(_ distribution: Distribution) {
    self.init(
      countings: [
        LabelShares(
          counting: .posts, total: distribution.posts,
          labels: ByStance { stance in
            LabelShare(
              count: distribution.count(of: stance), share: distribution.share(of: stance),
              interval: distribution.interval(of: stance).map { $0.low...$0.high })
          })
      ],
      meanProbability: distribution.posts == 0 ? nil : ByStance { distribution.meanProbability(of: $0) ?? 0 })
  }
}
