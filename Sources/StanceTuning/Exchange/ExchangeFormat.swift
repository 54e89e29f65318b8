import StanceClassifier

/// The formats of other programs in which lexicons are read and written, each in a file of this folder.
public enum ExchangeFormat: String, Sendable, CaseIterable {
  /// A table with the columns entry, weight, role, language and note; holds everything but settings and comments (``CSVDictionary``).
  case csv
  /// VADER's lexicon: a token and its valence a line (``VADERDictionary``).
  case vader
  /// LIWC's `.dic`: numbered categories, then words with their numbers (``LIWCDictionary``).
  case liwc
  /// quanteda's YAML: lists of patterns under keys (``YAMLDictionary``).
  case yaml
  /// Lexicoder's `.lcd`: XML of `cnode` and `pnode` (``LexicoderDictionary``).
  case lcd
  /// SentiStrength's folder of tables (``SentiStrengthTables``).
  case sentistrength

  /// The format that the name of a file tells; nil where it tells none.
  public static func named(by path: String) -> ExchangeFormat? {
    let endings: [(String, ExchangeFormat)] = [(".csv", .csv), (".dic", .liwc), (".yml", .yaml), (".yaml", .yaml), (".lcd", .lcd)]
    let name = path.lowercased()
    return endings.first { name.hasSuffix($0.0) }?.1
  }

  /// The names of SentiStrength's tables, the one format of several files.
  public static let tables = [
    SentiStrengthTables.emotions, SentiStrengthTables.idioms, SentiStrengthTables.emoticons, SentiStrengthTables.boosters,
    SentiStrengthTables.negators,
  ]

  func read(_ file: ForeignFile) throws(LexiconError) -> ForeignDictionary {
    switch self {
    case .csv: try CSVDictionary.read(file)
    case .vader: try VADERDictionary.read(file)
    case .liwc: try LIWCDictionary.read(file)
    case .yaml: try YAMLDictionary.read(file)
    case .lcd: try LexicoderDictionary.read(file)
    case .sentistrength: try SentiStrengthTables.read(file)
    }
  }
}

/// A file of another program.
struct ForeignFile {
  /// Its name, for faults.
  let name: String
  /// Its lines without line ends, UTF-8; a byte order mark is left out.
  let lines: [Substring]
  /// Its text.
  let text: String

  init(name: String, bytes: [UInt8]) {
    self.name = name
    let decoded = String(decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...], as: UTF8.self)
    text = decoded
    lines = decoded.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
  }

  /// An error about a line, from 1.
  func error(_ line: Int, _ message: String) -> LexiconError {
    LexiconError(faults: [LexiconFault(file: name, line: line, message: message)])
  }
}

/// What was read from a file of another program.
struct ForeignDictionary {
  /// One pattern in one category.
  struct Entry {
    /// The pattern in the syntax of a lexicon's entry, or as it was found, where that is none.
    var text: String
    /// What it is for: the names of the categories from the outermost to its own.
    var category: [String]
    /// Its weight; nil where the format has none.
    var weight: Double?
    var note = ""
    /// The language; nil where the format has none.
    var language: String?
    let line: Int
  }

  var entries: [Entry] = []
  /// What the format can say and a lexicon cannot, with its line.
  var leftOut: [LexiconFault] = []

  mutating func leaveOut(_ file: ForeignFile, _ line: Int, _ message: String) {
    leftOut.append(LexiconFault(file: file.name, line: line, message: message, severity: .warning))
  }
}

/// The two categories of formats that tell the pole by a sign.
enum SignedCategory {
  static let positive = "+"
  static let negative = "-"
}
