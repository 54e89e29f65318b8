import StanceAggregation
import StanceClassifier

/// How some posts divide over the three stances, as a chart takes it.
struct Shares: Sendable, Equatable {
  /// How many posts; nil where suppressed.
  let posts: Int?
  /// The share of each stance; nil without posts and where suppressed.
  let estimates: ByStance<ShareEstimate?>

  /// The share of a stance; nil without posts and where suppressed.
  subscript(stance: Stance) -> ShareEstimate? { estimates[stance] }

  /// Whether there is anything to draw.
  var isKnown: Bool { estimates.values.contains { $0 != nil } }

  /// Shares from their parts.
  init(posts: Int?, _ estimates: ByStance<ShareEstimate?>) {
    self.posts = posts
    self.estimates = estimates
  }

  /// The shares of a cell.
  init(_ shares: LabelShares) {
    posts = shares.total
    estimates = ByStance { stance in
      guard let share = shares.labels[stance].share, let interval = shares.labels[stance].interval else { return nil }
      return ShareEstimate(share: share, interval: interval)
    }
  }

  /// `1,868 posts`; `few posts` where suppressed.
  var postsText: String { posts.map { NumberText.counted($0, "post") } ?? "few posts" }
}

/// Posts that have something in common: a row of a chart.
struct ShareGroup: Sendable, Equatable {
  /// What they have in common.
  let name: String
  /// How they divide.
  let shares: Shares
}

extension ShareEstimate {
  /// `19.1% (17.7–20.5)`.
  var text: String { "\(NumberText.percent(share)) (\(intervalText))" }

  /// `17.7–20.5`, in percent.
  var intervalText: String {
    NumberText.fixed(interval.lowerBound * 100, 1) + "–" + NumberText.fixed(interval.upperBound * 100, 1)
  }
}
