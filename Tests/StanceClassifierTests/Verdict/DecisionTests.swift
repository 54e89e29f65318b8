import Foundation
import Testing

@testable import StanceClassifier

@Suite struct DecisionTests {
  @Test(
    "Probabilities are the softmax of the documented sums, sum to 1, and the label is the highest",
    arguments: 1...20 as ClosedRange<UInt64>)
  func softmax(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<200 {
      var decision = Decision()
      decision.scale = Double(1 + random.below(500)) / 100
      decision.doubt = Double(1 + random.below(600)) / 100
      decision.threshold = Double(random.below(200)) / 100
      decision.opposition = Double(random.below(200)) / 100
      let tally = Tally(
        first: Double(random.below(1000)) / 100, second: Double(random.below(1000)) / 100, neutral: Double(random.below(200)) / 100)
      let leads = [
        tally.first - decision.opposition * tally.second - decision.threshold - tally.neutral,
        tally.second - decision.opposition * tally.first - decision.threshold - tally.neutral, 0,
      ]
      let exponents = leads.map { Foundation.exp(decision.scale * ($0 < 0 ? decision.doubt : 1) * $0) }
      let sum = exponents.reduce(0, +)
      let found = decision.probabilities(tally)
      let values = [found.first, found.second, found.neutral]
      for (value, exponent) in zip(values, exponents) where sum.isFinite {
        #expect(abs(value - exponent / sum) < 1e-12, "seed \(seed)")
      }
      #expect(abs(values.reduce(0, +) - 1) < 1e-12)
      let highest = values.max() ?? 0
      #expect(found[found.mostProbable] == highest || values.count { $0 == highest } > 1)
    }
  }

  @Test("Scale and doubt change no label, only how probable it is", arguments: 1...20 as ClosedRange<UInt64>)
  func certaintyChangesNoLabel(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<200 {
      var decision = Decision()
      decision.threshold = Double(random.below(100)) / 100
      decision.opposition = Double(random.below(100)) / 100
      let tally = Tally(first: Double(random.below(300)) / 100, second: Double(random.below(300)) / 100)
      let before = decision.score(tally)
      decision.scale = Double(20 + random.below(500)) / 100
      decision.doubt = Double(20 + random.below(500)) / 100
      let leads = (
        tally.first - decision.opposition * tally.second - decision.threshold,
        tally.second - decision.opposition * tally.first - decision.threshold
      )
      // Where a lead is 0 but for rounding, either label is right.
      if abs(leads.0) > 1e-9, abs(leads.1) > 1e-9, abs(leads.0 - leads.1) > 1e-9 {
        #expect(decision.score(tally).label == before.label, "seed \(seed), \(tally)")
      }
    }
  }

  @Test("A label below the setting is uncertain; where nothing is set, none is")
  func uncertain() {
    var decision = Decision()
    #expect(!decision.score(Tally(first: 0.8, second: 0)).isUncertain)
    decision.uncertainBelow = 0.6
    #expect(decision.score(Tally(first: 0.8, second: 0)).isUncertain)
    #expect(!decision.score(Tally(first: 3, second: 0)).isUncertain)
  }

  @Test("A pole must be over neutral and over the other pole: every tie is neutral")
  func tiesAreNeutral() {
    let decision = Decision()
    #expect(Score(decision.probabilities(Tally(first: 0.75, second: 0))).label == .neutral)
    #expect(Score(decision.probabilities(Tally(first: 0, second: 0.75))).label == .neutral)
    #expect(Score(decision.probabilities(Tally(first: 0.76, second: 0))).label == .first)
    #expect(Score(decision.probabilities(Tally(first: 0, second: 0.76))).label == .second)
    #expect(Score(decision.probabilities(Tally(first: 9, second: 9))).label == .neutral)
    #expect(Probabilities(first: 0.4, second: 0.4, neutral: 0.2).mostProbable == .neutral)
    #expect(Probabilities(first: 0.4, second: 0.2, neutral: 0.4).mostProbable == .neutral)
    #expect(Probabilities(first: 0.2, second: 0.4, neutral: 0.4).mostProbable == .neutral)
  }

  @Test("One clear cue decides and one weak cue does not, as the built-in settings say")
  func thresholdOfTheSettings() throws {
    let decision = try Lexicon.builtIn().settings.decision
    #expect(Score(decision.probabilities(Tally(first: 1, second: 0))).label == .first)
    #expect(Score(decision.probabilities(Tally(first: 0.35, second: 0))).label == .neutral)
    let one = decision.probabilities(Tally(first: 1, second: 0)).first
    #expect(abs(one - 0.6155) < 0.0005 || decision != Decision())
  }

  @Test("Extreme sums give probabilities, not infinities")
  func extremes() {
    for tally in [
      Tally(first: 1e6, second: 0), Tally(first: 0, second: 1e6), Tally(first: 1e6, second: 1e6), Tally(first: 0, second: 0),
    ] {
      let found = Decision().probabilities(tally)
      #expect(abs(found.first + found.second + found.neutral - 1) < 1e-12)
    }
  }

  @Test("The exponential is Foundation's to within 10⁻¹⁵")
  func exponential() {
    for step in -70_800...70_900 {
      let x = Double(step) / 100 + Double(step % 7) * 1e-5
      let expected = Foundation.exp(x)
      if x < -708 || x > 709 { continue }
      #expect(abs(Exponential.exp(x) - expected) <= 1e-15 * expected, "e to \(x)")
    }
    #expect(Exponential.exp(0) == 1)
    #expect(Exponential.exp(-709) == 0 && Exponential.exp(-1e300) == 0)
    #expect(Exponential.exp(1e300) == Exponential.exp(709) && Exponential.exp(709).isFinite)
  }

  @Test("The other pole of a pole, and the names of stances")
  func stances() {
    #expect(Stance.allCases.map(\.opposite) == [.second, .first, .neutral])
    let poles = Poles(first: "a", second: "b")
    #expect(Stance.allCases.map { poles[$0] } == ["a", "b", "neutral"])
    #expect(["a", "b", "neutral", "c"].map { poles.stance(named: $0) } == [.first, .second, .neutral, nil])
    let probabilities = Probabilities(first: 0.5, second: 0.3, neutral: 0.2)
    #expect(Stance.allCases.map { probabilities[$0] } == [0.5, 0.3, 0.2])
  }
}
