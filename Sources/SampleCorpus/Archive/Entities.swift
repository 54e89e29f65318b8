/// Hashtags, mentions and links of a text, with their places counted in Unicode scalars.
struct Entities {
  private let scalars: [Unicode.Scalar]
  private let links: [Link]

  /// The entities of a text as it stands in the archive, HTML-escaped.
  init(text: String, links: [Link]) {
    scalars = Array(text.unicodeScalars)
    self.links = links
  }

  /// The member `entities` of a record.
  var json: JSONValue {
    .object([
      ("hashtags", .array(runs(after: "#").map(hashtag))), ("symbols", .array([])),
      ("user_mentions", .array(runs(after: "@").compactMap(mention))), ("urls", .array(links.compactMap(url))),
    ])
  }

  /// The length of the text.
  var length: Int { scalars.count }

  private func hashtag(_ range: Range<Int>) -> JSONValue {
    .object([("text", .text(string(range.dropFirst()))), ("indices", indices(range))])
  }

  private func mention(_ range: Range<Int>) -> JSONValue? {
    let handle = string(range.dropFirst())
    guard let account = Account.all.first(where: { $0.handle == handle }) else { return nil }
    return .object([
      ("name", .text(account.name)), ("screen_name", .text(handle)), ("indices", indices(range)),
      ("id_str", .number(account.id)), ("id", .number(account.id)),
    ])
  }

  /// A link that was cut off with the text is none.
  private func url(_ link: Link) -> JSONValue? {
    let short = Array(link.short.unicodeScalars)
    guard let start = scalars.indices.first(where: { scalars[$0...].starts(with: short) }) else { return nil }
    let shown = link.target.dropFirst("https://".count)
    return .object([
      ("url", .text(link.short)), ("expanded_url", .text(link.target)),
      ("display_url", .text(shown.count > 26 ? "\(shown.prefix(26))…" : String(shown))),
      ("indices", indices(start..<start + short.count)),
    ])
  }

  /// Runs of word characters after a mark that does not stand inside a word, mark included.
  private func runs(after mark: Unicode.Scalar) -> [Range<Int>] {
    scalars.indices.compactMap { start in
      guard scalars[start] == mark, start == 0 || !isWord(scalars[start - 1]) else { return nil }
      let end = scalars[(start + 1)...].firstIndex { !isWord($0) } ?? scalars.count
      return end > start + 1 ? start..<end : nil
    }
  }

  private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }

  private func indices(_ range: Range<Int>) -> JSONValue {
    .array([.number(range.lowerBound), .number(range.upperBound)])
  }

  private func string(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }
}
