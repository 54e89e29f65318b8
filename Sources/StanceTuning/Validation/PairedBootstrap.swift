import StanceClassifier

/// A label before and after, with the label that a person gave.
public struct PairedLabels: Sendable {
  /// The label that the person gave.
  public let gold: Stance
  /// By the lexicon as it was.
  public let before: Stance
  /// By a lexicon tuned without this post's author.
  public let after: Stance
}

/// How far the difference between two lexicons would move with other authors of the same sort: the paired bootstrap (Efron & Tibshirani 1993; for measures of
/// classification Berg-Kirkpatrick et al. 2012). Whole authors are drawn, since posts of one author are alike.
struct PairedBootstrap {
  let bootstrap: Bootstrap

  /// The interval of `measure` after less before; nil without posts or samples.
  func interval(
    of labels: [PairedLabels], authors: [String], measure: (ConfusionMatrix) -> Double
  ) -> BootstrapInterval? {
    guard !labels.isEmpty, bootstrap.resamples > 0 else { return nil }
    let groups = PairedBootstrap.groups(authors)
    var random = SplitMix64(seed: bootstrap.seed)
    var values: [Double] = []
    for _ in 0..<bootstrap.resamples {
      var before = ConfusionMatrix()
      var after = ConfusionMatrix()
      for _ in groups.indices {
        for post in groups[Int(random.next().multipliedFullWidth(by: UInt64(groups.count)).high)] {
          before.add(gold: labels[post].gold, predicted: labels[post].before)
          after.add(gold: labels[post].gold, predicted: labels[post].after)
        }
      }
      values.append(measure(after) - measure(before))
    }
    values.sort()
    return bootstrap.interval(ofSorted: values)
  }

  private static func groups(_ authors: [String]) -> [[Int]] {
    var numbers: [String: Int] = [:]
    var groups: [[Int]] = []
    for (post, author) in authors.enumerated() {
      if !author.isEmpty, let known = numbers[author] {
        groups[known].append(post)
      } else {
        if !author.isEmpty { numbers[author] = groups.count }
        groups.append([post])
      }
    }
    return groups
  }
}
