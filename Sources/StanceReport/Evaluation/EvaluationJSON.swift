import StanceClassifier
import StanceTuning

/// An evaluation for programs; scores are rounded to 6 decimals, the interval is `null` without posts.
///
/// ```json
/// {"stance": {…}, "posts": n, "macro_f1": x, "pole_f1": x, "interval": [low, high], "accuracy": x,
///  "bootstrap": {"resamples", "level", "seed"},
///  "agreement": {"annotators", "posts", "unanimous", "alpha", "kappa"},
///  "labels": {"<name>": {"precision", "recall", "f1", "support"}},
///  "confusion": {"<gold>": {"<predicted>": n}},
///  "by": {"lang": [{"lang": "en", "posts": n, "macro_f1": x, "pole_f1": x, "interval": […], "accuracy": x, "labels": {…}, "confusion": {…}}],
///         "year": [{"year": "2022", …}], "month": [{"month": "2022-03", …}], "group": [{"group": "…", …}]},
///  "calibration": {"ece": x, "bins": [{"from": 0.8, "to": 0.9, "posts": n, "mean_probability": x, "accuracy": x}]},
///  "against": {"lexicon": {"name", "hash"}, "macro_f1": x, "accuracy": x, "difference": x, "interval": […],
///              "mcnemar": {"only_lexicon_right": n, "only_against_right": n, "p": x}},
///  "errors": [{"gold": "<name>", "predicted": "<name>", "posts": n, "examples": [{"post": "<id, or file and record>", "text": "…"}]}],
///  "checks": {"posts": n, "passed": n, "share": x, "groups": n, "consistent_groups": n,
///             "capabilities": [{"capability": "…", "posts": n, …}]}}
/// ```
/// `pole_f1` is the mean F1 of the two poles. `year` is `null` for posts of no known time; `month` is there where the posts span less than two years, `group` where they are told apart by a field. `calibration` has the bins that hold posts; `against` is there where another lexicon was named, `difference` is that of macro-F1 to it. `checks` is there where posts are behaviour tests; `groups` are those that must get one label.
public struct EvaluationJSON: Sendable {
  private let evaluation: Evaluation
  private let agreement: Agreement?
  private let provenance: Provenance
  private let rival: Provenance?
  private let errors: ErrorExamples?

  /// JSON of an evaluation; `agreement` is nil, and its member missing, where one person labelled each post; so is `errors` where no posts are to be named.
  ///
  /// - Parameter rival: names the lexicon behind ``Evaluation/paired``.
  public init(
    _ evaluation: Evaluation, agreement: Agreement? = nil, errors: ErrorExamples? = nil, _ provenance: Provenance,
    against rival: Provenance? = nil
  ) {
    self.rival = rival
    self.errors = errors
    self.evaluation = evaluation
    self.agreement = agreement
    self.provenance = provenance
  }

  /// The document; it ends with a line feed.
  public var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("stance", object: provenance.write)
      writeScores(evaluation.overall, to: &json)
      json.member("bootstrap", .inline, object: writeBootstrap)
      if let agreement { json.member("agreement", .inline, object: { write(agreement, to: &$0) }) }
      writeLabels(evaluation.overall.matrix, to: &json)
      json.member(
        "by",
        object: { json in
          json.member("lang", array: writeLanguages)
          json.member("year", array: writeYears)
          if !evaluation.byMonth.isEmpty { json.member("month", array: writeMonths) }
          if !evaluation.byGroup.isEmpty { json.member("group", array: writeGroups) }
        })
      if let reliability = evaluation.reliability { json.member("calibration", object: CalibrationJSON(reliability).write) }
      if let paired = evaluation.paired { json.member("against", object: PairedJSON(paired, rival).write) }
      if let errors { json.member("errors", array: ErrorJSON(errors, evaluation.poles).write) }
      if let checks = evaluation.checks { json.member("checks", object: { write(checks, to: &$0) }) }
    }
    return json.bytes + [0x0A]
  }

  private func writeScores(_ result: Evaluation.Result, to json: inout JSONWriter) {
    json.member("posts", result.matrix.total)
    json.member("macro_f1", decimal: result.matrix.macroF1)
    json.member("pole_f1", decimal: TuningMeasure.poleF1.value(of: result.matrix))
    json.member("interval", interval: result.macroF1Interval.map { ($0.low, $0.high) })
    json.member("accuracy", decimal: result.matrix.accuracy)
  }

  private func write(_ agreement: Agreement, to json: inout JSONWriter) {
    json.member("annotators", agreement.annotators)
    json.member("posts", agreement.posts)
    json.member("unanimous", agreement.unanimous)
    json.member("alpha", decimal: agreement.alpha)
    json.member("kappa", decimal: agreement.kappa)
  }

  private func writeBootstrap(to json: inout JSONWriter) {
    json.member("resamples", evaluation.bootstrap.resamples)
    json.member("level", decimal: evaluation.bootstrap.level)
    json.member("seed", Int(truncatingIfNeeded: evaluation.bootstrap.seed))
  }

  private func writeLabels(_ matrix: ConfusionMatrix, to json: inout JSONWriter) {
    json.member(
      "labels",
      object: { json in
        for stance in Stance.allCases {
          json.member(evaluation.poles[stance], .inline, object: { write(matrix.scores(of: stance), to: &$0) })
        }
      })
    json.member(
      "confusion",
      object: { json in
        for gold in Stance.allCases {
          json.member(
            evaluation.poles[gold], .inline,
            object: { json in
              for predicted in Stance.allCases {
                json.member(evaluation.poles[predicted], matrix[gold: gold, predicted: predicted])
              }
            })
        }
      })
  }

  private func write(_ scores: LabelScores, to json: inout JSONWriter) {
    json.member("precision", decimal: scores.precision)
    json.member("recall", decimal: scores.recall)
    json.member("f1", decimal: scores.f1)
    json.member("support", scores.support)
  }

  private func writeLanguages(to json: inout JSONWriter) {
    for language in evaluation.byLanguage { write("lang", language.language.name, language.result, to: &json) }
  }

  private func writeYears(to json: inout JSONWriter) {
    for year in evaluation.byYear { write("year", year.year.map { "\($0)" }, year.result, to: &json) }
  }

  private func writeMonths(to json: inout JSONWriter) {
    for month in evaluation.byMonth { write("month", "\(month.month)", month.result, to: &json) }
  }

  private func writeGroups(to json: inout JSONWriter) {
    for group in evaluation.byGroup { write("group", group.name.isEmpty ? nil : group.name, group.result, to: &json) }
  }

  private func write(_ key: String, _ value: String?, _ result: Evaluation.Result, to json: inout JSONWriter) {
    json.object(.inline) { json in
      json.member(key, value)
      writeScores(result, to: &json)
      writeLabels(result.matrix, to: &json)
    }
  }

  private func write(_ checks: CheckResults, to json: inout JSONWriter) {
    write(checks.overall, to: &json)
    json.member(
      "capabilities",
      array: { json in
        for capability in checks.capabilities {
          json.object(.inline) { json in
            json.member("capability", capability.name)
            write(capability.tally, to: &json)
          }
        }
      })
  }

  private func write(_ tally: CheckResults.Tally, to json: inout JSONWriter) {
    json.member("posts", tally.posts)
    json.member("passed", tally.passed)
    json.member("share", decimal: tally.share)
    json.member("groups", tally.groups)
    json.member("consistent_groups", tally.consistentGroups)
  }
}
