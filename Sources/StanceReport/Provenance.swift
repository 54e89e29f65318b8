import StanceClassifier

/// What made an output: everything in it that is not in the summary. The caller knows files and lexicon; this module does not.
public struct Provenance: Sendable {
  /// One file that was read.
  public struct Input: Sendable, Equatable {
    /// The path as given or found.
    public let path: String
    /// XXH64 of the file as stored, 16 hexadecimal digits (`xxhsum -H64` prints the same); nil for standard input.
    public let hash: String?

    /// An input from its parts.
    public init(path: String, hash: String?) {
      self.path = path
      self.hash = hash
    }
  }

  /// A setting that changes the result, under its name on the command line.
  public struct Setting: Sendable, Equatable {
    /// The flag without its dashes.
    public let name: String
    /// Its value as text; `true` for a flag without one.
    public let value: String

    /// A setting from its parts.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Version of the program.
  public let version: String
  /// Name of the lexicon.
  public let lexicon: String
  /// Hash of the lexicon's content.
  public let lexiconHash: String
  /// Names of the inputs, by `RecordLocation.source`; members of archives each.
  public let sources: [String]
  /// The files that were read, with their hashes.
  public let inputs: [Input]
  /// Settings that differ from their defaults, in the order of the help.
  public let settings: [Setting]
  /// The command line that made the output, as words; empty where there was none.
  public let commandLine: [String]
  /// The text of a lexicon's entry.
  public let cue: @Sendable (EntryID) -> String

  /// A provenance from its parts.
  public init(
    version: String, lexicon: String, lexiconHash: String, sources: [String], inputs: [Input] = [], settings: [Setting] = [],
    commandLine: [String] = [], cue: @escaping @Sendable (EntryID) -> String
  ) {
    self.version = version
    self.lexicon = lexicon
    self.lexiconHash = lexiconHash
    self.sources = sources
    self.inputs = inputs
    self.settings = settings
    self.commandLine = commandLine
    self.cue = cue
  }

  /// The name of the source of a location; its number where the caller named too few.
  func source(of location: RecordLocation) -> String {
    let index = Int(location.source)
    return sources.indices.contains(index) ? sources[index] : "source \(index + 1)"
  }
}
