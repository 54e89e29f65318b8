import StanceClassifier
import StanceTuning
import Synchronization

/// Finds which labels of a dump flip from one lexicon to each of others, by classifying every post with all of them.
struct FlipRun: Sendable {
  /// Which posts, and which examples.
  struct Options: Sendable, Equatable {
    /// How the dump is read.
    let reading: ReadingOptions
    /// How many flips are shown.
    let examples: Int
    /// Whether they are shown with their texts.
    let showsText: Bool
  }

  private let options: Options
  private let comparisons: [LexiconComparison]

  /// A run for comparisons of the same old lexicon with new ones.
  init(_ options: Options, _ comparisons: [LexiconComparison]) {
    self.options = options
    self.comparisons = comparisons
  }

  /// Reads the dump; the flips are in the order of the comparisons.
  func finish(isQuiet: Bool) throws(CommandError) -> (flips: [Flips], report: RunReport) {
    let total = Mutex([Flips](repeating: Flips(examples: options.examples), count: comparisons.count))
    let classifiers = comparisons.map { Classifier($0.new) }
    let old = Classifier(comparisons[0].old)
    let finders = comparisons.map { ChangeFinder($0) }
    let run = try DumpRun(
      options.reading, comparisons[0].old,
      .collection { [options] batch in
        let labels = FlipRun.labels(of: batch, by: old)
        for index in classifiers.indices {
          let flips = FlipRun.flips(of: batch, labels, by: classifiers[index], finders[index], options)
          total.withLock { $0[index].merge(flips) }
        }
      }, isQuiet: isQuiet)
    let outcome = try run.finish()
    return (total.withLock { $0 }, RunReport(outcome))
  }

  private static func labels(of batch: borrowing PostBatch, by classifier: Classifier) -> [Stance] {
    var session = classifier.makeSession()
    let bytes = batch.bytes.span
    var labels: [Stance] = []
    labels.reserveCapacity(batch.posts.count)
    for post in batch.posts { labels.append(session.score(bytes.extracting(post.text.range)).label) }
    return labels
  }

  private static func flips(
    of batch: borrowing PostBatch, _ labels: [Stance], by classifier: Classifier, _ finder: ChangeFinder, _ options: Options
  ) -> Flips {
    var flips = Flips(examples: options.examples)
    var session = classifier.makeSession()
    var changes = finder.makeSession()
    let bytes = batch.bytes.span
    for (number, post) in batch.posts.enumerated() {
      let text = bytes.extracting(post.text.range)
      let label = session.score(text).label
      if label == labels[number] {
        flips.addKept(label)
      } else {
        let found = changes.changes(in: text)
        flips.addFlip(from: labels[number], to: label, found, order: (batch.sequence, number)) {
          (batch.string(post.id), options.showsText ? batch.string(post.text) : nil)
        }
      }
    }
    return flips
  }
}
