/// Why a dump, or the rest of it, could not be read: what, where, and the way out.
///
/// `description` is one line for people, for example
/// `dump.jsonl.gz: the gzip data ends in the middle (after 1,234,567 bytes, record 4821); what came before was read`.
/// It never holds a post's text.
public struct ArchiveError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The sorts of failure.
  public enum Kind: Sendable, Equatable {
    /// There is no such file or folder.
    case missing
    /// The system refuses to open or to read it.
    case unreadable
    /// A folder in which nothing has the name of a dump.
    case noDumpInFolder
    /// A file without a byte.
    case empty
    /// Compressed data that ends in the middle.
    case cut
    /// Compressed data that is damaged.
    case damaged
    /// A member of an archive that is not opened: its name leads out of it, it is encrypted, it is nested too deep.
    case refused
    /// The tool that undoes a compression is not installed.
    case missingTool
    /// Compressed data that expands beyond ``ReadOptions/maximumExpansion``.
    case expansion
    /// A container or format that is recognised but cannot be read.
    case unsupported
    /// A list of post ids without posts.
    case idsOnly
    /// A table whose text column is unknown or not the only one.
    case textColumn
  }

  /// What went wrong.
  public let kind: Kind
  /// The input: a path, or `standard input`.
  public let source: String
  /// What went wrong and the way out, in words.
  public let problem: String
  /// Where reading stopped: bytes after decompression; nil where nothing was read.
  public let byte: Int?
  /// How many records were read before; nil where nothing was read.
  public let record: Int?

  init(_ kind: Kind, _ source: String, _ problem: String, byte: Int? = nil, record: Int? = nil) {
    self.kind = kind
    self.source = source
    self.problem = problem
    self.byte = byte
    self.record = record
  }

  /// The error as one line.
  public var description: String { "\(source): \(problem)" }
}

extension Int {
  /// The number with commas between groups of three digits: `1,234,567`.
  var grouped: String {
    let digits = Array(String(magnitude))
    var text = self < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
