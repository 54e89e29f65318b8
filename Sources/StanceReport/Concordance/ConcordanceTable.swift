/// A concordance for people: counts, then a line a place with the term in one column.
public struct ConcordanceTable: Sendable {
  /// A longer match is shortened: it would take the room of the context of all.
  private static let widestKeyword = 32

  private let concordance: Concordance
  private let columns: Int?
  private let style: TerminalStyle

  /// A table with `columns` of context on either side; nil for as many as the terminal has room for, but at least ten.
  public init(_ concordance: Concordance, columns: Int?, style: TerminalStyle) {
    self.concordance = concordance
    self.columns = columns
    self.style = style
  }

  /// The whole table; every line ends with a line feed.
  public var text: String {
    let lines = concordance.lines.isEmpty ? [headline] : [headline, ""] + places
    return lines.joined(separator: "\n") + "\n"
  }

  private var headline: String {
    let matches = NumberText.grouped(concordance.matches) + (concordance.matches == 1 ? " match" : " matches")
    let posts = "\(NumberText.grouped(concordance.postsWithMatch)) of \(NumberText.counted(concordance.posts, "post"))"
    let shown = concordance.lines.count
    let sample = ", \(NumberText.grouped(shown)) shown, drawn at random (seed \(concordance.seed))"
    return style.paint("\(matches) in \(posts)", .strong) + (shown < concordance.matches && shown > 0 ? sample : "")
  }

  /// The parts are cut again once they are escaped: a control character is wider then.
  private var places: [String] {
    let parts = concordance.lines.map { $0.parts(columns: columns ?? style.width) }
    let mark = style.choose("…", ascii: "...")
    let keywords = parts.map {
      DisplayWidth.shortened(TerminalText.escaped($0.keyword), to: ConcordanceTable.widestKeyword, mark: mark)
    }
    let widest = keywords.reduce(0) { max($0, DisplayWidth.columns(of: $1)) }
    let context = columns ?? max(10, (style.width - widest - 4) / 2)
    var table = TextTable([.trailing, .leading, .leading])
    for (part, keyword) in zip(parts, keywords) {
      let left = ConcordanceText.ending(ConcordanceText.trimmed(TerminalText.escaped(part.left)), columns: context)
      let right = ConcordanceText.beginning(ConcordanceText.trimmed(TerminalText.escaped(part.right)), columns: context)
      table.add([TextCell(left), TextCell(keyword, .strong), TextCell(right)])
    }
    return table.lines(style)
  }
}
