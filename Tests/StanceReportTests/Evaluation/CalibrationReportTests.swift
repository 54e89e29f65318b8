import StanceClassifier
import StanceReport
import StanceTuning
import Testing

@Suite("Calibration, shown")
struct CalibrationReportTests {
  private let evaluation: Evaluation = {
    let posts = [(Stance.first, 0.52), (.second, 0.58), (.neutral, 0.85)].map { label, probability in
      LabelledPost(gold: label == .second ? .first : label, PredictedPost(label, probability: probability))
    }
    return Evaluation(of: posts, poles: Example.poles, bootstrap: Bootstrap(resamples: 0))
  }()

  @Test("the table stands at the end, if it is asked for")
  func table() {
    #expect(
      EvaluationTable(evaluation, showing: [.calibration]).text.hasSuffix(
        """

        expected calibration error 0.083: how far the probability of a label lies from the share that is right

        probability  posts  mean probability   right
        0.5–0.6          2             55.0%   50.0%
        0.8–0.9          1             85.0%  100.0%

        """))
    #expect(!EvaluationTable(evaluation).text.contains("calibration"))
  }

  @Test("JSON has it always")
  func json() {
    let text = string(EvaluationJSON(evaluation, Example.provenance).bytes)
    #expect(text.contains("  \"calibration\": {\n    \"ece\": 0.083333,\n    \"bins\": [\n"))
    #expect(
      text.contains(#"{"from": 0.5, "to": 0.6, "posts": 2, "mean_probability": 0.55, "accuracy": 0.5}"#))
  }
}
