import StanceTuning
import Testing

@testable import StanceReport

@Suite("Drawing")
struct DrawingTests {
  @Test("a path is written in steps that do not drift")
  func path() {
    var data = PathData()
    let points: [(x: Double, y: Double)] = [(10, 20), (12.5, 19.96), (12.54, 21), (11, 20.25)]
    data.polyline(points)
    #expect(data.text == "M10 20l2.5 0 0 1-1.5-.7")
    var place = (x: 0.0, y: 0.0)
    var long = PathData()
    var random = SplitMix64(seed: 3)
    long.move(0, 0)
    for _ in 0..<1000 {
      place = (Double.random(in: 0...900, using: &random), Double.random(in: 0...300, using: &random))
      long.line(place.x, place.y)
    }
    let end = PathReader.end(of: long.text)
    #expect(abs(end.x - place.x) <= 0.051 && abs(end.y - place.y) <= 0.051, "seed 3: \(end) for \(place)")
  }

  @Test("a place that is none is drawn at the edge, not as a word")
  func noNumber() {
    #expect(coordinate(.nan) == "0" && coordinate(.infinity) == "0" && coordinate(-0.04) == "0" && coordinate(-2.25) == "-2.3")
  }

  @Test("labels beside lines never touch, and stay as near as they can")
  func labels() {
    #expect(SideLabels.spread([50, 52], [30, 30], within: 0...200) == [50, 80])
    #expect(SideLabels.spread([198], [30], within: 0...200) == [185])
    var random = SplitMix64(seed: 5)
    for _ in 0..<500 {
      let places = (0..<3).map { _ in Double.random(in: 0...200, using: &random) }.sorted()
      let centres = SideLabels.spread(places, [34, 19, 34], within: 0...200)
      let gaps = [centres[0] - 17, centres[1] - 9.5 - centres[0] - 17, centres[2] - 17 - centres[1] - 9.5, 200 - centres[2] - 17]
      #expect(gaps.allSatisfy { $0 >= -1e-9 }, "seed 5: \(places) became \(centres)")
    }
  }

  @Test("a text is cut where it has no room, between characters")
  func shortened() {
    let text = "sovereignty 🇺🇦 незалежність 中立"
    for pixels in stride(from: 10.0, to: 300, by: 7) {
      let cut = TextWidth.shortened(text, to: pixels, size: 13)
      #expect(TextWidth.pixels(cut, size: 13) <= pixels || cut == "…")
      #expect(cut == text || text.hasPrefix(cut.dropLast()))
    }
  }
}

/// The end of a path of one move and steps.
private enum PathReader {
  static func end(of path: String) -> (x: Double, y: Double) {
    let numbers = path.dropFirst().replacing("l", with: " ").replacing("-", with: " -").split(separator: " ").compactMap {
      Double($0.hasPrefix("-.") ? "-0" + $0.dropFirst() : $0.hasPrefix(".") ? "0" + $0 : String($0))
    }
    let steps = stride(from: 0, to: numbers.count, by: 2)
    return (steps.reduce(0) { $0 + numbers[$1] }, steps.reduce(0) { $0 + numbers[$1 + 1] })
  }
}
