import StanceClassifier
import StanceTuning
import Testing

@Suite("Reliability of probabilities")
struct ReliabilityTests {
  @Test("the bins and the expected calibration error of a hand-worked example")
  func example() throws {
    // 0.5–0.6: mean 0.55, 1 of 2 right; 0.8–0.9: mean 0.85, 1 of 1 right; ECE = (2 · 0.05 + 1 · 0.15) / 3
    let reliability = try #require(Reliability([(0.52, true), (0.85, true), (0.58, false)]))
    #expect(reliability.bins.map(\.posts) == [2, 1] && reliability.bins.map(\.accuracy) == [0.5, 1])
    #expect(reliability.bins.map(\.bounds) == [0.5...0.6, 0.8...0.9])
    #expect(abs(reliability.bins[0].meanProbability - 0.55) < 1e-12 && reliability.bins[1].meanProbability == 0.85)
    #expect(abs(reliability.expectedCalibrationError - 0.25 / 3) < 1e-12)
  }

  @Test("a bin holds its upper bound, not its lower one; 0 lies in the lowest")
  func bounds() throws {
    for (probability, upper) in [(0.5, 0.5), (0.5001, 0.6), (1, 1), (0, 0.1), (0.1, 0.1), (0.99, 1)] {
      let bins = try #require(Reliability([(probability, true)])).bins
      #expect(bins.count == 1 && bins[0].bounds.upperBound == upper, "\(probability)")
    }
  }

  @Test("does not depend on the order of the labels")
  func order() {
    var random = SplitMix64(seed: 11)
    let labels = (0..<500).map { _ in
      (probability: Double.random(in: 0...1, using: &random), isRight: Bool.random(using: &random))
    }
    #expect(Reliability(labels) == Reliability(labels.shuffled(using: &random)), "seed 11")
  }

  @Test("without probabilities there is none")
  func none() {
    #expect(Reliability([]) == nil)
    #expect(Reliability(of: [LabelledPost(gold: .first, predicted: .first)]) == nil)
  }

  @Test("posts without a probability do not count")
  func partly() {
    let posts = [
      LabelledPost(gold: .first, PredictedPost(.first, probability: 1)), LabelledPost(gold: .first, predicted: .second),
    ]
    #expect(Reliability(of: posts)?.expectedCalibrationError == 0)
  }
}
