import StanceAggregation
import StanceClassifier
import StanceTuning

/// How far the labels can be trusted: the classifier against people, where gold was given.
struct AccuracySection {
  private let breakdown: Breakdown
  private let calibration: Figure?

  init(_ breakdown: Breakdown, _ calibration: Figure?) {
    self.breakdown = breakdown
    self.calibration = calibration
  }

  func write(to markup: inout MarkupWriter) {
    markup.element("section") { section in
      section.element("h2", "How far to trust it")
      guard let report = breakdown.prevalence else { return writeUnknown(to: &section) }
      writeFigures(report, to: &section)
      section.element("div", ["class": "card"]) { card in
        card.element("div") { column in
          matrix(report.matrix).write(to: &column, style: "data matrix")
          scores(report.matrix).write(to: &column, style: "data matrix")
        }
        card.element("div") { calibration?.write(to: &$0, widths: (420, 360)) }
      }
      writeOutcome(report, to: &section)
    }
    markup.breakLine()
  }

  private func writeUnknown(to section: inout MarkupWriter) {
    section.element(
      "p",
      "The intervals tell the uncertainty of sampling alone. The classifier errs too, and how often it does so on posts like these is not known here: no posts "
        + "labelled by people were given (--gold FILE).")
  }

  private func writeFigures(_ report: PrevalenceReport, to section: inout MarkupWriter) {
    let matrix = report.matrix
    let interval = report.macroF1Interval.map { "\(NumberText.fixed($0.low, 2))–\(NumberText.fixed($0.high, 2))" }
    let figures = [
      (NumberText.fixed(matrix.macroF1, 2), "macro-F1" + (interval.map { ", 95% interval \($0)" } ?? "")),
      (NumberText.percent(matrix.total == 0 ? nil : matrix.accuracy), "accuracy: labels that are right"),
      (NumberText.grouped(matrix.total), "posts labelled by people"),
    ]
    section.element("div", ["class": "figures"]) { row in
      for (figure, name) in figures {
        row.element("div") { cell in
          cell.element("b", figure)
          cell.text(name)
        }
      }
    }
  }

  private func matrix(_ matrix: ConfusionMatrix) -> DataTable {
    DataTable(
      caption: "What people said (rows) and what the classifier said (columns)",
      columns: [""] + Stance.spectrum.map { breakdown.poles[$0] },
      rows: Stance.spectrum.map { gold in
        [breakdown.poles[gold]]
          + Stance.spectrum.map { predicted in
            let count = matrix[gold: gold, predicted: predicted]
            let support = matrix.support(of: gold)
            let share = support == 0 ? nil : Double(count) / Double(support)
            return "\(NumberText.grouped(count)) (\(share.map { NumberText.fixed($0 * 100, 0) + "%" } ?? "-"))"
          }
      })
  }

  private func scores(_ matrix: ConfusionMatrix) -> DataTable {
    DataTable(
      caption: "By label", columns: ["", "precision", "recall", "F1"],
      rows: Stance.spectrum.map { stance in
        let scores = matrix.scores(of: stance)
        return [breakdown.poles[stance]] + [scores.precision, scores.recall, scores.f1].map { NumberText.fixed($0, 2) }
      })
  }

  /// The corrected shares, or why there are none.
  private func writeOutcome(_ report: PrevalenceReport, to section: inout MarkupWriter) {
    switch report.outcome {
    case .estimated(let estimates):
      let table = DataTable(
        caption: "Shares corrected for these errors, with 95% bootstrap intervals",
        columns: ["method"] + Stance.spectrum.map { breakdown.poles[$0] },
        rows: estimates.map { estimate in
          ["\(estimate.method) (\(estimate.source))"] + Stance.spectrum.map { estimate.shares[$0].text }
        })
      table.write(to: &section)
    case .withheld(let reasons):
      section.element(
        "p", "Shares corrected for these errors are not given, since they would mislead: \(reasons.joined(separator: "; ")).")
    }
  }
}
