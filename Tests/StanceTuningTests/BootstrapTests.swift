import StanceClassifier
import StanceTuning
import Testing

@Suite("Bootstrap interval")
struct BootstrapTests {
  /// `accuracy` of `posts` right, all with the same gold label.
  private func matrix(right: Int, wrong: Int) -> ConfusionMatrix {
    var matrix = ConfusionMatrix()
    matrix.add(gold: .first, predicted: .first, posts: right)
    matrix.add(gold: .first, predicted: .second, posts: wrong)
    return matrix
  }

  @Test("the generator gives the published sequence")
  func generator() {
    // First outputs for the seed 1234567 (https://rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64).
    var random = SplitMix64(seed: 1_234_567)
    #expect([random.next(), random.next()] == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973])
  }

  @Test("the interval of a share is near the binomial's")
  func binomial() throws {
    let interval = try #require(Bootstrap(resamples: 4000).interval(of: matrix(right: 320, wrong: 80)) { $0.accuracy })
    // 0.8 ± 1.96 · √(0.8 · 0.2 / 400) = 0.8 ± 0.0392
    #expect(abs(interval.low - 0.7608) < 0.006 && abs(interval.high - 0.8392) < 0.006)
  }

  @Test("the same seed gives the same interval, another seed another")
  func seeds() {
    let posts = matrix(right: 317, wrong: 83)
    #expect(Bootstrap(seed: 3).macroF1Interval(of: posts) == Bootstrap(seed: 3).macroF1Interval(of: posts))
    #expect(Bootstrap(seed: 3).macroF1Interval(of: posts) != Bootstrap(seed: 4).macroF1Interval(of: posts))
  }

  @Test("no resamples: no interval")
  func noResamples() {
    #expect(Bootstrap(resamples: 0).macroF1Interval(of: matrix(right: 3, wrong: 1)) == nil)
  }

  @Test("no posts: no interval; no errors: an interval of one point")
  func edges() {
    #expect(Bootstrap().macroF1Interval(of: ConfusionMatrix()) == nil)
    let perfect = Bootstrap(resamples: 50).macroF1Interval(of: matrix(right: 9, wrong: 0))
    #expect(perfect?.low == 1 && perfect?.high == 1 && perfect?.level == 0.95)
  }
}
