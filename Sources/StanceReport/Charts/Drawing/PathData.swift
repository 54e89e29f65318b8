/// The `d` of a path, with coordinates to a tenth of a pixel: finer is below what a screen or a printer of 600 dpi shows.
///
/// Places are written as steps from the one before (SVG 2, §9.3), which takes two thirds of the bytes; steps are between rounded places, so no error adds up.
struct PathData {
  private(set) var text = ""
  private var last = (x: 0, y: 0)
  private var followsMove = false

  var isEmpty: Bool { text.isEmpty }

  /// Starts a new piece.
  mutating func move(_ x: Double, _ y: Double) {
    last = (tenths(x), tenths(y))
    text += "M" + coordinate(tenths: last.x) + PathData.separated(last.y)
    followsMove = true
  }

  /// A straight line to a point.
  mutating func line(_ x: Double, _ y: Double) {
    let next = (x: tenths(x), y: tenths(y))
    let x = next.x - last.x
    text += (followsMove ? "l" + coordinate(tenths: x) : PathData.separated(x)) + PathData.separated(next.y - last.y)
    (last, followsMove) = (next, false)
  }

  /// A polyline through points.
  mutating func polyline(_ points: some Sequence<(x: Double, y: Double)>) {
    var isFirst = true
    for point in points {
      if isFirst { move(point.x, point.y) } else { line(point.x, point.y) }
      isFirst = false
    }
  }

  /// A closed shape between an upper and a lower edge.
  mutating func area(upper: [(x: Double, y: Double)], lower: [(x: Double, y: Double)]) {
    polyline(upper + lower.reversed())
    if !upper.isEmpty { text += "z" }
  }

  /// A rectangle.
  mutating func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    text += "M\(coordinate(x)) \(coordinate(y))h\(coordinate(width))v\(coordinate(height))h\(coordinate(-width))z"
  }

  /// A number behind another: a minus sign separates already.
  private static func separated(_ tenths: Int) -> String { (tenths < 0 ? "" : " ") + coordinate(tenths: tenths) }
}

/// A coordinate with at most one decimal: `12`, `12.5`, `.5`.
func coordinate(_ value: Double) -> String { coordinate(tenths: tenths(value)) }

private func coordinate(tenths: Int) -> String {
  let (whole, part) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
  return (tenths < 0 ? "-" : "") + (whole == 0 && part > 0 ? "" : String(whole)) + (part > 0 ? ".\(part)" : "")
}

/// Rounded half away from zero; what is no place of a picture lands at its edge.
private func tenths(_ value: Double) -> Int {
  guard value.magnitude < 1e9 else { return 0 }
  return Int(value * 10 + (value < 0 ? -0.5 : 0.5))
}
