/// What a caller needs of each post beyond text, id, author, time, language and kind. What is not asked for stays empty in `Post` and
/// costs nothing to read.
public struct PostFields: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt8
  /// Fields from bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// `retweetedID`, `quotedID`, `replyToID`.
  public static let references = PostFields(rawValue: 1)
  /// `metrics`.
  public static let metrics = PostFields(rawValue: 2)
  /// Everything.
  public static let all: PostFields = [.references, .metrics]
}
