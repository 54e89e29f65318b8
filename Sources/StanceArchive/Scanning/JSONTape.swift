/// Where the structure of one JSON record lies: the position of every `{ } [ ] : ,` and of the beginning of every
/// string, number and literal, in order, and for each opening bracket the place of its closing one. So any value is
/// passed over in one step, and between two positions there is nothing but the inside of a value and white space.
///
/// Building it checks the grammar of RFC 8259 in full: brackets, commas, colons, literals, numbers, escapes, control
/// characters. UTF-8 is checked where a value is used (`UTF8Check`), which is where ill-formed bytes could do harm.
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
    var links: [UInt32] = []
    swap(&links, &self.links)
    defer { swap(&links, &self.links) }
    var output = links.mutableSpan
    return linkBrackets(bytes, range, positions.span, count, into: &output)
  }

  // MARK: - The positions

  private mutating func index(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    count = 0
    isASCII = true
    var strings = StringState()
    var scalars = ScalarState()
    var escapes = EscapeCheck()
    var offset = range.lowerBound
    while offset < range.upperBound {
      grow(for: range.upperBound - offset)
      guard indexBlocks(bytes, &offset, end: range.upperBound, &strings, &scalars, &escapes) else { return false }
    }
    guard strings.within == 0 else { return false }
    hasEscapes = escapes.found
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
    _ bytes: Span<UInt8>, _ offset: inout Int, end: Int, _ strings: inout StringState, _ scalars: inout ScalarState,
    _ escapes: inout EscapeCheck
  ) -> Bool {
    var filled = count
    var union = SIMD16<UInt8>(repeating: 0)
    var place = offset
    var state = strings
    defer {
      count = filled
      isASCII = isASCII && !anyLane(union .>= SIMD16<UInt8>(repeating: 0x80))
      offset = place
      strings = state
    }
    var output = positions.mutableSpan
    let limit = output.count - 64 - JSONTape.sentinels
    while place < end, filled <= limit {
      let mask = lowBits(end &- place)
      var block = ByteBlock(bytes, at: place)
      block.quotes &= mask
      let isRare = (block.backslashes | block.controls | state.escapeCarry | escapes.expected) != 0
      if isRare { block.backslashes &= mask }
      if block.quotes == 0, !isRare, state.within != 0 {
        // The middle of a string: nothing starts or ends here.
        union |= block.union
        place &+= 64
        continue
      }
      let masks = state.next(block)
      if isRare, !escapes.areAllowed(block, masks, mask, bytes, place) { return false }
      union |= block.union
      let outside = mask & ~masks.strings
      let operators = outside == 0 ? 0 : block.operators & outside
      let starts = scalars.next(outside & ~(operators | block.quotes), block)
      filled = appendPositions(of: operators | masks.openings | starts, base: place, to: &output, at: filled)
      place &+= 64
    }
    return true
  }
}
