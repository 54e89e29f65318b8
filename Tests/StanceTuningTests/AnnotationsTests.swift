import StanceClassifier
import Testing

@testable import StanceTuning

@Suite struct AnnotationsTests {
  /// The two worked examples for nominal data of Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability": two observers and binary values; four observers,
  /// five values and missing ones.
  @Test func `alpha is that of Krippendorff's examples`() throws {
    let (a, b) = ([0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0])
    let binary = try #require(Agreement.alpha(zip(a, b).map { [$0, $1] }))
    #expect(abs(binary - 0.095) < 0.0005)
    let observers: [[Int?]] = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
      [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
    ]
    let missing = try #require(Agreement.alpha((0..<12).map { unit in observers.compactMap { $0[unit] } }))
    #expect(abs(missing - 0.743) < 0.0005)
  }

  /// Cohen's kappa by hand: 20 + 15 of 50 agree, chance 0.5·0.6 + 0.5·0.4 = 0.5, so (0.7 − 0.5) / (1 − 0.5).
  @Test func `kappa is what agreement exceeds chance by`() throws {
    let counts = [(0, 0, 20), (0, 1, 5), (1, 0, 10), (1, 1, 15)]
    let pairs = counts.flatMap { left, right, count in [(Int, Int)](repeating: (left, right), count: count) }
    let kappa = try #require(Agreement.kappa(pairs))
    #expect(abs(kappa - 0.4) < 1e-12)
  }

  @Test func `where all labels are the same there is nothing to agree about`() {
    #expect(Agreement.alpha([[1, 1], [1, 1]]) == nil)
    #expect(Agreement.kappa([(1, 1), (1, 1)]) == nil)
    #expect(Agreement.alpha([]) == nil && Agreement.kappa([]) == nil)
    #expect(Agreement.alpha([[0, 0], [1, 1], [2]]) == 1 && Agreement.kappa([(0, 0), (1, 1)]) == 1)
  }

  @Test func `the majority needs more than every other label`() {
    var annotations = Annotations()
    let items = (0..<4).map { _ in annotations.addItem() }
    for (item, labels) in zip(items, [[Stance.first, .first, .second], [.first, .second], [], [.neutral]]) {
      for (index, label) in labels.enumerated() { annotations.add(label, by: "a\(index)", to: item) }
    }
    #expect(items.map { annotations.majority(of: $0) } == [.first, nil, nil, .neutral])
    #expect(annotations.annotatorCount == 3)
    #expect(annotations.agreement?.posts == 2 && annotations.agreement?.unanimous == 0 && annotations.agreement?.kappa == nil)
  }

  @Test func `a person's last label of a post holds`() {
    var annotations = Annotations()
    let item = annotations.addItem()
    annotations.add(.first, by: "a", to: item)
    annotations.add(.second, by: "a", to: item)
    #expect(annotations.majority(of: item) == .second && annotations.agreement == nil)
  }
}
