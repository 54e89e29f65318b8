#if canImport(Glibc)
  import Glibc  // for nothing but its link directive: an unoptimised `squareRoot()` calls libm
#elseif canImport(Musl)
  import Musl
#endif

/// How many distinct hashes were seen, within a few per cent, in at most 4 kB: P. Flajolet, É. Fusy, O. Gandouet & F. Meunier, "HyperLogLog: the analysis of
/// a near-optimal cardinality estimation algorithm", AofA 2007.
///
/// Each hash picks a register by its first bits, which keeps the largest rank (leading zeros of the rest, plus one). So adding is idempotent, and merging
/// (the larger of both ranks) is associative, commutative and idempotent: a sketch is a function of the set of hashes alone. The estimator is the one of
/// O. Ertl, "New cardinality estimation algorithms for HyperLogLog sketches" (2017), algorithm 6, which needs no tables and has no bias between small
/// and large.
public struct HyperLogLog: Sendable {
  /// Bits that pick a register.
  public private(set) var precision: Int
  /// Few registers are kept as a sorted list of `index << 8 | rank`; more, all in order.
  private var sparse: [UInt32] = []
  private var dense: [UInt8] = []

  /// The most precise: 4,096 registers, a standard error of 1.6 %.
  public static let highestPrecision = 12
  /// The least precise: 16 registers, 26 %.
  public static let lowestPrecision = 4

  /// Nothing seen yet.
  public init(precision: Int = HyperLogLog.highestPrecision) {
    precondition((HyperLogLog.lowestPrecision...HyperLogLog.highestPrecision).contains(precision), "no such precision")
    self.precision = precision
  }

  /// How many registers there are.
  public var registerCount: Int { 1 << precision }

  /// The relative standard error of ``estimate`` for many hashes: 1.04 / √registers (Flajolet et al. 2007, theorem 1). Of few hashes the error is
  /// smaller.
  public static func relativeError(precision: Int) -> Double { 1.04 / Double(1 << precision).squareRoot() }

  /// Adds a hash.
  public mutating func add(_ hash: UInt64) {
    let index = Int(hash >> UInt64(64 - precision))
    // A one behind the bits of the index bounds the rank where all others are zero.
    let rest = hash << UInt64(precision) | 1 << UInt64(precision - 1)
    raise(index, to: UInt8(rest.leadingZeroBitCount + 1))
  }

  /// Adds what another sketch has seen. The result has the lower precision of both.
  public mutating func merge(_ other: HyperLogLog) {
    if other.precision < precision { reduce(to: other.precision) }
    if other.precision == precision, !dense.isEmpty, !other.dense.isEmpty { return mergeDense(other.dense) }
    other.forEach { index, rank in
      let (index, rank) = HyperLogLog.reduced(index, rank, from: other.precision, to: precision)
      raise(index, to: rank)
    }
  }

  private mutating func mergeDense(_ others: [UInt8]) {
    var ranks = dense.mutableSpan
    let added = others.span
    for index in ranks.indices where ranks[index] < added[index] { ranks[index] = added[index] }
  }

  /// Folds the sketch to a lower precision: the same sketch as if all had been added at that precision.
  public mutating func reduce(to precision: Int) {
    guard precision < self.precision else { return }
    var folded = HyperLogLog(precision: precision)
    forEach { index, rank in
      let (index, rank) = HyperLogLog.reduced(index, rank, from: self.precision, to: precision)
      folded.raise(index, to: rank)
    }
    self = folded
  }

  /// How many registers are in use: so many distinct hashes have been seen at least, which is certain, not estimated.
  public var occupied: Int { dense.isEmpty ? sparse.count : dense.reduce(0) { $0 + ($1 == 0 ? 0 : 1) } }

  /// Whether nothing was added.
  public var isEmpty: Bool { sparse.isEmpty && dense.isEmpty }

  /// Visits the registers in use, by index.
  func forEach(_ body: (_ index: Int, _ rank: UInt8) -> Void) {
    for entry in sparse { body(Int(entry >> 8), UInt8(truncatingIfNeeded: entry)) }
    for (index, rank) in dense.enumerated() where rank > 0 { body(index, rank) }
  }

  /// Raises a register to a rank.
  mutating func raise(_ index: Int, to rank: UInt8) {
    if !dense.isEmpty {
      if dense[index] < rank { dense[index] = rank }
      return
    }
    let entry = UInt32(index) << 8 | UInt32(rank)
    var (low, high) = (0, sparse.count)
    // What is read or merged comes in order.
    if let last = sparse.last, Int(last >> 8) < index { low = high }
    while low < high {
      let middle = (low + high) / 2
      if Int(sparse[middle] >> 8) < index { low = middle + 1 } else { high = middle }
    }
    if low < sparse.count, Int(sparse[low] >> 8) == index {
      sparse[low] = max(sparse[low], entry)
    } else {
      sparse.insert(entry, at: low)
      if sparse.count > registerCount / 16 { becomeDense() }
    }
  }

  /// Takes the ranks of all registers of a sketch that was empty.
  mutating func take(_ ranks: [UInt8]) {
    if ranks.reduce(0, { $0 + ($1 == 0 ? 0 : 1) }) > registerCount / 16 {
      dense = ranks
    } else {
      for (index, rank) in ranks.enumerated() where rank > 0 { raise(index, to: rank) }
    }
  }

  private mutating func becomeDense() {
    var registers = [UInt8](repeating: 0, count: registerCount)
    forEach { index, rank in registers[index] = rank }
    dense = registers
    sparse = []
  }

  /// Register and rank at a lower precision: the bits that no longer pick the register are the first of what is ranked.
  private static func reduced(_ index: Int, _ rank: UInt8, from old: Int, to new: Int) -> (Int, UInt8) {
    let dropped = old - new
    if dropped == 0 { return (index, rank) }
    let bits = index & (1 << dropped - 1)
    if bits == 0 { return (index >> dropped, rank + UInt8(dropped)) }
    return (index >> dropped, UInt8(dropped - (Int.bitWidth - bits.leadingZeroBitCount) + 1))
  }
}

extension HyperLogLog {
  /// About how many distinct hashes were added, rounded; 0 where none was.
  public var estimate: Int {
    guard !isEmpty else { return 0 }
    var ranks = [Int](repeating: 0, count: 66)
    var used = 0
    forEach { _, rank in
      ranks[Int(rank)] += 1
      used += 1
    }
    ranks[0] = registerCount - used
    let count = Double(registerCount)
    let last = 64 - precision
    var sum = count * HyperLogLog.tau(1 - Double(ranks[last + 1]) / count)
    for rank in stride(from: last, through: 1, by: -1) { sum = 0.5 * (sum + Double(ranks[rank])) }
    sum += count * HyperLogLog.sigma(Double(ranks[0]) / count)
    // α∞ = 1 / (2 ln 2).
    return Int(0.721347520444481703680 * count * count / sum + 0.5)
  }

  /// Ertl's σ: x + Σ x^(2ᵏ) 2ᵏ⁻¹. Infinite for 1, where nothing was added.
  private static func sigma(_ start: Double) -> Double {
    if start == 1 { return .infinity }
    var (x, y, z) = (start, 1.0, start)
    while true {
      x *= x
      let previous = z
      z += x * y
      y += y
      if z == previous { return z }
    }
  }

  /// Ertl's τ: ⅓ (1 − x − Σ (1 − x^(2⁻ᵏ))² 2⁻ᵏ).
  private static func tau(_ start: Double) -> Double {
    if start == 0 || start == 1 { return 0 }
    var (x, y, z) = (start, 1.0, 1 - start)
    while true {
      x = x.squareRoot()
      let previous = z
      y *= 0.5
      z -= (1 - x) * (1 - x) * y
      if z == previous { return z / 3 }
    }
  }
}

extension HyperLogLog: Equatable {
  /// Whether both are of the same precision and have the same ranks.
  public static func == (left: HyperLogLog, right: HyperLogLog) -> Bool {
    left.precision == right.precision && left.sparse == right.sparse && left.dense == right.dense
  }
}
