import StanceClassifier

/// The shares of the poles in groups, one row each, on one scale with their intervals (Cleveland & McGill 1984: position along a common scale is what the eye
/// judges best).
struct DotPlot: Chart {
  /// The rows, in order.
  let groups: [ShareGroup]
  /// What tells the groups apart: `language`.
  let subject: String
  /// The names of the stances.
  let poles: Poles
  /// What the numbers beside the names count.
  var counted = "posts"

  private static let rowHeight = 28.0

  var title: String { "Share of each pole by \(subject)" }

  var account: String {
    groups.map { group in
      let shares = ShareLines.stances.map { "\(poles[$0]) \(group.shares[$0]?.text ?? "-")" }
      return "\(group.name), \(group.shares.postsText): \(shares.joined(separator: ", "))."
    }.joined(separator: " ")
  }

  func draw(on canvas: inout Canvas) {
    let maximum = groups.flatMap { group in ShareLines.stances.compactMap { group.shares[$0]?.interval.upperBound } }.max() ?? 0
    let ticks = ValueTicks.share(reaching: maximum, limit: canvas.isWide ? 8 : 4)
    let names = canvas.isWide ? 210.0 : 118
    let posts = groups.map { TextWidth.pixels(DotPlot.count($0), size: 12) }.max() ?? 0
    let x = LinearScale(domain: 0...ticks.top, start: names + max(posts, 34) + 22, end: canvas.width - 18)
    let labels = SideLabels(poles)
    let keyStart = canvas.isWide ? x.start : 0
    labels.drawKey(ShareLines.stances, from: keyStart, at: 13, on: &canvas)
    let top = labels.keyHeight(ShareLines.stances, width: canvas.width - keyStart) + (canvas.isWide ? 8 : 24)
    let bottom = top + DotPlot.rowHeight * Double(groups.count)
    canvas.text(counted, x.start - 14, canvas.isWide ? 13 : top - 6, "soft small", .end)
    for value in ticks.values {
      canvas.line(x(value), top, x(value), bottom, value == 0 ? "axis" : "grid")
      canvas.text(ticks.percent(value), x(value), bottom + 16, "soft small", .middle)
    }
    for (index, group) in groups.enumerated() {
      draw(group, top + DotPlot.rowHeight * (Double(index) + 0.5), names, x, on: &canvas)
    }
    canvas.height = bottom + 24
  }

  private static func count(_ group: ShareGroup) -> String { group.shares.posts.map { NumberText.grouped($0) } ?? "few" }

  private func draw(_ group: ShareGroup, _ y: Double, _ names: Double, _ x: LinearScale, on canvas: inout Canvas) {
    canvas.text(TextWidth.shortened(group.name, to: names, size: 13.5), 0, y + 4)
    canvas.text(DotPlot.count(group), x.start - 14, y + 4, "soft small", .end)
    for (stance, offset) in zip(ShareLines.stances, [-4.0, 4.0]) {
      guard let estimate = group.shares[stance] else { continue }
      canvas.titled("\(group.name), \(poles[stance]): \(estimate.text)") { canvas in
        canvas.line(
          x(estimate.interval.lowerBound), y + offset, x(estimate.interval.upperBound), y + offset, "\(Tint(stance).rawValue)-reach"
        )
        canvas.mark(stance, x(estimate.share), y + offset, radius: 4)
      }
    }
  }
}
