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
    if head.has("PAR1", at: 0) {
      return Container(
        .unsupported,
        "is a Parquet file: convert it (`duckdb -c \"copy (from 'FILE') to 'posts.jsonl'\"`) and read the result")
    }
    if head.has("SQLite format 3", at: 0) {
      return Container(
        .unsupported, "is an SQLite database: export the table of posts (`sqlite3 -header -csv FILE 'select * from …'`)"
      )
    }
    if head.has("WARC/", at: 0) { return Container(.unsupported, "is a WARC file, which is not read yet") }
    return encoding(head)
  }

  private static func encoding(_ head: borrowing Head) -> Container? {
    if head.count > 1, head.bytes[0] &+ head.bytes[1] == 0xFD, head.bytes[0] >= 0xFE {
      return Container(.unsupported, "is UTF-16: convert it (`iconv -f UTF-16 -t UTF-8 FILE`) and read the result")
    }
    if head.has("<", at: 0) { return Container(.unsupported, "is HTML or XML: neither JSON nor a table") }
    return nil
  }

  /// Whether the first lines are numbers of 1 to 19 digits and nothing else.
  private static func isIDList(_ head: borrowing Head) -> Bool {
    var digits = 0
    var ids = 0
    for index in 0..<min(head.count, 4096) {
      switch head.bytes[index] {
      case 0x30...0x39: digits += 1
      case 0x0A, 0x0D:
        if digits > 0 { ids += 1 }
        digits = 0
      default: return false
      }
      if digits > 19 { return false }
    }
    return ids > 0 || digits > 0
  }
}
