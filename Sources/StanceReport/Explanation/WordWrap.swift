/// Puts words into lines of at most so many columns; a longer word is broken.
struct WordWrap {
  private let columns: Int
  private var lines = [""]
  private var lineColumns = 0
  private var word = ""
  private var wordColumns = 0

  init(columns: Int) { self.columns = max(columns, 10) }

  /// Adds a piece of a word that takes so many columns.
  mutating func append(_ piece: String, columns count: Int) {
    if wordColumns + count > columns { endWord() }
    word += piece
    wordColumns += count
  }

  /// Ends the word with a space or a line feed.
  mutating func space(_ character: Character) {
    endWord()
    if character == "\n" {
      breakLine()
    } else if lineColumns < columns, lineColumns > 0 {
      lines[lines.count - 1].append(" ")
      lineColumns += 1
    }
  }

  /// The lines, without spaces at their ends.
  var finished: [String] {
    var copy = self
    copy.endWord()
    return copy.lines.map { line in
      var line = Substring(line)
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }

  private mutating func endWord() {
    if lineColumns + wordColumns > columns { breakLine() }
    lines[lines.count - 1] += word
    lineColumns += wordColumns
    word = ""
    wordColumns = 0
  }

  private mutating func breakLine() {
    lines.append("")
    lineColumns = 0
  }
}
