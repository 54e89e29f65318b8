/// Numbers drawn for a test from a seed that differs from run to run; a failure tells it (``seed``), so that it can be had again.
struct Draws {
  let seed: UInt64
  private var state: UInt64

  init(seed: UInt64? = nil) {
    var generator = SystemRandomNumberGenerator()
    self.seed = seed ?? generator.next()
    state = self.seed
  }

  /// A number from 0 on, below `limit`: the upper bits of a linear congruential generator with the constants of Knuth's MMIX.
  mutating func callAsFunction(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
