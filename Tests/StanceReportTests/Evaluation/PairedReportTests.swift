import StanceClassifier
import StanceReport
import StanceTuning
import Testing

@Suite("Two lexicons on the same posts, shown")
struct PairedReportTests {
  private func evaluation(_ posts: Int, right: Stance, resamples: Int) -> Evaluation {
    let posts = (0..<posts).map { _ in LabelledPost(gold: .first, PredictedPost(right, rivalLabel: .second)) }
    return Evaluation(of: posts, poles: Example.poles, bootstrap: Bootstrap(resamples: resamples))
  }

  @Test("both figures, both tests and what follows")
  func better() {
    #expect(
      EvaluationTable(evaluation(6, right: .first, resamples: 20)).text.hasSuffix(
        """

        macro-F1 1.000 against 0.000: difference +1.000 (95% interval +1.000 to +1.000)
        right alone: 6 posts against 0 (McNemar's exact test: p = 0.031)
        The lexicon is better than the other on posts like these.

        """))
  }

  @Test("what chance would do is no finding")
  func open() {
    let text = EvaluationTable(evaluation(5, right: .first, resamples: 0)).text
    #expect(text.hasSuffix("p = 0.063)\nThese posts do not show that either lexicon is better.\n"))
    #expect(text.contains("difference +1.000\n"))
  }

  @Test("JSON names the other lexicon")
  func json() {
    let text = string(
      EvaluationJSON(evaluation(5, right: .second, resamples: 0), Example.provenance, against: Example.provenance).bytes)
    #expect(
      text.contains(
        "  \"against\": {\n    \"lexicon\": {\"name\": \"built-in\", \"hash\": \"4f3a\"},\n    \"macro_f1\": 0.0,"))
    #expect(text.contains(#"    "mcnemar": {"only_lexicon_right": 0, "only_against_right": 0, "p": 1.0}"#))
  }
}
