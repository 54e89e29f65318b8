import StanceClassifier

/// The names of stances beside the ends of their lines, or in a row above where there is no room beside: nobody has to look up a legend.
struct SideLabels {
  private let poles: Poles

  init(_ poles: Poles) { self.poles = poles }

  /// Pixels at the right that names take on a wide canvas; 0 on a narrow one.
  func margin(_ canvas: Canvas) -> Double {
    guard canvas.isWide else { return 6 }
    let widest = Stance.allCases.flatMap { lines($0) }.reduce(0.0) { max($0, TextWidth.pixels($1, size: 13)) }
    return min(max(widest + 16, 60), 160)
  }

  /// Pixels above the plot that names take on a narrow canvas.
  func head(_ canvas: Canvas, _ stances: [Stance]) -> Double {
    canvas.isWide ? 26 : 26 + keyHeight(stances, width: canvas.width)
  }

  /// Names at places, moved apart where they would touch.
  func draw(_ places: [(stance: Stance, y: Double)], x: Double, within range: ClosedRange<Double>, on canvas: inout Canvas) {
    guard canvas.isWide else { return drawKey(places.map(\.stance), from: 0, at: 34, on: &canvas) }
    let blocks = places.map { (stance: $0.stance, lines: lines($0.stance), y: $0.y) }.sorted { $0.y < $1.y }
    let heights = blocks.map { Double($0.lines.count) * 15 + 4 }
    for (block, middle) in zip(blocks, SideLabels.spread(blocks.map(\.y), heights, within: range)) {
      let first = middle - Double(block.lines.count - 1) * 7.5 + 4
      for (index, line) in block.lines.enumerated() {
        canvas.text(line, x + 8, first + Double(index) * 15, "\(Tint(block.stance).rawValue)-text strong")
      }
    }
  }

  /// Centres as near to `places` (ascending) as can be without overlap: down from the upper end, then back up from the lower one.
  static func spread(_ places: [Double], _ heights: [Double], within range: ClosedRange<Double>) -> [Double] {
    var centres = places
    var edge = range.lowerBound
    for index in centres.indices {
      centres[index] = max(centres[index], edge + heights[index] / 2)
      edge = centres[index] + heights[index] / 2
    }
    edge = range.upperBound
    for index in centres.indices.reversed() {
      centres[index] = min(centres[index], edge - heights[index] / 2)
      edge = centres[index] - heights[index] / 2
    }
    return centres
  }

  private func lines(_ stance: Stance) -> [String] {
    GroupHead.broken(poles[stance]).prefix(3).map { TextWidth.shortened($0, to: 140, size: 13) }
  }

  private func rows(_ stances: [Stance], _ width: Double) -> [[Stance]] {
    var rows: [[Stance]] = []
    var left = 0.0
    for stance in stances {
      let needed = TextWidth.pixels(poles[stance], size: 13) + 34
      if needed > left || rows.isEmpty {
        rows.append([])
        left = width
      }
      rows[rows.count - 1].append(stance)
      left -= needed
    }
    return rows
  }

  /// Pixels that ``drawKey(_:from:at:on:)`` takes.
  func keyHeight(_ stances: [Stance], width: Double) -> Double { 18 * Double(rows(stances, width).count) }

  /// Marks and names in a row from `left`, in several where one has no room; `baseline` is that of the first.
  func drawKey(_ stances: [Stance], from left: Double, at baseline: Double, on canvas: inout Canvas) {
    for (index, row) in rows(stances, canvas.width - left).enumerated() {
      var x = left
      let y = baseline + 18 * Double(index)
      for stance in row {
        canvas.mark(stance, x + 5, y - 4)
        let name = TextWidth.shortened(poles[stance], to: canvas.width - x - 16, size: 13)
        canvas.text(name, x + 14, y, "\(Tint(stance).rawValue)-text strong")
        x += TextWidth.pixels(name, size: 13) + 34
      }
    }
  }
}
