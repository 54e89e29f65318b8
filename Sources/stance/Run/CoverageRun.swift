import StanceClassifier
import StanceReport
import Synchronization

/// Counts in how many posts of a dump each entry of a lexicon occurs.
struct CoverageRun: Sendable {
  /// What was counted.
  struct Outcome: Sendable {
    /// For each entry, by ``EntryID/index``, in how many posts it occurs.
    let posts: [Int]
    /// Posts read.
    let postCount: Int
    /// What became of the reading.
    let report: RunReport

    /// `1,000 posts; 12 of 300 entries occur in none`
    var summary: String {
      let dead = posts.count { $0 == 0 }
      let nouns = postCount == 1 ? "post" : "posts"
      let entries = "\(NumberText.grouped(dead)) of \(NumberText.grouped(posts.count)) entries"
      return "\(NumberText.grouped(postCount)) \(nouns) read; \(entries) occur in none"
    }
  }

  private let options: ReadingOptions
  private let lexicon: Lexicon
  private let isQuiet: Bool

  /// A count over the dump of `options`.
  init(_ options: ReadingOptions, _ lexicon: Lexicon, isQuiet: Bool) {
    self.options = options
    self.lexicon = lexicon
    self.isQuiet = isQuiet
  }

  /// Reads the dump.
  func finish() throws(CommandError) -> Outcome {
    let counts = EntryCounts(Classifier(lexicon))
    let run = try DumpRun(options, lexicon, .collection { counts.add($0) }, isQuiet: isQuiet)
    let outcome = try run.finish()
    return Outcome(posts: counts.posts, postCount: outcome.summary.intake.posts, report: RunReport(outcome))
  }
}

/// In how many posts each entry occurs; a class, since all workers add to it, a chunk at a time.
private final class EntryCounts: Sendable {
  private let classifier: Classifier
  private let counts: Mutex<[Int]>

  init(_ classifier: Classifier) {
    self.classifier = classifier
    counts = Mutex([Int](repeating: 0, count: classifier.lexicon.entries.count))
  }

  /// The counts, by entry.
  var posts: [Int] { counts.withLock { $0 } }

  func add(_ batch: borrowing PostBatch) {
    var session = OccurrenceSession(classifier)
    let bytes = batch.bytes.span
    var found = [Int](repeating: 0, count: classifier.lexicon.entries.count)
    /// The number of the post, from 1, in which an entry occurred last: it counts once a post.
    var last = [Int](repeating: 0, count: found.count)
    var number = 0
    for post in batch.posts {
      number += 1
      session.find(in: bytes.extracting(post.text.range))
      for index in 0..<session.count {
        let entry = session.entry(index).index
        if last[entry] != number { found[entry] += 1 }
        last[entry] = number
      }
    }
    counts.withLock { counts in
      for (entry, count) in found.enumerated() { counts[entry] += count }
    }
  }
}
