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
  /// Where the context words of each post start; one more than there are posts.
  private var contextStarts: [Int] = [0]
  /// The entry of each context word: each adds its weight to its stance.
  private var contextEntries: [UInt32] = []
  /// The stance of each.
  private var contextStances: [Stance] = []
  /// In which posts a context word counts, if there is one: those with a cue that are about the question.
  public private(set) var countsContext: [Bool] = []

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
      for hit in session.contextHits {
        contextEntries.append(UInt32(hit.entry.index))
        contextStances.append(hit.stance)
      }
      contextStarts.append(contextEntries.count)
      countsContext.append(session.countsContext)
    }
  }

  /// How many posts there are.
  public var count: Int { starts.count - 1 }

  /// The hits of a post, as indices into ``entries`` and ``factors``.
  public func hits(of post: Int) -> Range<Int> { starts[post]..<starts[post + 1] }

  /// The context words of a post: each entry once, with the stance that it adds its weight to.
  public func context(of post: Int) -> [(entry: EntryID, stance: Stance)] {
    (contextStarts[post]..<contextStarts[post + 1]).map { (EntryID(Int(contextEntries[$0])), contextStances[$0]) }
  }

  /// The cues and context words that count in a post, each once.
  func entriesCounted(in post: Int) -> Set<Int> {
    Set(hits(of: post).map { Int(entries[$0]) }).union(context(of: post).map(\.entry.index))
  }

  /// The sums of a post by other weights: one weight an entry.
  public func tally(_ post: Int, weights: [Double]) -> Tally {
    var tally = contextTally(post, weights: weights)
    for hit in hits(of: post) {
      let value = factors[hit] * weights[Int(entries[hit])]
      tally.add(value.magnitude, to: value > 0 ? .first : .second)
    }
    return tally
  }

  /// The sums of a post's context words alone.
  public func contextTally(_ post: Int, weights: [Double]) -> Tally {
    var tally = Tally()
    for word in contextStarts[post]..<contextStarts[post + 1] {
      tally.add(weights[Int(contextEntries[word])], to: contextStances[word])
    }
    return tally
  }
}
