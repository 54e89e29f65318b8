import StanceClassifier

/// Leaves out copies of posts, posts that were deleted, and repeated retweets, over any number of files and in bounded memory.
///
/// **One pass is not always enough**: a delete notice, a fuller copy, the original of a retweet may come after what they speak of has been
/// counted. The filter takes the first post at once and remembers what came too late. Where that happened, ``needsSecondReading`` says so;
/// a second reading of the same input with the same filter (``beginSecondReading()``) then has the exact result, whatever the order of the dump.
///
/// Exact for the ids of X and all others that are decimal numbers below 2^64. Other ids, and texts where a retweet does not name its
/// original, are kept as 64-bit hashes: among n of them, two different ones are taken for the same with a probability of about n² / 2^65, which is
/// one in 37 million at a million. Two copies of a post count as different when length, beginning, end or counts of them differ.
///
/// Memory: ``NumberSet``: at most 1.25 MiB each for ids, deleted posts, originals and retweets, the rest on disk; and 24 bytes for
/// each post whose copies differ.
public struct DuplicateFilter: ~Copyable {
  /// How many ids of each kind are kept in memory; beyond, they lie in a file. With it a million posts stay under 32 MiB.
  private static let capacity = 1 << 17

  private let rules: DuplicateRules
  private var ids = NumberSet(capacity: DuplicateFilter.capacity)
  private var deleted = NumberSet(capacity: DuplicateFilter.capacity)
  private var originals = NumberSet(capacity: DuplicateFilter.capacity)
  private var repeated = NumberSet(capacity: DuplicateFilter.capacity)
  /// What the first reading knew at its end of originals; nil in the first.
  private var isSecond = false
  /// For each post of which a later copy is better, that copy.
  private var better: [UInt64: Copy] = [:]
  /// What a second reading would count otherwise.
  public private(set) var late = LatePosts()

  /// A copy of a post: what its content is, and where it stands.
  private struct Copy {
    let mark: UInt16
    let sequence: Int
    let index: Int
  }

  /// Nothing seen yet.
  public init(_ rules: DuplicateRules = DuplicateRules()) { self.rules = rules }

  /// How many different ids have been seen.
  public var count: Int { ids.count }

  /// Whether a second reading would count other posts.
  public var needsSecondReading: Bool { !isSecond && late != LatePosts() }

  /// Why ids could not be put on disk, in the words of the system; nil where that was not needed or went well. Memory is not bounded then.
  public var spillProblem: String? {
    (ids.spillError ?? deleted.spillError ?? originals.spillError ?? repeated.spillError)?.words
  }

  /// Why ids on disk could not be read again, in the words of the system; nil where they could. Copies may have counted twice then.
  public var rereadProblem: String? {
    (ids.readError ?? deleted.readError ?? originals.readError ?? repeated.readError)?.words
  }

  /// Forgets what has been counted, and keeps what is known of better copies, deleted posts and originals.
  public mutating func beginSecondReading() {
    isSecond = true
    ids = NumberSet(capacity: DuplicateFilter.capacity)
    repeated = NumberSet(capacity: DuplicateFilter.capacity)
    late = LatePosts()
  }

  /// Takes out of a batch what does not count: copies are counted as duplicates, deleted posts and repeated retweets as skipped. The others
  /// keep their order. Batches come in the order of ``PostBatch/sequence``.
  ///
  /// A post without an id is never a copy, nor one whose id a spreadsheet has rounded.
  public mutating func apply(_ keys: borrowing PostKeys, to batch: inout PostBatch) {
    if rules.deleted == .drop { noteDeleted(keys) }
    var kept = 0
    for index in batch.posts.indices {
      let verdict = verdict(index, keys, isRetweet: batch.posts[index].traits.contains(.retweet), batch.sequence)
      switch verdict {
      case .counts:
        if kept != index { batch.posts[kept] = batch.posts[index] }
        kept += 1
      case .copy: batch.intake.setDuplicate(batch.posts[index])
      case .leftOut(let reason): batch.intake.leaveOut(batch.posts[index], as: reason)
      }
    }
    batch.posts.removeLast(batch.posts.count - kept)
  }

  /// As ``apply(_:to:)``, for a single reading by a single worker.
  public mutating func removeDuplicates(from batch: inout PostBatch) {
    var keys = PostKeys()
    keys.fill(from: batch, rules)
    apply(keys, to: &batch)
  }

  private enum Verdict {
    case counts
    case copy
    case leftOut(SkipReason)
  }

  private mutating func verdict(
    _ index: Int, _ keys: borrowing PostKeys, isRetweet: Bool, _ sequence: Int
  ) -> Verdict {
    let key = keys.posts[index]
    let id = key.id
    if key.isKnown {
      if deleted.contains(id) { return .leftOut(.deleted) }
      if isCopy(id, Copy(mark: key.mark, sequence: sequence, index: index)) { return .copy }
    }
    guard rules.retweets == .once else { return .counts }
    if !isRetweet {
      noteOriginal(keys.texts[index])
      if key.isKnown { noteOriginal(id) }
      return .counts
    }
    return isRepeated(keys.originals[index]) ? .leftOut(.filteredOut) : .counts
  }

  // MARK: - Copies

  private mutating func isCopy(_ id: UInt64, _ copy: Copy) -> Bool {
    if rules.copies == .all {
      // What is counted must be known all the same, for a delete notice that comes later.
      if rules.deleted == .drop { _ = ids.insert(id, copy.mark) }
      return false
    }
    if isSecond, let best = better[id], (best.sequence, best.index) != (copy.sequence, copy.index) { return true }
    guard let first = ids.insert(id, copy.mark) else { return false }
    if !isSecond { compare(id, copy, withMark: first) }
    return true
  }

  /// Remembers a copy that is better than the one that was counted: whole where that one is cut, or different and later.
  private mutating func compare(_ id: UInt64, _ copy: Copy, withMark first: UInt16) {
    let known = better[id]?.mark ?? first
    guard copy.mark != known, copy.mark & 0x8000 >= known & 0x8000 else { return }
    better[id] = copy
    late.copies = better.count
  }

  // MARK: - Deleted posts

  private mutating func noteDeleted(_ keys: borrowing PostKeys) {
    for id in keys.deleted where deleted.insert(id, 0) == nil {
      if ids.contains(id) { late.deleted += 1 }
    }
  }

  // MARK: - Retweets

  private mutating func noteOriginal(_ key: UInt64) {
    guard !isSecond, originals.insert(key, 0) == nil else { return }
    if repeated.contains(key) { late.originals += 1 }
  }

  /// Whether a retweet repeats what has been counted, or will be.
  private mutating func isRepeated(_ key: UInt64) -> Bool {
    if originals.contains(key), !deleted.contains(key) { return true }
    return repeated.insert(key, 0) != nil
  }
}

/// Posts of which the dump tells something too late for a single reading.
public struct LatePosts: Sendable, Equatable {
  /// Posts of which a better copy came later.
  public internal(set) var copies = 0
  /// Posts that were deleted later.
  public internal(set) var deleted = 0
  /// Originals that came after a retweet of them.
  public internal(set) var originals = 0

  /// None.
  public init() {}
}
