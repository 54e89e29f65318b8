/// One line of a lexicon that is an entry.
public struct LexiconEntry: Sendable {
  /// What the entry is for.
  public let role: Role
  /// Its weight; what it means depends on the role.
  public let weight: Double
  /// Index of its file in ``Lexicon/files``.
  public let file: Int
  /// Index of its line in the file.
  public let line: Int
  /// The entry taken apart.
  let pattern: EntryPattern
}

/// A file of a lexicon, line by line as it was read, so that it can be written back unchanged where nothing changed.
public struct LexiconFile: Sendable {
  /// The path below the lexicon's folder: `en/negators.tsv`.
  public let path: String
  /// The bytes as read.
  let bytes: [UInt8]
  /// The lines, without their line ends.
  let lines: [LexiconLine]

  /// The folder's name, by which a file says its language; empty for a file at the top.
  public var language: String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().last.map(String.init) ?? ""
  }

  /// The file's name without folder and `.tsv`.
  var stem: String {
    let name = path.split(separator: "/").last ?? ""
    return name.hasSuffix(".tsv") ? String(name.dropLast(4)) : String(name)
  }

  /// The text of a range of bytes.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// A line of a lexicon file: where its fields are. A comment or an empty line has none. Kept in half the memory of ranges: a lexicon is ten thousand lines.
struct LexiconLine: Sendable {
  private let slice: ByteSlice
  /// The fields between tabs, trimmed of spaces; empty for a comment or an empty line.
  let fields: LexiconFields?

  init(range: Range<Int>, fields: LexiconFields?) {
    slice = ByteSlice(range)
    self.fields = fields
  }

  /// The whole line.
  var range: Range<Int> { slice.range }
}

/// The three fields of an entry's line.
struct LexiconFields: Sendable {
  private let slices: (entry: ByteSlice, weight: ByteSlice, note: ByteSlice)

  init(entry: Range<Int>, weight: Range<Int>, note: Range<Int>) {
    slices = (ByteSlice(entry), ByteSlice(weight), ByteSlice(note))
  }

  var entry: Range<Int> { slices.entry.range }
  var weight: Range<Int> { slices.weight.range }
  var note: Range<Int> { slices.note.range }
}

extension ByteSlice {
  fileprivate init(_ range: Range<Int>) { self.init(offset: range.lowerBound, count: range.count) }
}
