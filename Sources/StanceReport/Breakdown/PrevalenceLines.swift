import StanceAggregation
import StanceClassifier

/// The corrected shares for people, or why there are none.
struct PrevalenceLines {
  private let breakdown: Breakdown
  private let style: TerminalStyle

  init(_ breakdown: Breakdown, _ style: TerminalStyle) {
    self.breakdown = breakdown
    self.style = style
  }

  /// The lines; none where no gold was given.
  var lines: [String] {
    guard let report = breakdown.prevalence else { return [] }
    let posts = NumberText.counted(report.matrix.total, "gold post")
    switch report.outcome {
    case .withheld(let reasons):
      return [style.paint("No corrected shares: \(posts) do not allow it", .strong)]
        + reasons.map { "  " + TerminalText.escaped($0) }
    case .estimated(let estimates):
      let title = style.paint("Corrected for the classifier's errors, by \(posts)", .strong)
      return [title] + table(estimates).lines(style, indent: 2)
    }
  }

  private func table(_ estimates: [PrevalenceReport.Estimate]) -> TextTable {
    var table = TextTable([.leading] + estimates.flatMap { _ in [TextTable.Alignment.trailing, .leading] })
    table.add([""] + estimates.flatMap { [TextCell($0.method, .faint), TextCell("95% interval", .faint)] })
    for stance in Stance.spectrum {
      table.add(
        [TextCell(TerminalText.escaped(breakdown.poles[stance]), .stance(stance))]
          + estimates.flatMap { estimate in
            let share = estimate.shares[stance]
            return [TextCell(NumberText.percent(share.share), .strong), TextCell(IntervalText.text(share.interval, style))]
          })
    }
    return table
  }
}
