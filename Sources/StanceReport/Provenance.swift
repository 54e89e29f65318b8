import StanceClassifier

/// What made an output: everything in it that is not in the summary. The caller knows files and lexicon; this module does not.
public struct Provenance: Sendable {
  /// Version of the program.
  public let version: String
  /// Name of the lexicon.
  public let lexicon: String
  /// Hash of the lexicon's content.
  public let lexiconHash: String
  /// Names of the inputs, by `RecordLocation.source`.
  public let sources: [String]
  /// The text of a lexicon's entry.
  public let cue: @Sendable (EntryID) -> String

  /// A provenance from its parts.
  public init(
    version: String, lexicon: String, lexiconHash: String, sources: [String],
    cue: @escaping @Sendable (EntryID) -> String
  ) {
    self.version = version
    self.lexicon = lexicon
    self.lexiconHash = lexiconHash
    self.sources = sources
    self.cue = cue
  }

  /// The name of the source of a location; its number where the caller named too few.
  func source(of location: RecordLocation) -> String {
    let index = Int(location.source)
    return sources.indices.contains(index) ? sources[index] : "source \(index + 1)"
  }
}
