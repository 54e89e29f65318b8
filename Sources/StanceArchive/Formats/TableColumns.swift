/// What the columns of a table hold.
struct TableColumns {
  /// What a column holds.
  enum Role: UInt8 {
    case text, id, time, language, author, authorID, label, other
  }

  /// How the table is written.
  let dialect: TableDialect
  /// What each column holds, first to last.
  let roles: [Role]

  /// Column names by what they hold, most telling first (the synonyms of the archive tools; compared without regard to
  /// case).
  private static let idNames = ["id_str", "tweet_id", "tweetid", "tweet id", "status_id", "id"]
  private static let timeNames = [
    "created_at", "createdat", "tweetcreatedts", "tweet_time", "parsed_created_at", "timestamp", "date", "time",
    "datetime",
  ]
  private static let languageNames = ["lang", "language", "tweet_language", "twitter_lang"]
  private static let authorIDNames = [
    "author_id", "from_user_id_str", "from_user_id", "user_id_str", "user_id", "userid", "author.id",
  ]
  private static let authorNames = [
    "author", "from_user_name", "from_user", "user_screen_name", "screen_name", "username",
  ]
  private static let certainTextNames = ["full_text", "rawcontent", "tweet_text", "full text", "hit sentence"]
  private static let likelyTextNames = ["text", "tweet", "content", "body"]

  /// What a header says about the text.
  enum TextChoice: Equatable {
    case column(Int)
    case none
    case several([Int])
  }

  /// Columns by the names of a header; the text's column is chosen already.
  init(header: [String], text: Int, dialect: TableDialect) {
    self.dialect = dialect
    let names = header.map { $0.lowercased() }
    var roles = [Role](repeating: .other, count: header.count)
    roles[text] = .text
    func assign(_ role: Role, _ candidates: [String]) {
      let found = candidates.lazy.compactMap { names.firstIndex(of: $0) }.first { roles[$0] == .other }
      if let found { roles[found] = role }
    }
    assign(.id, TableColumns.idNames)
    assign(.time, TableColumns.timeNames)
    assign(.language, TableColumns.languageNames)
    assign(.authorID, TableColumns.authorIDNames)
    assign(.author, TableColumns.authorNames)
    assign(.label, ["label"])
    self.roles = roles
  }

  /// The column that holds the text, by its name.
  static func textColumn(_ header: [String], named name: String?) -> TextChoice {
    if let name {
      return header.firstIndex(of: name).map(TextChoice.column) ?? .none
    }
    let names = header.map { $0.lowercased() }
    for candidates in [certainTextNames, likelyTextNames] {
      let found = names.indices.filter { candidates.contains(names[$0]) }
      if found.count == 1 { return .column(found[0]) }
      if found.count > 1 { return .several(found) }
    }
    return .none
  }

  /// Whether a header names a list of ids and nothing else.
  static func isIDsOnly(_ header: [String]) -> Bool {
    header.count == 1 && idNames.contains(header[0].lowercased())
  }
}
