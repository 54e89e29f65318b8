import StanceAggregation
import StanceClassifier

/// How often labels of a probability are right: points on the diagonal mean that a probability can be taken at its word (Niculescu-Mizil & Caruana 2005).
struct ReliabilityChart: Chart {
  /// Gold posts by the probability of their label.
  let bins: [PrevalenceReport.CalibrationBin]

  private static let height = 250.0

  var title: String { "Calibration: how often labels of a probability are right" }

  var account: String {
    bins.map {
      "Of \(NumberText.counted($0.posts, "gold post")) with a mean probability of \(NumberText.percent($0.meanProbability)), "
        + "\(NumberText.percent($0.accuracy)) are right."
    }.joined(separator: " ")
  }

  func draw(on canvas: inout Canvas) {
    let bottom = 24 + ReliabilityChart.height
    let x = LinearScale(domain: 0...1, start: 44, end: canvas.width - 14)
    let y = LinearScale(domain: 0...1, start: bottom, end: 24)
    canvas.text("share of labels that are right", 0, 13, "soft small")
    for value in [0, 0.25, 0.5, 0.75, 1] {
      canvas.line(x.start, y(value), x.end, y(value), value == 0 ? "axis" : "grid")
      canvas.text(NumberText.fixed(value * 100, 0) + "%", x.start - 6, y(value) + 4, "soft small", .end)
      canvas.text(NumberText.fixed(value * 100, 0) + "%", x(value), bottom + 17, "soft small", .middle)
    }
    canvas.line(x(0), y(0), x(1), y(1), "event")
    canvas.text("probability of the label", (x.start + x.end) / 2, bottom + 34, "soft small", .middle)
    for bin in bins { draw(bin, x, y, on: &canvas) }
    canvas.height = bottom + 40
  }

  private func draw(_ bin: PrevalenceReport.CalibrationBin, _ x: LinearScale, _ y: LinearScale, on canvas: inout Canvas) {
    guard let interval = WilsonInterval(count: Int(bin.accuracy * Double(bin.posts) + 0.5), of: bin.posts) else { return }
    let estimate = ShareEstimate(share: bin.accuracy, interval: interval.low...interval.high)
    canvas.titled(
      "probability \(NumberText.percent(bin.meanProbability)), \(NumberText.counted(bin.posts, "post")): \(estimate.text) right"
    ) { canvas in
      canvas.line(x(bin.meanProbability), y(interval.low), x(bin.meanProbability), y(interval.high), "neutral-reach")
      canvas.dot(x(bin.meanProbability), y(bin.accuracy), radius: 4.5, "ink-dot")
    }
  }
}
