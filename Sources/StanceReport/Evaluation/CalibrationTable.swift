import StanceTuning

/// Whether probabilities mean what they say, for people: the one figure, then a row for each bin.
struct CalibrationTable {
  private let reliability: Reliability
  private let style: TerminalStyle

  init(_ reliability: Reliability, style: TerminalStyle) {
    self.reliability = reliability
    self.style = style
  }

  /// The headline, then the table.
  var sections: [[String]] { [[headline], bins] }

  private var headline: String {
    let error = NumberText.fixed(reliability.expectedCalibrationError, 3)
    return style.paint("expected calibration error \(error)", .strong)
      + ": how far the probability of a label lies from the share that is right"
  }

  private var bins: [String] {
    var table = TextTable([.leading, .trailing, .trailing, .trailing])
    table.add(["probability", "posts", "mean probability", "right"].map { TextCell($0, .faint) })
    for bin in reliability.bins {
      let bounds = [bin.bounds.lowerBound, bin.bounds.upperBound].map { NumberText.fixed($0, 1) }
      table.add([
        TextCell(bounds.joined(separator: style.choose("–", ascii: "-"))), TextCell(NumberText.grouped(bin.posts)),
        TextCell(NumberText.percent(bin.meanProbability)), TextCell(NumberText.percent(bin.accuracy), .strong),
      ])
    }
    return table.lines(style)
  }
}
