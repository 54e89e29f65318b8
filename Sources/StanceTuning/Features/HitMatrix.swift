import StanceClassifier

/// What the cues of a lexicon do in many posts, kept apart from their weights: a sparse matrix, row by row (CSR), posts by entries. A value is the product of the
/// rules' factors, positive where the cue counts for the first pole, negative for the second.
///
/// With it the posts are scored by other weights without being read again: ``tally(_:weights:)`` is the sum that a ``ClassifierSession`` forms. One thing can
/// escape it: where two entries of a pole match the same words, the heavier one counts, so that a change of weights that turns their order asks for a new
/// extraction. Whoever reports figures of changed weights extracts anew.
public struct HitMatrix: Sendable {
  /// Where the hits of each post start; one more than there are posts.
  public private(set) var starts: [Int] = [0]
  /// The entry of each hit.
  public private(set) var entries: [UInt32] = []
  /// The signed factor of each hit.
  public private(set) var factors: [Double] = []

  /// The hits of `texts`, in their order.
  public init(_ texts: [TuningPost], by classifier: Classifier) {
    let weights = classifier.lexicon.entries.map(\.weight)
    var session = classifier.makeSession()
    starts.reserveCapacity(texts.count + 1)
    for post in texts {
      _ = session.score(post.text.span)
      for hit in session.hits {
        let factor = hit.contribution / weights[hit.entry.index]
        entries.append(UInt32(hit.entry.index))
        factors.append(hit.stance == .first ? factor : -factor)
      }
      starts.append(entries.count)
    }
  }

  /// How many posts there are.
  public var count: Int { starts.count - 1 }

  /// The hits of a post, as indices into ``entries`` and ``factors``.
  public func hits(of post: Int) -> Range<Int> { starts[post]..<starts[post + 1] }

  /// The sums of a post by other weights: one weight an entry.
  public func tally(_ post: Int, weights: [Double]) -> Tally {
    var first = 0.0
    var second = 0.0
    for hit in hits(of: post) {
      let value = factors[hit] * weights[Int(entries[hit])]
      if value > 0 { first += value } else { second -= value }
    }
    return Tally(first: first, second: second)
  }
}
