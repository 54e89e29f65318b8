/// Reads an entry's syntax.
struct EntryParser {
  private let end: Int
  private var at: Int
  private var symbols: [EntryPattern.Symbol]
  private var isInside = false
  private var hasWord = false
  private var alternatives = 0
  private var expansions = 1

  /// Takes apart the entry at `range` of a file's bytes, in memory that is used again for the next: an array that grows is several.
  static func parse(
    _ bytes: Span<UInt8>, _ range: Range<Int>, using symbols: inout [EntryPattern.Symbol]
  ) throws(EntryFault) -> EntryPattern {
    symbols.removeAll(keepingCapacity: true)
    var parser = EntryParser(range, symbols)
    symbols = []
    defer { symbols = parser.symbols }
    while parser.at < parser.end { try parser.step(bytes) }
    try parser.checkEnd()
    return EntryPattern(symbols: parser.symbols.map { $0 })
  }

  private init(_ range: Range<Int>, _ symbols: [EntryPattern.Symbol]) {
    at = range.lowerBound
    end = range.upperBound
    self.symbols = symbols
  }

  private mutating func step(_ bytes: Span<UInt8>) throws(EntryFault) {
    switch bytes[at] {
    case 0x20: at += 1
    case 0x28: try open(bytes)
    case 0x7C: try or(bytes)
    case 0x29: try close(bytes)
    default:
      if let width = gapWidth(bytes) { try gap(bytes, width) } else { try word(bytes) }
    }
  }

  private mutating func open(_ bytes: Span<UInt8>) throws(EntryFault) {
    if isInside { throw EntryFault("alternatives cannot stand inside alternatives (write them out in one pair of parentheses)") }
    try requireSpace(bytes, before: at, "(")
    isInside = true
    alternatives = 1
    symbols.append(.open)
    at += 1
  }

  private mutating func or(_ bytes: Span<UInt8>) throws(EntryFault) {
    guard isInside else { throw EntryFault("\"|\" stands outside parentheses (write (this|that))") }
    alternatives += 1
    symbols.append(.or)
    at += 1
  }

  private mutating func close(_ bytes: Span<UInt8>) throws(EntryFault) {
    guard isInside else { throw EntryFault("\")\" has no \"(\" before it") }
    isInside = false
    expansions *= alternatives
    if expansions > EntryPattern.maximumExpansions {
      throw EntryFault(
        "the alternatives multiply to \(expansions) phrases, over \(EntryPattern.maximumExpansions) (split the entry in two)")
    }
    symbols.append(.close)
    at += 1
    if at < end, bytes[at] != 0x20 { throw EntryFault("\")\" must be followed by a space (write whole words: (join|joins))") }
  }

  /// Length of the `…` or `...` at this place.
  private func gapWidth(_ bytes: Span<UInt8>) -> Int? {
    guard bytes[at] == 0xE2 || bytes[at] == 0x2E, at + 3 <= end else { return nil }
    let three = (bytes[at], bytes[at + 1], bytes[at + 2])
    return three == (0xE2, 0x80, 0xA6) || three == (0x2E, 0x2E, 0x2E) ? 3 : nil
  }

  private mutating func gap(_ bytes: Span<UInt8>, _ width: Int) throws(EntryFault) {
    if isInside { throw EntryFault("a gap cannot stand inside alternatives (write two entries)") }
    at += width
    var length = 0
    var hasDigits = false
    while at < end, ASCII.isDigit(bytes[at]), length < 1000 {
      length = length * 10 + Int(bytes[at] - 0x30)
      hasDigits = true
      at += 1
    }
    if !hasDigits { length = EntryPattern.defaultGap }
    guard (1...EntryPattern.maximumGap).contains(length) else {
      throw EntryFault("a gap of \(length) words is not between 1 and \(EntryPattern.maximumGap)")
    }
    if at < end, bytes[at] != 0x20 { throw EntryFault("a gap must be followed by a space (write join …4 nato)") }
    guard hasWord else { throw EntryFault("a gap cannot stand first (start with a word)") }
    if case .gap = symbols.last { throw EntryFault("two gaps follow each other (write one, up to …\(EntryPattern.maximumGap))") }
    symbols.append(.gap(UInt8(length)))
  }

  private mutating func word(_ bytes: Span<UInt8>) throws(EntryFault) {
    let start = at
    var stars = 0
    while at < end, !isDelimiter(bytes[at]), gapWidth(bytes) == nil {
      if bytes[at] == 0x2A { stars += 1 }
      at += 1
    }
    let isPrefix = bytes[at - 1] == 0x2A
    if isPrefix {
      try prefix(bytes, start..<at - 1)
    } else {
      symbols.append(.word(ByteSlice(offset: start, count: at - start)))
    }
    hasWord = true
    if stars > (isPrefix ? 1 : 0) { throw EntryFault("a star stands only at the end of a word (write sovereign*)") }
  }

  private mutating func prefix(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(EntryFault) {
    var letters = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { letters += 1 }
    guard letters >= EntryPattern.minimumPrefix else {
      throw EntryFault(
        "the prefix before \"*\" has \(letters) letters, fewer than \(EntryPattern.minimumPrefix) (write a longer one)")
    }
    symbols.append(.prefix(ByteSlice(offset: range.lowerBound, count: range.count)))
  }

  private func isDelimiter(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x28 || byte == 0x29 || byte == 0x7C }

  private func requireSpace(_ bytes: Span<UInt8>, before index: Int, _ what: String) throws(EntryFault) {
    if let last = symbols.last, case .close = last { return }
    if !symbols.isEmpty, bytes[index - 1] != 0x20 {
      throw EntryFault("\"\(what)\" must follow a space (write whole words: (join|joins))")
    }
  }

  private func checkEnd() throws(EntryFault) {
    if isInside { throw EntryFault("\"(\" is never closed") }
    guard hasWord else { throw EntryFault("the entry has no word") }
    if case .gap = symbols.last { throw EntryFault("a gap cannot stand last (end with a word)") }
  }
}
