extension HyperLogLog {
  /// The sketch as ASCII, the same for the same registers: of the precision that ``init(text:precision:)`` is given again.
  ///
  /// Empty where nothing was added. `s` and, for each register in use, its distance from the one before and its rank, where that is shorter: the distance in
  /// digits of 5 bits, the highest first, each but the last with 32 added; the rank is one digit. Else `d`, the lowest rank as one digit, then three
  /// registers in two digits (12 bits), each as its rank above the lowest, 15 for 15 and more; then each that is more, in order, as one digit. A
  /// digit is a character of the base64 alphabet of RFC 4648.
  public var text: String {
    if isEmpty { return "" }
    let sparse = sparseText
    let dense = denseText
    return String(decoding: sparse.count <= dense.count ? sparse : dense, as: UTF8.self)
  }

  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
    return values
  }()

  private var sparseText: [UInt8] {
    var text: [UInt8] = [0x73]
    var next = 0
    forEach { index, rank in
      let gap = index - next
      if gap >= 1024 { text.append(HyperLogLog.digits[32 + gap >> 10]) }
      if gap >= 32 { text.append(HyperLogLog.digits[32 + gap >> 5 & 31]) }
      text.append(HyperLogLog.digits[gap & 31])
      text.append(HyperLogLog.digits[Int(rank)])
      next = index + 1
    }
    return text
  }

  private var denseText: [UInt8] {
    var registers = [Int](repeating: 0, count: registerCount)
    forEach { index, rank in registers[index] = Int(rank) }
    let lowest = registers.min() ?? 0
    var text: [UInt8] = [0x64, HyperLogLog.digits[lowest]]
    for start in stride(from: 0, to: registers.count, by: 3) {
      let bits = (start..<start + 3).reduce(0) { bits, index in
        bits << 4 | (index < registers.count ? min(15, registers[index] - lowest) : 0)
      }
      text.append(HyperLogLog.digits[bits >> 6])
      text.append(HyperLogLog.digits[bits & 63])
    }
    for rank in registers where rank - lowest >= 15 { text.append(HyperLogLog.digits[rank]) }
    return text
  }

  /// The sketch of a ``text``; nil where it is none of this precision.
  public init?(text: String, precision: Int) {
    guard (HyperLogLog.lowestPrecision...HyperLogLog.highestPrecision).contains(precision) else { return nil }
    self.init(precision: precision)
    let bytes = Array(text.utf8)
    guard let kind = bytes.first else { return }
    let digits = bytes.dropFirst().map { HyperLogLog.values[Int($0)] }
    guard !digits.contains(0xFF) else { return nil }
    switch kind {
    case 0x73: guard readSparse(digits) else { return nil }
    case 0x64: guard readDense(digits) else { return nil }
    default: return nil
    }
  }

  private var highestRank: Int { 65 - precision }

  private mutating func readSparse(_ digits: [UInt8]) -> Bool {
    var (next, position) = (0, 0)
    while position < digits.count {
      var gap = 0
      while position < digits.count, digits[position] >= 32, gap < 1 << precision {
        gap = (gap + Int(digits[position] & 31)) << 5
        position += 1
      }
      guard position + 1 < digits.count, digits[position] < 32 else { return false }
      let index = next + gap + Int(digits[position])
      let rank = digits[position + 1]
      guard index < registerCount, rank > 0, Int(rank) <= highestRank else { return false }
      raise(index, to: rank)
      next = index + 1
      position += 2
    }
    return true
  }

  private mutating func readDense(_ digits: [UInt8]) -> Bool {
    let pairs = (registerCount + 2) / 3
    guard digits.count > 2 * pairs else { return false }
    let lowest = Int(digits[0])
    var exceptions = digits.dropFirst(1 + 2 * pairs)
    var ranks = [UInt8](repeating: 0, count: registerCount)
    for index in 0..<registerCount {
      let pair = 1 + index / 3 * 2
      let bits = Int(digits[pair]) << 6 | Int(digits[pair + 1])
      var rank = lowest + (bits >> (8 - index % 3 * 4) & 15)
      if rank - lowest == 15 {
        guard let exception = exceptions.popFirst(), Int(exception) >= rank else { return false }
        rank = Int(exception)
      }
      guard rank <= highestRank else { return false }
      ranks[index] = UInt8(rank)
    }
    take(ranks)
    return exceptions.isEmpty
  }
}
