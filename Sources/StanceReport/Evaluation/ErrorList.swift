import StanceClassifier
import StanceTuning

/// The errors of an evaluation for people: each sort with the posts to look at. Ids alone, and texts only where the posts bring them.
struct ErrorList {
  private let errors: ErrorExamples
  private let poles: Poles
  private let style: TerminalStyle

  init(_ errors: ErrorExamples, _ poles: Poles, style: TerminalStyle) {
    self.errors = errors
    self.poles = poles
    self.style = style
  }

  /// A section for each sort.
  var sections: [[String]] { errors.cells.map { [headline($0)] + $0.examples.flatMap(lines) } }

  private func headline(_ cell: ErrorExamples.Cell) -> String {
    let (gold, predicted) = (name(cell.gold), name(cell.predicted))
    return "gold \(gold), predicted \(predicted): \(NumberText.counted(cell.posts, "post"))"
  }

  private func lines(_ post: PredictedPost) -> [String] {
    ["  " + TerminalText.escaped(post.place)] + (post.text.map { ["    " + TerminalText.escaped($0)] } ?? [])
  }

  private func name(_ stance: Stance) -> String { style.paint(TerminalText.escaped(poles[stance]), .stance(stance)) }
}
