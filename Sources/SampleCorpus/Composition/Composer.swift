/// Makes texts of templates, as people leave them: with endings, hashtags and emoji, sloppy here and there.
struct Composer {
  /// How long a post may be, in characters of X.
  static let limit = 280

  private let book: PhraseBook

  /// Writes in a language.
  init(_ language: Language) { book = language.phrases }

  /// A new text of an intent on a day of March, with room for `reserved` characters more.
  func text(_ intent: Intent, day: Int, reserved: Int, _ random: inout RandomSource) -> String {
    let templates = book.templates[intent.rawValue].filter { $0.days.contains(day) }
    let first = random.below(templates.count)
    var text = fill(templates[first].text, &random)
    if random.chance(intent == .neutral || intent == .offTopic ? 0.05 : 0.3) {
      let second = (first + 1 + random.below(templates.count - 1)) % templates.count
      append(fill(templates[second].text, &random), after: random.chance(0.3) ? "\n\n" : " ", to: &text, reserved)
    }
    if random.chance(0.4) {
      let ending = fill(random.pick(book.endings[intent.rawValue]), &random)
      if !text.contains(ending) { append(ending, after: " ", to: &text, reserved) }
    }
    text = roughen(text, &random)
    if random.chance(0.22) { add(" " + random.pick(book.emoji[intent.rawValue]), to: &text, reserved) }
    appendHashtags(intent, to: &text, reserved, &random)
    return text
  }

  /// Adds a sentence; what stands before it gets its full stop.
  private func append(_ sentence: String, after separator: String, to text: inout String, _ reserved: Int) {
    let needsStop = text.last.map { $0.isLetter || $0.isNumber } ?? false
    add((needsStop ? "." : "") + separator + sentence, to: &text, reserved)
  }

  /// Adds what there is room for.
  private func add(_ addition: String, to text: inout String, _ reserved: Int) {
    if text.count + addition.count + reserved <= Composer.limit { text += addition }
  }

  private func appendHashtags(_ intent: Intent, to text: inout String, _ reserved: Int, _ random: inout RandomSource) {
    guard random.chance(0.27) else { return }
    var separator = random.chance(0.3) ? "\n\n" : " "
    for _ in 0...random.below(3) {
      let tag = "#" + random.pick(book.hashtags[intent.rawValue])
      if text.contains(tag) { continue }
      add(separator + tag, to: &text, reserved)
      separator = " "
    }
  }

  /// Puts fillers and alternatives in their places.
  private func fill(_ template: String, _ random: inout RandomSource) -> String {
    var text = template
    while let open = text.firstIndex(of: "{"), let close = text[open...].firstIndex(of: "}") {
      let name = String(text[text.index(after: open)..<close])
      guard let fillers = book.slots[name] else { preconditionFailure("no slot named \(name)") }
      text.replaceSubrange(open...close, with: random.pick(fillers))
    }
    while let open = text.firstIndex(of: "["), let close = text[open...].firstIndex(of: "]") {
      let choices = text[text.index(after: open)..<close].split(separator: "|", omittingEmptySubsequences: false)
      text.replaceSubrange(open...close, with: String(random.pick(choices.map { String($0) })))
    }
    let lines = text.split(separator: "¶", omittingEmptySubsequences: false).map { tidied(String($0)) }
    return lines.joined(separator: "\n")
  }

  /// Without the double spaces that an empty alternative leaves, and with a capital at the start.
  private func tidied(_ line: String) -> String {
    let words = line.split(separator: " ").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// What telephones and haste do to a text: all in lower case, no full stop, curly apostrophes, one more exclamation mark.
  private func roughen(_ text: String, _ random: inout RandomSource) -> String {
    var text = text
    if random.chance(0.07) { text = text.lowercased() }
    if text.hasSuffix("."), random.chance(0.3) { text.removeLast() }
    if text.hasSuffix("!"), random.chance(0.25) { text += "!!" }
    if random.chance(0.35) { text = String(text.map { $0 == "'" ? "’" : $0 }) }
    return text
  }
}
