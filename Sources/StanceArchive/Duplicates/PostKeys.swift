import StanceClassifier

/// What a ``DuplicateFilter`` asks of the posts of a batch, as numbers. A worker makes it before its batch's turn comes, so that in its
/// turn, which others wait for, numbers are compared and nothing else.
public struct PostKeys: Sendable {
  /// What is compared of a post.
  struct Key {
    /// The id as a number; means nothing where the post is not known by it.
    let id: UInt64
    /// A mark of the content: 0x8000 where the text is whole, and 15 bits that differ when the content does.
    let mark: UInt16
    /// Whether the post can be told from others by its id: it has one, and no spreadsheet has rounded it.
    let isKnown: Bool
  }

  /// For each post its key.
  private(set) var posts: [Key] = []
  /// For each retweet the number of what it repeats: the original's id, else the text.
  private(set) var originals: [UInt64] = []
  /// For each post the number of its text.
  private(set) var texts: [UInt64] = []
  /// The posts that delete notices name.
  private(set) var deleted: [UInt64] = []

  /// Keys of no batch yet.
  public init() {}

  /// Takes the place of the keys by those of a batch; those of texts only where retweets count once.
  public mutating func fill(from batch: borrowing PostBatch, _ rules: DuplicateRules) {
    posts.removeAll(keepingCapacity: true)
    posts.reserveCapacity(batch.posts.count)
    originals.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    deleted.removeAll(keepingCapacity: true)
    let bytes = batch.bytes.span
    for post in batch.posts {
      let id = bytes.extracting(post.id.range)
      let isKnown = !id.isEmpty && !post.hasLossyID
      posts.append(Key(id: PostKeys.number(id), mark: PostKeys.mark(post, bytes), isKnown: isKnown))
      if rules.retweets == .once { appendTexts(of: post, bytes) }
    }
    for id in batch.deletedIDs where !id.isEmpty { deleted.append(PostKeys.number(bytes.extracting(id.range))) }
  }

  private mutating func appendTexts(of post: Post, _ bytes: Span<UInt8>) {
    let text = bytes.extracting(post.text.range)
    let start = post.traits.contains(.retweet) ? retweetPrefix(text) : 0
    let hash = PostKeys.hash(text.extracting(start..<text.count))
    texts.append(hash)
    let id = bytes.extracting(post.retweetedID.range)
    originals.append(id.isEmpty ? hash : PostKeys.number(id))
  }

  /// An id as a number: a decimal one below 2^64 as it is, another by its hash.
  static func number(_ id: Span<UInt8>) -> UInt64 { decimal(id) ?? hash(id) }

  /// FNV-1a over the bytes (Fowler, Noll, Vo), then the finaliser of MurmurHash3 (Appleby, 2011).
  static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    hash ^= hash >> 33
    hash &*= 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 33
    hash &*= 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash >> 33
  }

  /// Copies of a post that have the same length, the same beginning and end, and the same counts are taken for the same.
  @inline(__always)
  private static func mark(_ post: Post, _ bytes: Span<UInt8>) -> UInt16 {
    let range = post.text.range
    var content = UInt64(range.count) &* 0x9E37_79B9_7F4A_7C15
    if range.count >= 8 {
      content ^= load8(bytes, at: range.lowerBound) &* 0xFF51_AFD7_ED55_8CCD
      content ^= load8(bytes, at: range.upperBound &- 8) &* 0xC4CE_B9FE_1A85_EC53
    } else {
      for index in range { content = (content ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    }
    let counts = post.metrics
    if counts != PostMetrics() { content ^= UInt64(counts.engagement &+ Int(counts.views)) &* 0x100_0000_01B3 }
    // The upper bits of the products hang on all bits of what was multiplied.
    return UInt16(truncatingIfNeeded: content >> 49) | (post.textStatus == .truncated ? 0 : 0x8000)
  }
}
