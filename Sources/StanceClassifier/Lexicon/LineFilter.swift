/// Tells of a line of a lexicon that its entry cannot occur in a text, by the first two letters of its words, before the line is taken apart: of ten lines of the
/// built-in lexicon that is so of nine, and taking lines apart is most of what a verdict from the shell costs.
///
/// A line is admitted unless it surely cannot count: words that do not begin with two ASCII letters or two common Cyrillic ones are taken for possible, and of alternatives
/// one is enough. In a text with a hashtag, which a phrase may be joined to, the first word decides alone. Words in which scripts are mixed may be written with
/// other letters when they are folded: a lexicon filtered so must have none.
struct LineFilter {
  /// Pairs of ASCII letters that tokens begin with, five bits each.
  private var latin = [UInt64](repeating: 0, count: 16)
  /// Pairs of Cyrillic letters that tokens begin with, seven bits each.
  private var cyrillic = [UInt64](repeating: 0, count: 256)
  private var hasHashtag = false

  /// A filter for the text whose tokens are in `tokens`.
  init(_ tokens: borrowing TokenBuffer) {
    let folded = tokens.folded.span
    for index in 0..<tokens.count {
      let token = tokens.tokens[index]
      if token.foldedCount == 0 { continue }
      hasHashtag = hasHashtag || token.kind == .hashtag
      let start = Int(token.folded) + (token.kind == .hashtag ? 1 : 0)
      switch LineFilter.beginning(folded, start, Int(token.folded + token.foldedCount)) {
      case .latin(let pair): latin[pair >> 6] |= 1 << UInt64(pair & 63)
      case .cyrillic(let pair): cyrillic[pair >> 6] |= 1 << UInt64(pair & 63)
      case .other: continue
      }
    }
  }

  /// Whether the entry that a line begins with may occur. Of a comment or an empty line nothing is said.
  func admits(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    var at = line.lowerBound
    while at < line.upperBound, bytes[at] != 0x09 {
      let byte = bytes[at]
      if byte == 0x20 {
        at += 1
      } else if byte == 0x28 {
        let group = group(bytes, at + 1..<line.upperBound)
        if !group.mayStart, !group.mayBeEmpty { return false }
        if hasHashtag, group.mayStart { return true }
        at = group.end
      } else {
        if !mayStart(bytes, at, line.upperBound) { return false }
        if hasHashtag { return true }
        at = LineFilter.end(of: at, bytes, line.upperBound)
      }
    }
    return true
  }

  /// What is known of alternatives, the first of which starts at the lower bound: whether one may occur, whether one is empty, and where they end.
  private func group(_ bytes: Span<UInt8>, _ range: Range<Int>) -> (mayStart: Bool, mayBeEmpty: Bool, end: Int) {
    var (mayStart, mayBeEmpty) = (false, false)
    var at = range.lowerBound
    while at < range.upperBound {
      while at < range.upperBound, bytes[at] == 0x20 { at += 1 }
      if at == range.upperBound || bytes[at] == 0x7C || bytes[at] == 0x29 {
        mayBeEmpty = true
      } else if self.mayStart(bytes, at, range.upperBound) {
        mayStart = true
      }
      while at < range.upperBound, bytes[at] != 0x7C, bytes[at] != 0x29, bytes[at] != 0x09 { at += 1 }
      if at == range.upperBound || bytes[at] != 0x7C { return (mayStart, mayBeEmpty, min(at + 1, range.upperBound)) }
      at += 1
    }
    return (mayStart, true, range.upperBound)
  }

  /// Whether a token of the text may begin with the written word at an index.
  private func mayStart(_ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
    if bytes[index] == 0x23 { return hasHashtag }
    switch LineFilter.beginning(bytes, index, end) {
    case .latin(let pair): return latin[pair >> 6] >> UInt64(pair & 63) & 1 != 0
    case .cyrillic(let pair): return cyrillic[pair >> 6] >> UInt64(pair & 63) & 1 != 0
    case .other: return true
    }
  }

  private static func end(of word: Int, _ bytes: Span<UInt8>, _ end: Int) -> Int {
    var at = word
    while at < end, bytes[at] != 0x20, bytes[at] != 0x09, bytes[at] != 0x28 { at += 1 }
    return at
  }

  /// What a word begins with.
  private enum Beginning {
    case latin(Int)
    case cyrillic(Int)
    /// Something else: nothing is known.
    case other
  }

  private static func beginning(_ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> Beginning {
    if index + 1 < end, ASCII.isLetter(bytes[index]), ASCII.isLetter(bytes[index + 1]) {
      return isMarked(bytes, index + 2, end) ? .other : .latin(Int(bytes[index] & 0x1F) << 5 | Int(bytes[index + 1] & 0x1F))
    }
    guard index + 3 < end, let first = letter(bytes, index), let second = letter(bytes, index + 2) else { return .other }
    return isMarked(bytes, index + 4, end) ? .other : .cyrillic(first << 7 | second)
  }

  /// Whether a combining mark stands at an index (U+0300–U+036F), which makes another letter of the one before.
  private static func isMarked(_ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
    index < end && (bytes[index] == 0xCC || bytes[index] == 0xCD)
  }

  /// The number of a Cyrillic letter from а to я, which folding leaves as it is; nil of any other.
  private static func letter(_ bytes: Span<UInt8>, _ index: Int) -> Int? {
    let (lead, trail) = (bytes[index], bytes[index + 1])
    guard (lead == 0xD0 && trail & 0xF0 == 0xB0) || (lead == 0xD1 && trail & 0xF0 == 0x80) else { return nil }
    return Int(lead & 1) << 6 | Int(trail & 0x3F)
  }
}
