import StanceClassifier

/// The one finding: what share holds what, each with its interval on one scale.
struct HeadlineChart: Chart {
  /// How all posts divide.
  let shares: Shares
  /// The shares corrected for the classifier's known errors; nil where nothing is known of them.
  let corrected: Shares?
  /// The names of the stances.
  let poles: Poles

  private static let rowHeight = 48.0

  var title: String { "Share of posts by stance" }

  var account: String {
    let parts = Stance.spectrum.compactMap { stance in shares[stance].map { "\(poles[stance]) \($0.text)" } }
    return parts.isEmpty ? "No posts." : parts.joined(separator: ", ") + "; in brackets the 95% interval."
  }

  func draw(on canvas: inout Canvas) {
    let estimates = Stance.spectrum.flatMap { [shares[$0], corrected?[$0]] }.compactMap { $0 }
    let ticks = ValueTicks.share(reaching: estimates.map(\.interval.upperBound).max() ?? 0, limit: canvas.isWide ? 8 : 4)
    let left = canvas.isWide ? 310.0 : 4
    let x = LinearScale(domain: 0...ticks.top, start: left, end: canvas.width - 18)
    let row = canvas.isWide ? HeadlineChart.rowHeight : HeadlineChart.rowHeight + 34
    let bottom = 8 + row * 3
    for value in ticks.values {
      if canvas.isWide { canvas.line(x(value), 8, x(value), bottom, value == 0 ? "axis" : "grid") }
      canvas.text(ticks.percent(value), x(value), bottom + 16, "soft small", value == 0 && !canvas.isWide ? .start : .middle)
    }
    for (index, stance) in Stance.spectrum.enumerated() {
      let top = 8 + Double(index) * row
      drawName(stance, top + (canvas.isWide ? row / 2 - 4 : 26), on: &canvas)
      let middle = top + (canvas.isWide ? row / 2 : row - 22)
      // On a narrow canvas names stand above the dots, where lines across all rows would run through them.
      if !canvas.isWide { canvas.line(x.start, middle, x.end, middle, "grid") }
      draw(shares[stance], of: stance, at: corrected == nil ? middle : middle - 9, "dot", x, on: &canvas)
      draw(corrected?[stance], of: stance, at: middle + 11, "ring", x, on: &canvas)
    }
    canvas.height = bottom + 24
  }

  private func drawName(_ stance: Stance, _ baseline: Double, on canvas: inout Canvas) {
    let ink = "\(Tint(stance).rawValue)-text"
    let figure = canvas.isWide ? 296.0 : canvas.width - 18
    let name = TextWidth.shortened(poles[stance], to: figure - 100, size: 14)
    canvas.text(name, 0, canvas.isWide ? baseline : baseline - 2, "\(ink) strong")
    canvas.text(NumberText.percent(shares[stance]?.share), figure, baseline + 12, "\(ink) large", .end)
    if let estimate = shares[stance] { canvas.text("95% interval \(estimate.intervalText)", 0, baseline + 16, "soft small") }
  }

  private func draw(
    _ estimate: ShareEstimate?, of stance: Stance, at y: Double, _ kind: String, _ x: LinearScale, on canvas: inout Canvas
  ) {
    guard let estimate else { return }
    let what = kind == "ring" ? "corrected for known errors: " : ""
    canvas.titled("\(poles[stance]), \(what)\(estimate.text)") { canvas in
      canvas.line(x(estimate.interval.lowerBound), y, x(estimate.interval.upperBound), y, "\(Tint(stance).rawValue)-reach")
      canvas.mark(stance, x(estimate.share), y, radius: 5.5, kind)
    }
  }
}
