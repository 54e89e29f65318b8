#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds the minimum of a smooth function within bounds: limited-memory BFGS (Nocedal 1980) on the variables that are free to move, with projection
/// on the bounds (two-metric projection, Gafni & Bertsekas 1984). For convex functions the minimum; else a point where no step within the bounds goes down.
///
/// Deterministic: no random numbers, sums in the order of the variables.
struct BoundedMinimizer {
  /// Lower bounds, one a variable.
  let lower: [Double]
  /// Upper bounds.
  let upper: [Double]
  /// The most steps; a fit of some hundred weights takes 20 to 60.
  var maximumSteps = 120
  /// Ends where a step gains less than this share of the function's value.
  var tolerance = 1e-7
  /// How many steps the curvature is taken from.
  private let memory = 8

  private struct Pair {
    let step: [Double]
    let change: [Double]
  }

  init(lower: [Double], upper: [Double]) {
    self.lower = lower
    self.upper = upper
  }

  /// The minimum near `start`. `evaluate` returns the value at a point and fills the gradient there.
  func minimize(from start: [Double], _ evaluate: ([Double], inout [Double]) -> Double) -> [Double] {
    var point = project(start)
    var gradient = [Double](repeating: 0, count: point.count)
    var value = evaluate(point, &gradient)
    var pairs: [Pair] = []
    for _ in 0..<maximumSteps {
      let direction = direction(at: point, gradient, pairs)
      guard let next = search(point, value, gradient, direction, isFirst: pairs.isEmpty, evaluate) else {
        if pairs.isEmpty { break }
        pairs = []
        continue
      }
      let step = zip(next.point, point).map { $0 - $1 }
      let change = zip(next.gradient, gradient).map { $0 - $1 }
      if BoundedMinimizer.dot(step, change) > 1e-12 { pairs.append(Pair(step: step, change: change)) }
      if pairs.count > memory { pairs.removeFirst() }
      let gain = value - next.value
      (point, value, gradient) = next
      if gain <= tolerance * max(1, value.magnitude) { break }
    }
    return point
  }

  private func project(_ point: [Double]) -> [Double] {
    point.indices.map { min(max(point[$0], lower[$0]), upper[$0]) }
  }

  /// The way down: the two-loop recursion (Nocedal & Wright 2006, algorithm 7.4) on the free variables; zero for those held at a bound.
  private func direction(at point: [Double], _ gradient: [Double], _ pairs: [Pair]) -> [Double] {
    let isFree = point.indices.map { index in
      !(point[index] <= lower[index] && gradient[index] > 0) && !(point[index] >= upper[index] && gradient[index] < 0)
    }
    var result = point.indices.map { isFree[$0] ? -gradient[$0] : 0 }
    var factors: [(pair: Int, alpha: Double, rho: Double)] = []
    for index in pairs.indices.reversed() {
      let curvature = BoundedMinimizer.dot(pairs[index].step, pairs[index].change, where: isFree)
      if curvature <= 1e-12 { continue }
      let alpha = BoundedMinimizer.dot(pairs[index].step, result) / curvature
      for variable in result.indices where isFree[variable] { result[variable] -= alpha * pairs[index].change[variable] }
      factors.append((index, alpha, 1 / curvature))
    }
    if let last = factors.first {
      let change = pairs[last.pair].change
      let scale = 1 / (last.rho * BoundedMinimizer.dot(change, change, where: isFree))
      for variable in result.indices { result[variable] *= scale }
    }
    for factor in factors.reversed() {
      let beta = factor.rho * BoundedMinimizer.dot(pairs[factor.pair].change, result)
      for variable in result.indices where isFree[variable] {
        result[variable] += (factor.alpha - beta) * pairs[factor.pair].step[variable]
      }
    }
    if BoundedMinimizer.dot(result, gradient) < 0 { return result }
    return point.indices.map { isFree[$0] ? -gradient[$0] : 0 }
  }

  /// A point further down along the projected direction (Armijo 1966: at least 10⁻⁴ of what the slope promises); nil where there is none.
  private func search(
    _ point: [Double], _ value: Double, _ gradient: [Double], _ direction: [Double], isFirst: Bool,
    _ evaluate: ([Double], inout [Double]) -> Double
  ) -> (point: [Double], value: Double, gradient: [Double])? {
    let size = direction.reduce(0) { $0 + $1.magnitude }
    if size < 1e-12 { return nil }
    var length = isFirst ? min(1, 1 / size) : 1
    var nextGradient = gradient
    for _ in 0..<30 {
      let next = project(point.indices.map { point[$0] + length * direction[$0] })
      let promised = next.indices.reduce(0) { $0 + gradient[$1] * (next[$1] - point[$1]) }
      if promised >= 0 { return nil }
      let nextValue = evaluate(next, &nextGradient)
      if nextValue <= value + 1e-4 * promised { return (next, nextValue, nextGradient) }
      length *= 0.5
    }
    return nil
  }

  private static func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for index in left.indices { sum += left[index] * right[index] }
    return sum
  }

  private static func dot(_ left: [Double], _ right: [Double], where isFree: [Bool]) -> Double {
    var sum = 0.0
    for index in left.indices where isFree[index] { sum += left[index] * right[index] }
    return sum
  }
}
