/// The posts of one chunk of a dump and the bytes that they point into. A worker owns one and refills it; nothing in it is allocated per post.
public struct PostBatch: ~Copyable, Sendable {
  /// The posts, in the order of the dump.
  public var posts: [Post] = []
  /// The ids of the posts that delete notices name.
  public var deletedIDs: [ByteSlice] = []
  /// The bytes that the posts' slices index (`bytes.span.extracting(slice.range)`); the first `byteCount` are in use.
  public var bytes: [UInt8] = []
  /// How many of `bytes` are in use.
  public var byteCount = 0
  /// What was read to fill the batch, with everything that did not become a post.
  public var intake = Intake()
  /// Number of the chunk in input order, from 0: results put in this order do not depend on how many workers there were.
  public var sequence = 0

  /// An empty batch.
  public init() {}

  /// Forgets posts and counters, keeps the storage, and makes room for `capacity` bytes.
  public mutating func reset(capacity: Int) {
    posts.removeAll(keepingCapacity: true)
    deletedIDs.removeAll(keepingCapacity: true)
    byteCount = 0
    intake = Intake()
    if bytes.count < capacity { bytes = [UInt8](repeating: 0, count: capacity) }
  }

  /// Takes out every post that `isUnwanted` says, and counts it as skipped for `reason`. The others keep their order.
  public mutating func leaveOut(as reason: SkipReason, where isUnwanted: (Post) -> Bool) {
    var kept = 0
    for index in posts.indices {
      let post = posts[index]
      if isUnwanted(post) {
        intake.leaveOut(post, as: reason)
      } else {
        if kept != index { posts[kept] = post }
        kept += 1
      }
    }
    posts.removeLast(posts.count - kept)
  }

  /// The number of the source that the batch was read from, which is one; nil for a batch of nothing. To be asked before posts are taken out.
  public var source: UInt32? {
    if let post = posts.first { return post.location.source }
    for reason in SkipReason.allCases where intake[reason].count > 0 { return intake[reason].first.source }
    return nil
  }

  /// The bytes of a slice as a string; ill-formed UTF-8 is replaced. For output and errors, not for the path of every post.
  public func string(_ slice: ByteSlice) -> String {
    String(decoding: bytes[slice.range], as: UTF8.self)
  }
}
