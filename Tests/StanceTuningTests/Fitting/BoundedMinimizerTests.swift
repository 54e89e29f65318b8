import Testing

@testable import StanceTuning

@Suite struct BoundedMinimizerTests {
  /// (x − 3)² + 10·(y + 1)² + x·y, whose minimum without bounds solves 2x + y = 6, x + 20y = −20.
  private func bowl(_ point: [Double], _ gradient: inout [Double]) -> Double {
    let (x, y) = (point[0], point[1])
    gradient = [2 * (x - 3) + y, 20 * (y + 1) + x]
    return (x - 3) * (x - 3) + 10 * (y + 1) * (y + 1) + x * y
  }

  @Test func `the minimum of a bowl is found`() {
    let minimizer = BoundedMinimizer(lower: [-100, -100], upper: [100, 100])
    let point = minimizer.minimize(from: [50, 50], bowl)
    #expect((point[0] - 140.0 / 39).magnitude < 1e-3)
    #expect((point[1] + 46.0 / 39).magnitude < 1e-3)
  }

  @Test func `a bound is kept, and the rest is best beside it`() {
    let minimizer = BoundedMinimizer(lower: [0, 0], upper: [2, 10])
    let point = minimizer.minimize(from: [1, 5], bowl)
    #expect(point[0] == 2)
    #expect(point[1] == 0)
  }

  @Test func `the same start gives the same point to the last bit`() {
    let minimizer = BoundedMinimizer(lower: [-9, -9], upper: [9, 9])
    #expect(minimizer.minimize(from: [1, 1], bowl) == minimizer.minimize(from: [1, 1], bowl))
  }
}
