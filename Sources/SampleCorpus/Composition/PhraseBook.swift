/// The templates of one language and what fills their slots.
struct PhraseBook: Sendable {
  /// Templates by intent, in the order of ``Intent``.
  let templates: [[Template]]
  /// A sentence that may follow, by intent; of the same stance.
  let endings: [[String]]
  /// What stands for `{name}` in a template.
  let slots: [String: [String]]
  /// Hashtags that may follow, by intent.
  let hashtags: [[String]]
  /// Emoji that may follow, by intent.
  let emoji: [[String]]

  /// A phrase book from lists of lines; see ``Template`` for their form. Slots are lines of `name: a / b / c`.
  init(templates: [String], endings: [String], slots: String, hashtags: [String], emoji: [String]) {
    self.templates = templates.map { PhraseBook.lines($0).map(Template.init) }
    self.endings = endings.map(PhraseBook.lines)
    self.hashtags = hashtags.map(PhraseBook.words)
    self.emoji = emoji.map(PhraseBook.words)
    var named: [String: [String]] = [:]
    for line in PhraseBook.lines(slots) {
      let parts = line.split(separator: ": ", maxSplits: 1)
      named[String(parts[0])] = PhraseBook.split(String(parts[1]), " / ")
    }
    self.slots = named
  }

  private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map { String($0) } }

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map { String($0) } }

  private static func split(_ text: String, _ separator: String) -> [String] {
    text.split(separator: separator).map { String($0) }
  }
}

/// A line of a phrase file: `17-31| The [new|latest] demand of {leader} …`.
///
/// - `17-31| ` the days of March on which it makes sense; without it all
/// - `[a|b|]` one of these, possibly nothing
/// - `{name}` a filler of the slot, which may hold `[a|b]` too
/// - `¶` a line break
struct Template: Sendable {
  /// The days of March on which it makes sense.
  let days: ClosedRange<Int>
  /// The text with its slots.
  let text: String

  /// A template from its line.
  init(_ line: String) {
    let parts = line.split(separator: "| ", maxSplits: 1)
    let range = parts[0].split(separator: "-").map { Int($0) }
    if parts.count == 2, range.count == 2, let first = range[0], let last = range[1] {
      days = first...last
      text = String(parts[1])
    } else {
      days = 1...31
      text = line
    }
  }
}
