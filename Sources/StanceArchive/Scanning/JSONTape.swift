/// Where the structure of one JSON record lies: the position of every opening quote outside strings and of every `{ } [ ] : ,`, in order, and for
/// each opening bracket the place of its closing one. So any value is passed over in one step.
///
/// Building it checks the grammar of RFC 8259 in full: brackets, commas, colons, literals, numbers, escapes, control characters. UTF-8 is checked where a
/// value is used (`UTF8Check`), which is where ill-formed bytes could do harm.
struct JSONTape: ~Copyable {
  /// Positions in the buffer; the entry behind the last one is the end of the record.
  private(set) var positions = [UInt32](repeating: 0, count: 1024)
  /// For an opening bracket at index i, the index of its closing bracket.
  private(set) var links = [UInt32](repeating: 0, count: 1024)
  /// How many positions there are.
  private(set) var count = 0
  /// Whether the record is known to hold bytes below 0x80 only.
  private(set) var isASCII = true
  /// Whether the record holds a backslash.
  private(set) var hasEscapes = false

  /// Entries behind the last one that may be read.
  private static let sentinels = 4

  /// Looks at a record. `bytes` extends 64 bytes beyond it.
  ///
  /// - Returns: whether it is one well-formed JSON value; only then the tape may be used.
  mutating func build(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard index(bytes, range) else { return false }
    var grammar = JSONGrammar(end: range.upperBound, count: count)
    var links: [UInt32] = []
    swap(&links, &self.links)
    defer { swap(&links, &self.links) }
    return grammar.link(bytes, positions.span, &links, start: range.lowerBound)
  }

  // MARK: - The positions

  private mutating func index(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    count = 0
    isASCII = true
    hasEscapes = false
    var strings = StringState()
    var offset = range.lowerBound
    while offset < range.upperBound {
      grow(for: range.upperBound - offset)
      guard indexBlocks(bytes, &offset, end: range.upperBound, &strings) else { return false }
    }
    guard strings.within == 0 else { return false }
    grow(for: 0)
    for extra in 0..<JSONTape.sentinels { positions[count + extra] = UInt32(truncatingIfNeeded: range.upperBound) }
    return true
  }

  /// Room for a block more, and for a share of what follows: a position for every fourth byte is more than dumps have.
  private mutating func grow(for remaining: Int) {
    let needed = count + 64 + JSONTape.sentinels + remaining / 4
    guard positions.count < needed else { return }
    let added = max(needed, positions.count * 2) - positions.count
    positions.append(contentsOf: repeatElement(0, count: added))
    links.append(contentsOf: repeatElement(0, count: added))
  }

  /// Takes blocks until the end or until there is no room for another.
  private mutating func indexBlocks(
    _ bytes: Span<UInt8>, _ offset: inout Int, end: Int, _ strings: inout StringState
  ) -> Bool {
    var filled = count
    var isPlain = true
    var escapes = hasEscapes
    defer {
      count = filled
      hasEscapes = escapes
      isASCII = isASCII && isPlain
    }
    var output = positions.mutableSpan
    let limit = output.count - 64 - JSONTape.sentinels
    while offset < end, filled <= limit {
      let mask = lowBits(end &- offset)
      var block = ByteBlock(bytes, at: offset)
      block.quotes &= mask
      let isRare = (block.backslashes | block.controls | strings.escapeCarry) != 0
      if isRare { block.backslashes &= mask }
      let masks = strings.next(block)
      if isRare {
        escapes = escapes || block.backslashes != 0
        guard JSONTape.areAllowed(block, masks, mask, bytes, offset) else { return false }
      }
      isPlain = isPlain && block.isASCII
      var found = (block.operators & mask & ~masks.strings) | masks.openings
      while found != 0 {
        output[filled] = UInt32(truncatingIfNeeded: offset &+ found.trailingZeroBitCount)
        filled &+= 1
        found &= found &- 1
      }
      offset &+= 64
    }
    return true
  }

  /// Whether no control character stands in a string, no backslash outside, and every escape is one of RFC 8259, section 7.
  private static func areAllowed(
    _ block: ByteBlock, _ masks: StringState.Masks, _ mask: UInt64, _ bytes: Span<UInt8>, _ offset: Int
  ) -> Bool {
    if block.controls & mask & masks.strings != 0 { return false }
    if block.backslashes & ~masks.strings != 0 { return false }
    var escaped = masks.escaped & mask
    while escaped != 0 {
      let position = offset &+ escaped.trailingZeroBitCount
      escaped &= escaped &- 1
      switch bytes[position] {
      case 0x75: guard hexValue(bytes, at: position &+ 1) >= 0 else { return false }
      case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: continue
      default: return false
      }
    }
    return true
  }
}

/// The value of four hexadecimal digits; negative where they are none.
@inline(__always)
func hexValue(_ bytes: Span<UInt8>, at position: Int) -> Int {
  hexDigit(bytes[position]) << 12 | hexDigit(bytes[position &+ 1]) << 8
    | hexDigit(bytes[position &+ 2]) << 4 | hexDigit(bytes[position &+ 3])
}

/// The value of a hexadecimal digit, -1 for another byte: `or` of several is negative where one is.
@inline(__always)
private func hexDigit(_ byte: UInt8) -> Int {
  let digit = Int(byte) &- 0x30
  if UInt(bitPattern: digit) < 10 { return digit }
  let letter = Int(byte | 0x20) &- 0x61
  return UInt(bitPattern: letter) < 6 ? letter &+ 10 : -1
}
