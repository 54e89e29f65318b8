/// One archived post as a reader found it, retweets resolved: a fixed-size record whose bytes lie in the ``PostBatch`` that holds it.
///
/// Hashtags, mentions and addresses are not among its fields: the classifier's tokenizer finds them in the text, where they stand in every
/// format; the entities of the platforms' JSON are cut with cut texts, and missing from tables.
///
/// A post of a dump crosses three modules (archive, classifier, aggregation); as plain numbers it does so without an allocation.
public struct Post: Sendable, Equatable {
  /// The post's id as written in the dump; empty where the dump has none.
  public var id = ByteSlice.empty
  /// What the author says, as UTF-8: the whole text, HTML entities decoded once. Byte ranges of evidence index these bytes.
  public var text = ByteSlice.empty
  /// The text that the author quotes. Kept apart: scored as the author's own it would invert the stance.
  public var quotedText = ByteSlice.empty
  /// The author's id, or the handle where there is no id; empty where unknown. Never printed by default.
  public var author = ByteSlice.empty
  /// The id of the post that this one repeats without a comment; empty where it repeats none or the dump does not say which.
  public var retweetedID = ByteSlice.empty
  /// The id of the post that this one quotes; empty where there is none.
  public var quotedID = ByteSlice.empty
  /// The id of the post that this one answers; empty where there is none.
  public var replyToID = ByteSlice.empty
  /// The public counts that the dump gives for the post.
  public var metrics = PostMetrics()
  /// The label that a person gave the post, or the labels of several (``PostLabels``); empty in a dump, set in gold (a `label` field or column).
  public var label = ByteSlice.empty
  /// When the post was made.
  public var time = PostTime.unknown
  /// The language that the dump names.
  public var language = LanguageCode.unknown
  /// What the post does with another post.
  public var traits: PostTraits = []
  /// How much of the text the dump holds.
  public var textStatus = TextStatus.full
  /// Whether the id has been rounded by a spreadsheet or a floating-point number, `1.23E+18`: it identifies no post then.
  public var hasLossyID = false
  /// Where the post stands in the dump.
  public var location = RecordLocation()

  /// A post with empty text of which nothing is known.
  public init() {}

  /// The one kind that a breakdown counts the post under: retweet before quote before reply.
  public var kind: PostKind {
    if traits.contains(.retweet) { return .retweet }
    if traits.contains(.quote) { return .quote }
    return traits.contains(.reply) ? .reply : .post
  }
}

/// What a post does with another post. A reply may quote, so these co-occur.
public struct PostTraits: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt8
  /// Traits from bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// Repeats another post without a comment.
  public static let retweet = PostTraits(rawValue: 1)
  /// Repeats another post with a comment.
  public static let quote = PostTraits(rawValue: 2)
  /// Answers another post.
  public static let reply = PostTraits(rawValue: 4)
}

/// The kind that a post is counted under.
public enum PostKind: UInt8, Sendable, CaseIterable {
  /// A post of its own.
  case post
  /// A bare repetition of another post; taken as the author's view (codebook, rule 8).
  case retweet
  /// A post with a quoted post below it.
  case quote
  /// An answer to a post.
  case reply

  /// The name in output: `post`, `retweet`, `quote` or `reply`.
  public var name: String {
    switch self {
    case .post: "post"
    case .retweet: "retweet"
    case .quote: "quote"
    case .reply: "reply"
    }
  }
}

/// How much of a post's text the dump holds.
public enum TextStatus: UInt8, Sendable, CaseIterable {
  /// The whole text stood where one expects it.
  case full
  /// The whole text stood elsewhere in the dump (`extended_tweet`, the retweeted original, a note).
  case recovered
  /// The dump holds only the beginning.
  case truncated

  /// The name in output: `full`, `recovered` or `truncated`.
  public var name: String {
    switch self {
    case .full: "full"
    case .recovered: "recovered"
    case .truncated: "truncated"
    }
  }
}

/// Where a record stands: which input, the how-manieth record of it, and the byte where it starts (after decompression).
public struct RecordLocation: Sendable, Equatable {
  /// Index into the reader's list of sources.
  public var source: UInt32 = 0
  /// Number of the record within its source, from 1; for line-based formats the line.
  public var record: UInt64 = 0
  /// Offset of the record's first byte in the decompressed source, from 0.
  public var byte: UInt64 = 0

  /// The start of the first source.
  public init() {}

  /// A location from its three parts.
  public init(source: UInt32, record: UInt64, byte: UInt64) {
    self.source = source
    self.record = record
    self.byte = byte
  }
}
