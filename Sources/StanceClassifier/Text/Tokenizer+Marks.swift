extension Tokenizer {
  /// Reads what an ASCII byte that is no letter, digit or space starts: a hashtag, a mention, a mark, or nothing.
  static func scanASCIIMark(
    _ text: Span<UInt8>, _ scan: inout TokenScan, _ tokens: inout MutableSpan<Token>, _ folded: inout MutableSpan<UInt8>
  ) {
    switch text[scan.at] {
    case 0x23: scanHashtag(text, &scan, &tokens, &folded)
    case 0x40: scanMention(text, &scan, &tokens, &folded)
    case 0x22: scan.addMark(.quote, width: 1, &tokens)
    case 0x3F: scan.addMark(.question, width: 1, &tokens)
    case 0x21, 0x0A, 0x0D: scan.addMark(.sentenceEnd, width: 1, &tokens)
    case 0x2C, 0x3B, 0x3A, 0x28, 0x29, 0x5B, 0x5D: scan.addMark(.clauseEnd, width: 1, &tokens)
    case 0x2E: scanFullStop(text, &scan, &tokens)
    case 0x2D where isDash(text, scan.at): scan.addMark(.clauseEnd, width: 1, &tokens)
    default: scan.at += 1
    }
  }

  /// A full stop ends a sentence, but not in `3.5`, `example.org`, nor after a single letter (`U.S. troops`).
  private static func scanFullStop(_ text: Span<UInt8>, _ scan: inout TokenScan, _ tokens: inout MutableSpan<Token>) {
    let next = scan.at + 1
    let isInside = next < text.count && ASCII.isAlphanumeric(text[next])
    if isInside || followsInitial(text, scan, tokens) {
      scan.at += 1
    } else {
      scan.addMark(.sentenceEnd, width: 1, &tokens)
    }
  }

  /// Whether the token right before the stop is a single capital letter.
  private static func followsInitial(_ text: Span<UInt8>, _ scan: TokenScan, _ tokens: borrowing MutableSpan<Token>) -> Bool {
    guard scan.count > 0 else { return false }
    let last = scan.count - 1
    return tokens[last].kind == .word && Int(tokens[last].end) == scan.at && tokens[last].end - tokens[last].start == 1
      && ASCII.isUpper(text[scan.at - 1])
  }

  /// A hyphen with a space on both sides is a dash.
  private static func isDash(_ text: Span<UInt8>, _ index: Int) -> Bool {
    guard index > 0, index + 1 < text.count, text[index - 1] == 0x20 else { return false }
    return text[index + 1] == 0x20 || text[index + 1] == 0x2D
  }

  private static func scanMention(
    _ text: Span<UInt8>, _ scan: inout TokenScan, _ tokens: inout MutableSpan<Token>, _ folded: inout MutableSpan<UInt8>
  ) {
    let start = scan.at
    scan.at += 1
    while scan.at < text.count, ASCII.isHandle(text[scan.at]) { scan.at += 1 }
    guard scan.at > start + 1 else { return }
    let first = scan.foldedEnd
    for index in start..<scan.at {
      folded[scan.foldedEnd] = ASCII.isUpper(text[index]) ? text[index] | 0x20 : text[index]
      scan.foldedEnd += 1
    }
    scan.add(.mention, from: start, to: scan.at, folded: first..<scan.foldedEnd, of: folded, &tokens)
  }
}
