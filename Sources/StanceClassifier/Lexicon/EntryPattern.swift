/// An entry taken apart: words, alternatives and gaps, as ranges into its file's bytes.
///
/// `(join|enter) …4 nato*` is open, word join, or, word enter, close, gap 4, prefix nato.
struct EntryPattern: Sendable {
  enum Symbol: Sendable {
    /// A word, hashtag, mention or emoji.
    case word(Range<Int>)
    /// The beginning of a word: `sovereign*`, without the star.
    case prefix(Range<Int>)
    /// Start of alternatives.
    case open
    /// Between two alternatives.
    case or
    /// End of alternatives.
    case close
    /// Up to that many words of any sort.
    case gap(Int)
  }

  let symbols: [Symbol]

  /// The most sequences that the alternatives of one entry may multiply to.
  static let maximumExpansions = 64
  /// The longest gap.
  static let maximumGap = 8
  /// The gap that `…` without a number means.
  static let defaultGap = 3
  /// The shortest prefix, in letters: a shorter one matches half the language.
  static let minimumPrefix = 2
}

/// What is wrong with an entry, with the way out.
struct EntryFault: Error {
  let message: String

  init(_ message: String) { self.message = message }
}

/// Reads an entry's syntax.
struct EntryParser {
  private let bytes: [UInt8]
  private let end: Int
  private var at: Int
  private var symbols: [EntryPattern.Symbol] = []
  private var isInside = false
  private var hasWord = false
  private var alternatives = 0
  private var expansions = 1

  /// Takes apart the entry at `range` of a file's bytes.
  static func parse(_ bytes: [UInt8], _ range: Range<Int>) throws(EntryFault) -> EntryPattern {
    var parser = EntryParser(bytes: bytes, range: range)
    while parser.at < parser.end { try parser.step() }
    return try parser.finish()
  }

  private init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    at = range.lowerBound
    end = range.upperBound
    symbols.reserveCapacity(8)
  }

  private mutating func step() throws(EntryFault) {
    switch bytes[at] {
    case 0x20: at += 1
    case 0x28: try open()
    case 0x7C: try or()
    case 0x29: try close()
    default:
      if let width = gapWidth { try gap(width) } else { try word() }
    }
  }

  private mutating func open() throws(EntryFault) {
    if isInside { throw EntryFault("alternatives cannot stand inside alternatives (write them out in one pair of parentheses)") }
    try requireSpace(before: at, "(")
    isInside = true
    alternatives = 1
    symbols.append(.open)
    at += 1
  }

  private mutating func or() throws(EntryFault) {
    guard isInside else { throw EntryFault("\"|\" stands outside parentheses (write (this|that))") }
    alternatives += 1
    symbols.append(.or)
    at += 1
  }

  private mutating func close() throws(EntryFault) {
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
  private var gapWidth: Int? {
    guard at + 3 <= end else { return nil }
    let three = (bytes[at], bytes[at + 1], bytes[at + 2])
    return three == (0xE2, 0x80, 0xA6) || three == (0x2E, 0x2E, 0x2E) ? 3 : nil
  }

  private mutating func gap(_ width: Int) throws(EntryFault) {
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
    symbols.append(.gap(length))
  }

  private mutating func word() throws(EntryFault) {
    let start = at
    while at < end, !isDelimiter(bytes[at]), gapWidth == nil { at += 1 }
    if bytes[at - 1] == 0x2A {
      try prefix(start..<at - 1)
    } else {
      symbols.append(.word(start..<at))
    }
    hasWord = true
    if bytes[start..<max(start, at - 1)].contains(0x2A) {
      throw EntryFault("a star stands only at the end of a word (write sovereign*)")
    }
  }

  private mutating func prefix(_ range: Range<Int>) throws(EntryFault) {
    let letters = bytes[range].count { $0 & 0xC0 != 0x80 }
    guard letters >= EntryPattern.minimumPrefix else {
      throw EntryFault(
        "the prefix before \"*\" has \(letters) letters, fewer than \(EntryPattern.minimumPrefix) (write a longer one)")
    }
    symbols.append(.prefix(range))
  }

  private func isDelimiter(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x28 || byte == 0x29 || byte == 0x7C }

  private func requireSpace(before index: Int, _ what: String) throws(EntryFault) {
    if let last = symbols.last, case .close = last { return }
    if !symbols.isEmpty, bytes[index - 1] != 0x20 {
      throw EntryFault("\"\(what)\" must follow a space (write whole words: (join|joins))")
    }
  }

  private consuming func finish() throws(EntryFault) -> EntryPattern {
    if isInside { throw EntryFault("\"(\" is never closed") }
    guard hasWord else { throw EntryFault("the entry has no word") }
    if case .gap = symbols.last { throw EntryFault("a gap cannot stand last (end with a word)") }
    return EntryPattern(symbols: symbols)
  }
}
