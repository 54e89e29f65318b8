import StanceAggregation
import StanceArchive
import StanceClassifier
import Synchronization

/// The texts of example posts. A summary keeps ids alone, so the dump is read a second time for them.
enum ExampleTexts {
  /// The texts of the examples of a tabulation, by id; what is not found again is missing.
  static func read(
    _ tabulation: Tabulation, _ options: ReadingOptions, _ lexicon: Lexicon, isQuiet: Bool
  ) throws(CommandError) -> [String: String] {
    let ids = Set(Stance.allCases.flatMap { tabulation.examples[$0].map(\.id) })
    if ids.isEmpty { return [:] }
    let found = Found(ids)
    _ = try DumpRun(options, lexicon, .collection { found.collect($0) }, isQuiet: isQuiet).finish()
    return found.texts
  }

  /// What the workers have found. A class, since they share it.
  private final class Found: Sendable {
    private let ids: Set<String>
    private let byID = Mutex<[String: (location: RecordLocation, text: String)]>([:])

    init(_ ids: Set<String>) { self.ids = ids }

    var texts: [String: String] { byID.withLock { $0.mapValues(\.text) } }

    func collect(_ batch: borrowing PostBatch) {
      for post in batch.posts {
        let id = batch.string(post.id)
        guard ids.contains(id) else { continue }
        let text = batch.string(post.text)
        // Of several copies the first in the dump, whoever comes first.
        byID.withLock { found in
          if let known = found[id], known.location.precedes(post.location) { return }
          found[id] = (post.location, text)
        }
      }
    }
  }
}

extension RecordLocation {
  fileprivate func precedes(_ other: RecordLocation) -> Bool { (source, record, byte) < (other.source, other.record, other.byte) }
}
