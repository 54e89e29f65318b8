import StanceClassifier

/// The words around an entry in a post, to judge it by. Account names and addresses are struck out.
struct ContextExcerpt {
  /// The excerpt, on one line.
  let text: String

  /// About `width` characters around the first place in `post` where a term stands; nil where it stands nowhere.
  init?(of term: String, in post: [UInt8], width: Int) {
    guard let place = ContextExcerpt.place(of: term, in: post) else { return nil }
    var pieces: [Substring] = []
    var centre = 0
    var start = 0
    for index in 0...post.count where index == post.count || ContextExcerpt.isSpace(post[index]) {
      if index > start {
        if start <= place { centre = pieces.count }
        pieces.append(Substring(String(decoding: post[start..<index], as: UTF8.self)))
      }
      start = index + 1
    }
    var range = centre..<centre + 1
    var length = pieces[centre].count
    while length < width, range.count < pieces.count {
      if range.lowerBound > 0 { range = range.lowerBound - 1..<range.upperBound }
      if range.upperBound < pieces.count { range = range.lowerBound..<range.upperBound + 1 }
      length = pieces[range].reduce(0) { $0 + $1.count + 1 }
    }
    let shown = pieces[range].map(ContextExcerpt.shown).joined(separator: " ")
    text = (range.lowerBound > 0 ? "… " : "") + shown + (range.upperBound < pieces.count ? " …" : "")
  }

  /// A piece of a post; account names and addresses struck out wherever they stand in it.
  private static func shown(_ piece: Substring) -> String {
    if piece.contains("@") { return "@…" }
    return piece.contains("://") || piece.hasPrefix("www.") ? "…" : String(piece)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  /// The byte where a term first stands.
  private static func place(of term: String, in post: [UInt8]) -> Int? {
    var reader = WordReader()
    reader.read(post.span)
    let wanted = term.split(separator: " ").map { String($0) }
    for start in reader.words.indices where start + wanted.count <= reader.words.count {
      var matches = true
      for (offset, word) in wanted.enumerated() where matches {
        let found = reader.words[start + offset]
        let text = reader.text(of: found)
        matches = word.hasSuffix("*") ? text.hasPrefix(word.dropLast()) : text == word
        if offset > 0 { matches = matches && found.follows(reader.words[start + offset - 1]) }
      }
      if matches { return reader.words[start].range.lowerBound }
    }
    return nil
  }
}
