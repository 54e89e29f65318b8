import StanceClassifier

/// The words around an entry in a post, to judge it by. Account names and addresses are struck out.
struct ContextExcerpt {
  /// The excerpt, on one line.
  let text: String

  /// About `width` characters around the first place in `post` where a term stands; nil where it stands nowhere.
  init?(of term: String, in post: [UInt8], width: Int) {
    var reader = WordReader()
    reader.read(post.span)
    let stem = term.hasSuffix("*") ? String(term.dropLast()) : nil
    let first = term.split(separator: " ").first.map { String($0) } ?? term
    let place = reader.words.first { word in
      let text = reader.text(of: word)
      return stem.map { text.hasPrefix($0) } ?? (text == first)
    }
    guard let place else { return nil }
    let words = String(decoding: post, as: UTF8.self).split { $0 == " " || $0 == "\n" || $0 == "\t" }
    var before = String(decoding: post[..<place.range.lowerBound], as: UTF8.self).split { $0 == " " || $0 == "\n" || $0 == "\t" }
      .count
    if place.range.lowerBound > 0, ![0x20, 0x0A, 0x09].contains(post[place.range.lowerBound - 1]) { before -= 1 }
    var range = max(0, min(before, words.count - 1))..<min(words.count, max(0, before) + 1)
    var length = 0
    while length < width, range.count < words.count {
      if range.lowerBound > 0 { range = range.lowerBound - 1..<range.upperBound }
      if range.upperBound < words.count { range = range.lowerBound..<range.upperBound + 1 }
      length = words[range].reduce(0) { $0 + $1.count + 1 }
    }
    let shown = words[range].map { word -> String in
      if word.contains("@") { return "@…" }
      return word.hasPrefix("http") || word.hasPrefix("www.") ? "…" : String(word)
    }
    let text = shown.joined(separator: " ")
    self.text = (range.lowerBound > 0 ? "… " : "") + text + (range.upperBound < words.count ? " …" : "")
  }
}
