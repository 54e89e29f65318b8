import StanceAggregation
import StanceClassifier

/// The cues that carried each label, the labels side by side where they fit.
struct CueTable {
  private let style: TerminalStyle
  private let columns: [(heading: TextCell, cues: [(posts: String, cue: String)])]

  init(_ breakdown: Breakdown, _ style: TerminalStyle) {
    self.style = style
    columns = Stance.spectrum.compactMap { stance in
      let cues = breakdown.cues[stance]
      let heading = TextCell(TerminalText.escaped(breakdown.poles[stance]), .stance(stance))
      return cues.isEmpty
        ? nil : (heading, cues.map { (NumberText.grouped($0.posts), TerminalText.escaped($0.cue)) })
    }
  }

  /// The lines; none where no cue occurred.
  var lines: [String] {
    guard !columns.isEmpty else { return [] }
    let title = "Cues that carried a label, and in how many posts"
    let room = style.width / columns.count - 4
    return [style.paint(title, .strong)] + (room >= 24 ? sideBySide(room) : stacked)
  }

  private func sideBySide(_ room: Int) -> [String] {
    var table = TextTable(columns.map { _ in .leading })
    table.add(columns.map(\.heading))
    for index in 0..<columns.reduce(0, { max($0, $1.cues.count) }) {
      table.add(columns.map { column in index < column.cues.count ? cell(column, index, room) : "" })
    }
    return table.lines(style, indent: 2)
  }

  private var stacked: [String] {
    columns.flatMap { column in
      var table = TextTable([.leading])
      table.add([column.heading])
      for index in column.cues.indices { table.add([cell(column, index, max(style.width - 2, 20))]) }
      return table.lines(style, indent: 2)
    }
  }

  /// Count, right-aligned within its label, and cue.
  private func cell(
    _ column: (heading: TextCell, cues: [(posts: String, cue: String)]), _ index: Int, _ room: Int
  ) -> TextCell {
    let digits = column.cues.reduce(0) { max($0, $1.posts.utf8.count) }
    let (posts, cue) = column.cues[index]
    let mark = style.choose("…", ascii: "...")
    let shown = DisplayWidth.shortened(cue, to: room - digits - 2, mark: mark)
    return TextCell(String(repeating: " ", count: digits - posts.utf8.count) + posts + "  " + shown)
  }
}
