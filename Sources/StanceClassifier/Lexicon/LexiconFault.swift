/// Something wrong in a lexicon: where, what, and the way out.
public struct LexiconFault: Sendable, Hashable, CustomStringConvertible {
  /// How bad it is.
  public enum Severity: Sendable {
    /// The lexicon cannot be used.
    case error
    /// The lexicon works, but hardly as meant.
    case warning
    /// The lexicon works, and perhaps as meant: worth a look.
    case note
  }

  /// The file, as it was named to the parser.
  public let file: String
  /// The line, from 1; nil where it is the file as a whole.
  public let line: Int?
  /// What is wrong and what to do.
  public let message: String
  /// How bad it is.
  public let severity: Severity

  /// A fault from its parts.
  public init(file: String, line: Int?, message: String, severity: Severity = .error) {
    self.file = file
    self.line = line
    self.message = message
    self.severity = severity
  }

  /// `Lexicons/en/negators.tsv:41: weight "2,5" is not a number (write 2.5)`
  public var description: String {
    "\(file)\(line.map { ":\($0)" } ?? ""): \(message)"
  }
}

/// A lexicon that cannot be used, with every fault that was found, in the order of files and lines.
public struct LexiconError: Error, Sendable, CustomStringConvertible {
  /// The faults; at least one is an error.
  public let faults: [LexiconFault]

  /// An error of these faults.
  public init(faults: [LexiconFault]) { self.faults = faults }

  /// One line a fault.
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
