/// Something to read posts from.
public enum ArchiveInput: Sendable, Equatable {
  /// A file, or a folder in which dumps are looked for.
  case path(String)
  /// The standard input, once.
  case standardInput
}

/// How to read.
public struct ReadOptions: Sendable {
  /// How many bytes a worker takes at a time; at least 1. A chunk grows where a record is larger.
  public var chunkBytes = 512 << 10
  /// The column of a table that holds the text; nil finds it by its name.
  public var textColumn: String?
  /// The column of a table that holds the id of a post; nil finds it by its name, and there may be none. So for the next three.
  public var idColumn: String?
  /// The column that holds the time.
  public var timeColumn: String?
  /// The column that holds the language, as a code or an English name.
  public var languageColumn: String?
  /// The column that holds the author's id or handle.
  public var authorColumn: String?
  /// What is read of each post beyond what every reading needs.
  public var fields = PostFields.all
  /// A record larger than this is skipped as too large.
  public var maximumRecordBytes = 64 << 20

  /// How many times its stored size a file may expand to, once more than 64 MiB have come out of it; at least 1. Posts
  /// compress to a fifth or a twentieth.
  public var maximumExpansion = 200
  /// The folders, as in the environment variable PATH, in which zstd, xz and bzip2 are looked for; nil for PATH itself.
  public var toolPath: String?
  /// What may come out of a file without suspicion: so much is read in a tenth of a second.
  var harmlessBytes = 64 << 20

  /// The defaults.
  public init() {}
}

/// One file, or member of an archive, that a reader reads, and what it turned out to be.
public struct SourceName: Sendable, Equatable {
  /// The path as given or found; `standard input`; for the member of an archive `archive.zip:data/tweets.js`.
  public let path: String
  /// The size in bytes as stored, compressed or not; nil for members, and where it is not known before the end.
  public let storedBytes: Int?
  /// What it is packed in, the outermost first: `tar`, `bzip2`; empty for a plain file, and until it is opened.
  public internal(set) var containers: [String] = []
  /// What its bytes turned out to be; nil until it is opened.
  public internal(set) var layout: SourceLayout?

  init(path: String, storedBytes: Int?) {
    self.path = path
    self.storedBytes = storedBytes
  }
}

/// How the bytes of a source are cut into records.
public enum SourceLayout: Sendable, Equatable {
  /// Nothing in it.
  case empty
  /// One JSON value a line.
  case jsonLines
  /// One JSON array, perhaps behind a JavaScript assignment.
  case jsonArray
  /// JSON documents over several lines.
  case jsonDocuments
  /// A table of separated values.
  case table
  /// Records of a web archive (WARC).
  case webArchive

  /// The name in output: `JSON Lines`, `JSON array`, `JSON document`, `CSV`, `WARC`, `empty`.
  public var name: String {
    switch self {
    case .empty: "empty"
    case .jsonLines: "JSON Lines"
    case .jsonArray: "JSON array"
    case .jsonDocuments: "JSON document"
    case .table: "CSV"
    case .webArchive: "WARC"
    }
  }
}
