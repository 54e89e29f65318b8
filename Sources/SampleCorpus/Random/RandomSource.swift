/// SplitMix64 (Steele, Lea & Flood 2014, "Fast splittable pseudorandom number generators"). Its own, with its own way to a number in a
/// range, because the standard library's may change from version to version and the sample must not.
struct RandomSource {
  private var state: UInt64

  /// The sequence of a seed.
  init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 to `bound` − 1; `bound` is at least 1.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// True once in 1/`share` times.
  mutating func chance(_ share: Double) -> Bool {
    Double(next() >> 11) / 9_007_199_254_740_992 < share
  }

  /// One of the elements, all equally likely; there is at least one.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  /// An index, as likely as its weight; there is at least one weight above 0.
  mutating func index(weights: [Int]) -> Int {
    var rest = below(weights.reduce(0, +))
    for (index, weight) in weights.enumerated() {
      if rest < weight { return index }
      rest -= weight
    }
    preconditionFailure("the weights sum to less than their sum")
  }

  /// Counts with a long tail, as likes and reposts have it: mostly 0 to 3, rarely thousands. Integers only, so that it is the same on
  /// every machine.
  mutating func longTail(doubling: Double) -> Int {
    var bound = 2
    while bound < 60_000, chance(doubling) { bound *= 2 }
    return below(bound)
  }
}
