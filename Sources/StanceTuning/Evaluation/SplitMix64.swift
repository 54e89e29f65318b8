/// A small seeded generator: the same seed gives the same numbers on every machine, which the system's generator does not promise.
///
/// G. L. Steele, D. Lea & C. H. Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014; constants of S. Vigna's
/// https://prng.di.unimi.it/splitmix64.c. It passes BigCrush, and its period of 2⁶⁴ is ample for resampling. Not for secrets.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator at the start of the sequence of `seed`.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
