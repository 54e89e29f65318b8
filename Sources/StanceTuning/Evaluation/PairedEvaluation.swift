import StanceClassifier

/// Which of two lexicons does better on the same labelled posts, and whether these posts are enough to say so.
///
/// Two tests, since they ask different things: the paired bootstrap whether macro-F1 differs (every label counts the same), McNemar's test whether one labels
/// more posts right.
public struct PairedEvaluation: Sendable, Equatable {
  /// What follows from a test.
  public enum Finding: Sendable, Equatable {
    /// The lexicon does better than its rival, beyond chance.
    case better
    /// It does worse, beyond chance.
    case worse
    /// These posts do not tell.
    case open
  }

  /// Gold against the labels of the lexicon.
  public let matrix: ConfusionMatrix
  /// Gold against the labels of its rival.
  public let rival: ConfusionMatrix
  /// Macro-F1 of the lexicon less that of its rival.
  public let difference: Double
  /// The interval of the difference by the paired bootstrap over authors; nil where no resamples were drawn.
  public let interval: BootstrapInterval?
  /// Which of them is right where they are not both right or both wrong.
  public let mcNemar: McNemarTest

  /// The comparison of posts that have a rival's label; nil where none has. The order of the posts changes nothing.
  public init?(of posts: [LabelledPost], bootstrap: Bootstrap) {
    var pairs: [(labels: PairedLabels, author: String)] = []
    for post in posts {
      guard let label = post.post.rivalLabel else { continue }
      pairs.append((PairedLabels(gold: post.gold, before: label, after: post.predicted), post.post.author))
    }
    if pairs.isEmpty { return nil }
    // By author, then by labels: the bootstrap draws authors by their place.
    pairs.sort { ($0.author, $0.labels.order) < ($1.author, $1.labels.order) }
    let labels = pairs.map(\.labels)
    var (own, other) = (ConfusionMatrix(), ConfusionMatrix())
    for label in labels {
      own.add(gold: label.gold, predicted: label.after)
      other.add(gold: label.gold, predicted: label.before)
    }
    (matrix, rival, difference) = (own, other, own.macroF1 - other.macroF1)
    interval = PairedBootstrap(bootstrap: bootstrap).interval(of: labels, authors: pairs.map(\.author)) { $0.macroF1 }
    mcNemar = McNemarTest(
      onlyFirst: labels.count { $0.after == $0.gold && $0.before != $0.gold },
      onlySecond: labels.count { $0.after != $0.gold && $0.before == $0.gold })
  }

  /// What the interval of macro-F1 says; nil without one.
  public var macroF1Finding: Finding? {
    interval.map { $0.low > 0 ? .better : $0.high < 0 ? .worse : .open }
  }

  /// What McNemar's test says at the level of 5 %.
  public var accuracyFinding: Finding {
    if mcNemar.probability >= 0.05 { return .open }
    return mcNemar.onlyFirst > mcNemar.onlySecond ? .better : .worse
  }
}

extension PairedLabels {
  fileprivate var order: UInt8 { gold.rawValue << 4 | before.rawValue << 2 | after.rawValue }
}
