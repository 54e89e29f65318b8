/// What the columns of a table hold.
struct TableColumns {
  /// What a column holds.
  enum Role: UInt8 {
    case text, id, time, language, author, authorID, label, other
    /// Who gave the label of the row.
    case annotator
    /// The label of one of several annotators: `label_1`, `label_2` …
    case annotatorLabel
    /// The text in full, where it differs from ``text``: rtweet's `retweet_text`.
    case retweetedText
    /// The text to take where ``text`` is empty: Brandwatch's `Snippet`.
    case shortText
    case quotedText
    /// The address of the post, which holds its id.
    case address
    /// Set, or true, where the post repeats another.
    case retweet
    case reply
    case quote
    /// The kind by its name: `retweet`, `QUOTE_TWEET`, `reply`, `share`.
    case kind
    /// Set where the text is only a beginning.
    case truncated
    /// The ids of the posts that the post refers to; a set one is a mark too.
    case retweetID, replyID, quoteID
    /// How often the post was repeated, answered …
    case retweets, replies, likes, quotes, views, bookmarks
  }

  /// How the texts of a table write line feeds.
  enum LineFeeds {
    /// As they are, within quotes.
    case plain
    /// As a backslash and `n`: twarc-csv.
    case escaped
  }

  /// How dates with strokes between the numbers are meant.
  enum DateOrder {
    /// As the numbers tell, and unknown where they do not.
    case unknown
    /// `10/1/2017` is the first of October: FiveThirtyEight.
    case monthFirst
  }

  /// How the table is written.
  let dialect: TableDialect
  /// What each column holds, first to last.
  let roles: [Role]
  /// How texts write line feeds.
  let lineFeeds: LineFeeds
  /// How dates are meant.
  let dateOrder: DateOrder

  /// What a header says about the text.
  enum TextChoice: Equatable {
    case column(Int)
    case none
    case several([Int])
  }

  /// Columns by the names of a header; the text's column is chosen already, and perhaps others by the user.
  init(header: [String], text: Int, chosen: [Role: Int] = [:], dialect: TableDialect) {
    self.dialect = dialect
    let names = header.map { TableNames.plain($0) }
    var roles = [Role](repeating: .other, count: header.count)
    roles[text] = .text
    for (role, column) in chosen { roles[column] = role }
    for (role, candidates) in TableNames.roles where chosen[role] == nil {
      let found = candidates.lazy.compactMap { names.firstIndex(of: $0) }.first { roles[$0] == .other }
      if let found { roles[found] = role }
    }
    if chosen[.author] != nil, let other = roles.firstIndex(of: .authorID) { roles[other] = .other }
    for (role, markers) in TableNames.marks {
      for index in names.indices where roles[index] == .other && markers.contains(names[index]) { roles[index] = role }
    }
    self.roles = roles
    lineFeeds = names.contains("referenced_tweets.replied_to.id") ? .escaped : .plain
    dateOrder = names.contains("harvested_date") ? .monthFirst : .unknown
  }

  /// The columns of Sentiment140, which has no header: polarity, id, time, query, author, text.
  static func sentiment140(_ dialect: TableDialect) -> TableColumns {
    TableColumns(roles: [.other, .id, .time, .other, .author, .text], dialect: dialect)
  }

  private init(roles: [Role], dialect: TableDialect) {
    self.roles = roles
    self.dialect = dialect
    lineFeeds = .plain
    dateOrder = .unknown
  }

  /// The column that holds the text, by its name.
  static func textColumn(_ header: [String], named name: String?) -> TextChoice {
    if let name { return column(header, named: name).map(TextChoice.column) ?? .none }
    let names = header.map { TableNames.plain($0) }
    for (text, signature) in TableNames.tools where names.contains(text) {
      if signature.allSatisfy(names.contains) { return .column(names.firstIndex(of: text) ?? 0) }
    }
    for candidates in [TableNames.certainTexts, TableNames.likelyTexts] {
      let found = names.indices.filter { candidates.contains(names[$0]) }
      if found.count == 1 { return .column(found[0]) }
      if found.count > 1 { return .several(found) }
    }
    return .none
  }

  /// The column of a name that the user gave.
  static func column(_ header: [String], named name: String) -> Int? {
    header.firstIndex(of: name) ?? header.firstIndex { $0.lowercased() == name.lowercased() }
  }

  /// Whether the fields of a first row are a row of Sentiment140: no header, but a number, an id, a time, three more.
  static func isSentiment140(_ row: [String]) -> Bool {
    guard row.count == 6, ["0", "2", "4"].contains(row[0]), UInt64(row[1]) != nil else { return false }
    let time = Array(row[2].utf8)
    return tableTime(time.span, .unknown).precision == .second
  }

  /// Whether a header names posts by their ids but holds no text.
  static func isIDsOnly(_ header: [String]) -> Bool {
    let names = header.map { TableNames.plain($0) }
    if names.count == 1 { return TableNames.ids.contains(names[0]) }
    return names.contains { TableNames.certainIDs.contains($0) }
  }

  /// Whether the names are those of a table of posts, rather than words of a row: a text and something else that is known.
  static func isHeader(_ header: [String]) -> Bool {
    guard header.count > 1, header.allSatisfy({ $0.utf8.count <= 80 }) else { return false }
    guard case .column(let text) = textColumn(header, named: nil) else { return false }
    let columns = TableColumns(header: header, text: text, dialect: TableDialect())
    let unsure: [Role] = [.other, .text, .label, .annotator, .annotatorLabel]
    return columns.roles.contains { !unsure.contains($0) }
  }
}
