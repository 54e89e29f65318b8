import StanceAggregation
import StanceClassifier
import StanceReport
import StanceTuning

/// What a worker finds of a term, and what all workers have found together: counts, and a sample of the places that is the same for any number of
/// workers.
struct TermSearch: Sendable {
  /// What is looked for, and how much of it is shown.
  struct Options: Sendable, Equatable {
    /// The most places that are shown.
    let limit: Int
    /// Where the random numbers start.
    let seed: UInt64
    /// Columns of context on either side for which there must be text.
    let columns: Int
  }

  /// A place and where it stands in the dump: chunk, post in the chunk, byte.
  private struct Place: Sendable {
    let order: (sequence: Int, post: Int, start: Int)
    let line: ConcordanceLine
  }

  private let options: Options
  private var places: PrioritySample<Place>
  private var postsWithMatch = 0

  /// Nothing found yet.
  init(_ options: Options) {
    self.options = options
    places = PrioritySample(capacity: options.limit)
  }

  /// Searches the posts of a batch with a session that knows the term alone.
  mutating func search(_ batch: borrowing PostBatch, _ session: inout ClassifierSession) {
    let bytes = batch.bytes.span
    var ordinal = 0
    for (index, post) in batch.posts.enumerated() {
      ordinal = index > 0 && batch.posts[index - 1].location == post.location ? ordinal + 1 : 0
      let text = bytes.extracting(post.text.range)
      _ = session.score(text)
      if session.hits.isEmpty { continue }
      postsWithMatch += 1
      for evidence in session.verdict().evidence {
        let start = evidence.range.lowerBound
        places.add(priority: priority(post.location, ordinal, start)) {
          let id = bytes.extracting(post.id.range)
          let line = ConcordanceLine(post, id: id, text: text, range: evidence.range, columns: options.columns)
          return Place(order: (batch.sequence, index, start), line: line)
        }
      }
    }
  }

  /// Adds what another worker has found.
  mutating func merge(_ other: TermSearch) {
    places.merge(other.places)
    postsWithMatch += other.postsWithMatch
  }

  /// All that was found among `posts` posts.
  func concordance(of term: String, posts: Int) -> Concordance {
    let sorted = places.elements.sorted { $0.order < $1.order }
    return Concordance(
      term: term, matches: places.count, postsWithMatch: postsWithMatch, posts: posts, lines: sorted.map(\.line),
      seed: options.seed)
  }

  /// A random number that depends on the seed and on the place alone. A record may hold several posts.
  private func priority(_ location: RecordLocation, _ ordinal: Int, _ start: Int) -> UInt64 {
    var hash = options.seed
    for part in [UInt64(location.source), location.record, UInt64(ordinal), UInt64(start)] {
      var random = SplitMix64(seed: hash ^ part)
      hash = random.next()
    }
    return hash
  }
}
