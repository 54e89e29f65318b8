/// Something about a dump that did not keep it from being read, but that its user should know: an encoding that was
/// guessed, a link that was passed over.
public struct ArchiveNotice: Sendable, Equatable, CustomStringConvertible {
  /// The source, as in ``SourceName/path``, or the archive.
  public let source: String
  /// What was noticed, in words without a full stop.
  public let text: String

  /// The notice as one line.
  public var description: String { "\(source): \(text)" }
}
