import StanceClassifier

/// In how many posts each cue counted for the label that the post got: dense, one row an entry.
struct CueTable: Sendable {
  private struct Entry: Sendable {
    var posts = LabelCounts()
    /// The post in which the entry was last counted; beside the counts, since both are needed together. No part of the result.
    var lastPost = 0
  }

  private var entries: [Entry]
  /// Number of the current post, from 1.
  private var post = 0

  init(entries count: Int) {
    entries = [Entry](repeating: Entry(), count: count)
  }

  var entryCount: Int { entries.count }

  func posts(of entry: EntryID, labelled stance: Stance) -> Int { entries[entry.index].posts[stance] }

  /// Counts the hits that speak for `label`, each entry once. A mark of the last post, not a search among the hits before: a hostile post
  /// that repeats a cue ten thousand times costs what it is long.
  mutating func add(_ hits: Span<CueHit>, label: Stance) {
    post += 1
    for index in hits.indices {
      let hit = hits[index]
      guard hit.stance == label, hit.contribution > 0, entries[hit.entry.index].lastPost != post else { continue }
      entries[hit.entry.index].lastPost = post
      entries[hit.entry.index].posts.count(label)
    }
  }

  mutating func merge(_ other: CueTable) {
    for index in entries.indices { entries[index].posts.merge(other.entries[index].posts) }
  }
}

extension CueTable: Equatable {
  static func == (left: CueTable, right: CueTable) -> Bool {
    left.entries.count == right.entries.count
      && left.entries.indices.allSatisfy { left.entries[$0].posts == right.entries[$0].posts }
  }
}
