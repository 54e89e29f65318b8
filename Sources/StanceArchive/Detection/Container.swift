/// Something that is recognised by its first bytes and cannot be read: what to tell the user. What is opened is a
/// ``Wrapping``.
struct Container {
  let kind: ArchiveError.Kind
  let problem: String

  /// The container that the bytes begin; nil for text.
  init?(_ head: borrowing Head) {
    if let found = Container.magic(head) {
      self = found
    } else if Container.isIDList(head) {
      self.init(.idsOnly, Container.idsOnly)
    } else if head.bytes[..<min(head.count, 4096)].contains(0) {
      self.init(.unsupported, "is no text: neither JSON nor a table (its first bytes hold zeros)")
    } else {
      return nil
    }
  }

  /// What to tell about a list of ids.
  static let idsOnly =
    "holds post ids only, no posts: fetch the posts first (\"hydrate\" them, for example with `twarc2 hydrate`)"
    + " and read the result"

  private init(_ kind: ArchiveError.Kind, _ problem: String) {
    self.kind = kind
    self.problem = problem
  }

  private static func magic(_ head: borrowing Head) -> Container? {
    for (magic, problem) in Container.unsupported where head.has(magic) { return Container(.unsupported, problem) }
    if head.has("<", at: 0) { return Container(.unsupported, "is HTML or XML: neither JSON nor a table") }
    return nil
  }

  /// What is told apart by its first bytes, and the way out.
  private static let unsupported: [(magic: [UInt8], problem: String)] = [
    (Array("PAR1".utf8), "is a Parquet file: \(converted("'FILE'"))"),
    (Array("ORC".utf8) + [0x0A], "is an ORC file: convert it (`orc-contents FILE > posts.jsonl`) and read the result"),
    (
      Array("Obj".utf8) + [1],
      "is an Avro file: \(converted("read_avro('FILE')", before: "install avro from community; load avro; "))"
    ),
    (
      Array("ARROW1".utf8),
      "is an Arrow file: convert it (`python3 -c \"import pandas; pandas.read_feather('FILE')"
        + ".to_json('posts.jsonl', orient='records', lines=True)\"`) and read the result"
    ),
    (
      Array("SQLite format 3".utf8),
      "is an SQLite database: export the table of posts (`sqlite3 -header -csv FILE 'select * from …' > posts.csv`)"
        + " and read the result"
    ),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "is a 7z archive: unpack it (`7z x FILE -oFOLDER`) and give the folder"),
    (Array("Rar!".utf8) + [0x1A, 7], "is a RAR archive: unpack it (`unrar x FILE FOLDER/`) and give the folder"),
    ([0x04, 0x22, 0x4D, 0x18], "is compressed with lz4: decompress it (`lz4 -dc FILE | stance … -`)"),
    (Array("LZIP".utf8), "is compressed with lzip: decompress it (`lzip -dc FILE | stance … -`)"),
    ([0x1F, 0x9D], "is compressed with compress: decompress it (`gzip -dc FILE | stance … -`)"),
    ([0xD0, 0xCF, 0x11, 0xE0], "is an Excel workbook: save its sheet as CSV and read the result"),
  ]

  private static func converted(_ source: String, before: String = "") -> String {
    "convert it (`duckdb -c \"\(before)COPY (SELECT * FROM \(source)) TO 'posts.jsonl'\"`) and read the result"
  }

  /// Whether the beginning is numbers of 1 to 19 digits and nothing else: one a line, perhaps in quotes, or a JSON array of them.
  private static func isIDList(_ head: borrowing Head) -> Bool {
    let start = skipSpace(head.bytes.span, from: head.has("\u{FEFF}", at: 0) ? 3 : 0, to: head.count)
    let isArray = start < head.count && head.bytes[start] == 0x5B
    var digits = 0
    var hasID = false
    for index in (isArray ? start + 1 : start)..<max(start + 1, min(head.count, 4096)) {
      switch head.bytes[index] {
      case 0x30...0x39:
        digits += 1
        hasID = true
      case 0x0A, 0x0D, 0x22: digits = 0
      case 0x20, 0x09, 0x2C, 0x5D:
        if !isArray { return false }
        digits = 0
      default: return false
      }
      if digits > 19 { return false }
    }
    return hasID
  }
}
