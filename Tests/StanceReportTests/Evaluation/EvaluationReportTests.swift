import StanceClassifier
import StanceReport
import StanceTuning
import Testing

@Suite("Evaluation, shown")
struct EvaluationReportTests {
  private let evaluation: Evaluation = {
    let english = LanguageCode("en")
    let posts =
      [LabelledPost](repeating: LabelledPost(gold: .first, predicted: .first, language: english), count: 6)
      + [LabelledPost](repeating: LabelledPost(gold: .second, predicted: .second, language: english), count: 3)
      + [LabelledPost(gold: .second, predicted: .neutral), LabelledPost(gold: .neutral, predicted: .first)]
    return Evaluation(of: posts, poles: Example.poles, bootstrap: Bootstrap(resamples: 200, seed: 2))
  }()

  @Test("the table has the one figure first, then labels, confusions and languages")
  func table() throws {
    let lines = EvaluationTable(evaluation).text.split(separator: "\n", omittingEmptySubsequences: false)
    let interval = try #require(evaluation.overall.macroF1Interval)
    #expect(interval.low < evaluation.overall.matrix.macroF1 && evaluation.overall.matrix.macroF1 < interval.high)
    #expect(
      lines[0].hasPrefix("macro-F1 0.593 (95% interval ") && lines[0].hasSuffix("), accuracy 81.8%, 11 labelled posts"))
    #expect(
      lines[1..<12].joined(separator: "\n") == """

        label                   precision  recall     F1  posts
        sovereignty-concerned       0.857   1.000  0.923      6
        neutral                     0.000   0.000  0.000      1
        de-escalation-favoring      1.000   0.750  0.857      4

                                sovereignty-           de-escalation-
        gold ↓   predicted →       concerned  neutral        favoring
        sovereignty-concerned              6        0               0
        neutral                            1        0               0
        de-escalation-favoring             0        1               3
        """)
    #expect(lines[14].hasPrefix("en        9     1.000  1.000–1.000     100.0%"))
    #expect(lines[15].hasPrefix("und       2     0.000  0.000–0.000"))
  }

  @Test("JSON has the same figures")
  func json() {
    let text = string(EvaluationJSON(evaluation, Example.provenance).bytes)
    #expect(text.contains("  \"posts\": 11,\n  \"macro_f1\": 0.593407,\n  \"pole_f1\": 0.89011,\n  \"interval\": ["))
    #expect(text.contains(#"    "neutral": {"precision": 0.0, "recall": 0.0, "f1": 0.0, "support": 1}"#))
    #expect(
      text.contains(
        #"    "de-escalation-favoring": {"sovereignty-concerned": 0, "de-escalation-favoring": 3, "neutral": 1}"#))
    #expect(
      text.contains(#"      {"lang": "en", "posts": 9, "macro_f1": 1.0, "pole_f1": 1.0, "interval": [1.0, 1.0], "accuracy": 1.0, "#)
    )
  }

  @Test("without labelled posts it says so")
  func empty() {
    let empty = Evaluation(of: [], poles: Example.poles)
    #expect(EvaluationTable(empty).text == "No labelled posts.\n")
    #expect(string(EvaluationJSON(empty, Example.provenance).bytes).contains(#""interval": null"#))
  }

  private let suite: Evaluation = {
    let posts = [("veto/1", Stance.first), ("veto/2", .neutral), ("talks/1/en", .first), ("talks/1/uk", .first)].map {
      LabelledPost(gold: .first, predicted: $0.1, language: LanguageCode("en"), check: CheckID($0.0))
    }
    return Evaluation(of: posts, poles: Example.poles, bootstrap: Bootstrap(resamples: 0))
  }()

  @Test("behaviour tests stand below, in all and by capability")
  func checks() {
    #expect(
      EvaluationTable(suite).text.hasSuffix(
        """

        3 of 4 behaviour tests passed (75.0%)
        1 of 1 group got one label (100.0%)

        capability  tests  passed   share  groups  one label
        veto            2       1   50.0%
        talks           2       2  100.0%       1     100.0%

        """))
    #expect(!EvaluationTable(evaluation).text.contains("behaviour"))
  }

  @Test("JSON has the behaviour tests only where there are some")
  func checksJSON() {
    let text = string(EvaluationJSON(suite, Example.provenance).bytes)
    #expect(
      text.contains(
        #"      {"capability": "talks", "posts": 2, "passed": 2, "share": 1.0, "groups": 1, "consistent_groups": 1}"#))
    #expect(text.contains("  \"checks\": {\n    \"posts\": 4,\n    \"passed\": 3,\n    \"share\": 0.75,"))
    #expect(!string(EvaluationJSON(evaluation, Example.provenance).bytes).contains("checks"))
  }
}
