import StanceAggregation
import StanceClassifier

/// Corrected shares as members of a JSON object: `gold` (posts by label, `macro_f1` and `accuracy` on them, `calibration`), `drift`, then `estimates`, or `withheld`
/// with the reasons.
struct PrevalenceJSON {
  private let report: PrevalenceReport
  private let poles: Poles

  init(_ report: PrevalenceReport, _ poles: Poles) {
    self.report = report
    self.poles = poles
  }

  func write(to json: inout JSONWriter) {
    json.member("gold", object: writeGold)
    if let drift = report.drift {
      json.member(
        "drift", .inline,
        object: { json in
          json.member("statistic", decimal: drift.statistic)
          json.member("degrees_of_freedom", drift.degreesOfFreedom)
          json.member("probability", decimal: drift.probability)
          json.member("effect", decimal: drift.effect)
        })
    }
    switch report.outcome {
    case .withheld(let reasons):
      json.member("withheld", array: { json in for reason in reasons { json.value(reason) } })
    case .estimated(let estimates):
      json.member("estimates", array: { json in for estimate in estimates { write(estimate, to: &json) } })
    }
  }

  private func writeGold(_ json: inout JSONWriter) {
    json.member("posts", report.matrix.total)
    json.member(
      "labels", .inline,
      object: { json in
        for stance in Stance.allCases { json.member(poles[stance], report.matrix.support(of: stance)) }
      })
    json.member("accuracy", decimal: report.matrix.accuracy)
    json.member("macro_f1", decimal: report.matrix.macroF1)
    json.member("macro_f1_interval", interval: report.macroF1Interval.map { ($0.low, $0.high) })
    json.member(
      "calibration",
      array: { json in
        for bin in report.calibration {
          json.object(.inline) { json in
            json.member("posts", bin.posts)
            json.member("mean_probability", decimal: bin.meanProbability)
            json.member("accuracy", decimal: bin.accuracy)
          }
        }
      })
  }

  private func write(_ estimate: PrevalenceReport.Estimate, to json: inout JSONWriter) {
    json.object { json in
      json.member("method", estimate.method)
      json.member("source", estimate.source)
      json.member(
        "labels",
        object: { json in
          for stance in Stance.allCases {
            json.member(poles[stance], .inline, object: { estimate.shares[stance].write(to: &$0) })
          }
        })
    }
  }
}
