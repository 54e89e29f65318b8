/// UTF-16 as UTF-8; the mark at the beginning is left out. A surrogate without its other half becomes U+FFFD.
final class UTF16Bytes: ByteSource {
  /// Which byte of a unit comes first.
  enum Order {
    case littleEndian, bigEndian
  }

  private let input: BufferedBytes
  private let order: Order
  private var converted = Converted()
  private var highSurrogate: UInt32 = 0
  private var isAtStart = true

  init(_ input: BufferedBytes, _ order: Order) {
    self.input = input
    self.order = order
  }

  func read(into bytes: inout [UInt8], at offset: Int, limit: Int) throws(StreamFault) -> Int {
    while converted.isEmpty {
      let waiting = input.look(2)
      if waiting < 2 {
        if highSurrogate != 0 {
          highSurrogate = 0
          converted.append(scalar: 0xFFFD)
          break
        }
        guard try input.advance() else { return 0 }
        throw .cut("UTF-16")
      }
      convert(min(waiting, 16 << 10) & ~1)
    }
    return converted.move(into: &bytes, at: offset, limit: limit)
  }

  private func convert(_ count: Int) {
    for place in stride(from: 0, to: count, by: 2) {
      let (first, second) = (UInt32(input[place]), UInt32(input[place + 1]))
      take(order == .littleEndian ? second << 8 | first : first << 8 | second)
    }
    input.consume(count)
  }

  private func take(_ unit: UInt32) {
    defer { isAtStart = false }
    if isAtStart, unit == 0xFEFF { return }
    if highSurrogate != 0 {
      let high = highSurrogate
      highSurrogate = 0
      if unit & 0xFC00 == 0xDC00 {
        return converted.append(scalar: 0x10000 + ((high & 0x3FF) << 10 | unit & 0x3FF))
      }
      converted.append(scalar: 0xFFFD)
    }
    if unit & 0xFC00 == 0xD800 {
      highSurrogate = unit
    } else {
      converted.append(scalar: unit & 0xFC00 == 0xDC00 ? 0xFFFD : unit)
    }
  }

  /// The order in which text that waits is UTF-16, by its mark or by where its zeros are (of ASCII every other byte);
  /// nil where it is not.
  static func order(of input: BufferedBytes) -> Order? {
    let count = min(input.look(4096), 4096)
    guard count >= 2 else { return nil }
    if input[0] == 0xFF, input[1] == 0xFE { return .littleEndian }
    if input[0] == 0xFE, input[1] == 0xFF { return .bigEndian }
    var zeros = (even: 0, odd: 0)
    for index in 0..<count & ~1 where input[index] == 0 {
      if index & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    // JSON and headers of tables are mostly ASCII; in binary data zeros come in runs.
    if zeros.odd * 8 > count, zeros.even * 16 < zeros.odd { return .littleEndian }
    if zeros.even * 8 > count, zeros.odd * 16 < zeros.even { return .bigEndian }
    return nil
  }
}

/// UTF-8 that waits to be read.
struct Converted {
  private var bytes: [UInt8] = []
  private var start = 0

  var isEmpty: Bool { start == bytes.count }

  mutating func append(_ slice: ArraySlice<UInt8>) { bytes += slice }

  /// Appends a Unicode scalar value.
  mutating func append(scalar value: UInt32) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | value >> shift & 0x3F) }
    switch value {
    case ..<0x80: bytes.append(UInt8(value))
    case ..<0x800: bytes += [UInt8(0xC0 | value >> 6), tail(0)]
    case ..<0x10000: bytes += [UInt8(0xE0 | value >> 12), tail(6), tail(0)]
    default: bytes += [UInt8(0xF0 | value >> 18), tail(12), tail(6), tail(0)]
    }
  }

  /// Gives up to `limit` bytes away.
  mutating func move(into target: inout [UInt8], at offset: Int, limit: Int) -> Int {
    let taken = min(limit, bytes.count - start)
    target.replace(at: offset, with: bytes, start..<start + taken)
    start += taken
    if isEmpty {
      bytes.removeAll(keepingCapacity: true)
      start = 0
    }
    return taken
  }
}
