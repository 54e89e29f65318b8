import StanceClassifier

/// The cues that carried each pole and in how many posts: bars on one scale, so that the sides can be compared.
struct CueChart: Chart {
  /// One cue.
  struct Cue: Sendable, Equatable {
    /// The entry of the lexicon.
    let text: String
    /// Posts in which it carried the label.
    let posts: Int
  }

  /// The cues of a stance, most posts first.
  let cues: [(stance: Stance, cues: [Cue])]
  /// The names of the stances.
  let poles: Poles

  private static let rowHeight = 29.0
  private static let gap = 40.0

  var title: String { "Cues that carried each label" }

  var account: String {
    cues.compactMap { column in
      column.cues.first.map { "Most often for \(poles[column.stance]): \($0.text), in \(NumberText.counted($0.posts, "post"))." }
    }.joined(separator: " ")
  }

  func draw(on canvas: inout Canvas) {
    let most = cues.flatMap(\.cues).map(\.posts).max() ?? 1
    let isBeside = canvas.isWide && cues.count > 1
    let width = isBeside ? (canvas.width - CueChart.gap * Double(cues.count - 1)) / Double(cues.count) : canvas.width
    var (left, top, bottom) = (0.0, 0.0, 0.0)
    for column in cues {
      let end = draw(column.stance, column.cues, left, top, width, most, on: &canvas)
      bottom = max(bottom, end)
      if isBeside { left += width + CueChart.gap } else { top = end + 14 }
    }
    canvas.height = bottom
  }

  /// Returns where the column ends.
  private func draw(
    _ stance: Stance, _ cues: [Cue], _ left: Double, _ top: Double, _ width: Double, _ most: Int, on canvas: inout Canvas
  ) -> Double {
    let ink = Tint(stance).rawValue
    canvas.text(TextWidth.shortened(poles[stance], to: width - 50, size: 14), left, top + 14, "\(ink)-text strong")
    canvas.text("posts", left + width, top + 14, "soft small", .end)
    for (index, cue) in cues.enumerated() {
      let baseline = top + 36 + Double(index) * CueChart.rowHeight
      let posts = NumberText.grouped(cue.posts)
      let room = width - TextWidth.pixels(posts, size: 13) - 14
      canvas.titled("\(cue.text): \(NumberText.counted(cue.posts, "post"))") { canvas in
        canvas.text(TextWidth.shortened(cue.text, to: room, size: 13), left, baseline)
        canvas.text(posts, left + width, baseline, "soft", .end)
        canvas.rectangle(left, baseline + 5, max(Double(cue.posts) / Double(most) * width, 1), 4, "\(ink)-area")
      }
    }
    return top + 46 + Double(cues.count - 1) * CueChart.rowHeight
  }
}
