/// What the classifier looks for: entries for two poles in several languages, and the settings that turn matches into a label.
///
/// A lexicon is a folder of tab-separated files that a spreadsheet opens; Lexicons/README.md is their format. Reading the folder is the
/// caller's work, the engine does no I/O:
///
///     let lexicon = try Lexicon(files: [("lexicon.tsv", settings), ("en/negators.tsv", "not\t-0.8\tplain negation\n")])
public struct Lexicon: Sendable {
  /// Names and numbers from `lexicon.tsv`.
  public let settings: LexiconSettings
  /// The files, in the order of their paths.
  public let files: [LexiconFile]
  /// The entries, in the order of files and lines; an ``EntryID`` is an index into them.
  public let entries: [LexiconEntry]
  /// What is hardly as meant, though the lexicon works: entries that stand twice, words that are none.
  public let warnings: [LexiconFault]
  /// 16 hexadecimal digits that change when any byte of any file does: FNV-1a (Fowler, Noll & Vo), 64 bit, over paths and contents. Names
  /// a lexicon in outputs; no protection against forgery. Each call reads all files.
  public var fingerprint: String {
    var hash = FNV.offset
    for file in files {
      hash = FNV.hash([0], from: FNV.hash(file.bytes, from: FNV.hash([0], from: FNV.hash(file.path.utf8, from: hash))))
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Parses the files of a lexicon, given as path below its folder and content. Throws every fault that there is, not just the first.
  public init(files: [(path: String, bytes: [UInt8])]) throws(LexiconError) {
    try self.init(files: files, only: nil)
  }

  /// Parses files but for the lines that a filter says cannot count: those are taken for comments.
  init(files: [(path: String, bytes: [UInt8])], only filter: LineFilter?) throws(LexiconError) {
    var parser = LexiconParser(only: filter)
    parser.parse(files.sorted { $0.path < $1.path })
    if parser.faults.contains(where: { $0.severity == .error }) { throw LexiconError(faults: parser.faults) }
    settings = parser.settings
    self.files = parser.files
    entries = parser.entries
    warnings = parser.faults
  }

  /// Parses files given as strings; see ``init(files:)-([(String,[UInt8])])``.
  public init(files: [(path: String, text: String)]) throws(LexiconError) {
    try self.init(files: files.map { (path: $0.path, bytes: Array($0.text.utf8)) })
  }

  /// The names of the three stances.
  public var poles: Poles { settings.poles }

  /// The entry as written.
  public func text(of id: EntryID) -> String { field(id, \.entry) }

  /// The note beside an entry; empty where there is none.
  public func note(of id: EntryID) -> String { field(id, \.note) }

  /// Where an entry stands: its file's path and the line, from 1.
  public func place(of id: EntryID) -> (file: String, line: Int) {
    let entry = entries[id.index]
    return (files[entry.file].path, entry.line + 1)
  }

  /// The language of an entry, which is the name of its file's folder.
  public func language(of id: EntryID) -> String { files[entries[id.index].file].language }

  private func field(_ id: EntryID, _ path: KeyPath<LexiconFields, Range<Int>>) -> String {
    let entry = entries[id.index]
    let file = files[entry.file]
    return file.lines[entry.line].fields.map { file.text($0[keyPath: path]) } ?? ""
  }
}

/// The 64-bit FNV-1a hash of Fowler, Noll and Vo (RFC 9923): one byte at a time, the same on every machine.
enum FNV {
  static let offset: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of `bytes`, going on from another's.
  static func hash(_ bytes: some Sequence<UInt8>, from start: UInt64 = offset) -> UInt64 {
    var hash = start
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
