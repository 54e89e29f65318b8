/// Hashtags, mentions and addresses of plain letters, most of those that there are: their folded bytes lie where the text's do. Each gives up where it is not sure;
/// the ways of `Tokenizer+Hashtag.swift` and its neighbours read all, these too, and are the oracle of what is here.
extension Tokenizer {
  /// Reads a hashtag of one word: `#nowar`, `#Ukraine`, `#NATO`, `#нет`; false, and nothing read, if it may be another.
  static func scanPlainHashtag(
    _ plain: borrowing PlainText, _ scan: inout TokenScan, _ tokens: inout MutableSpan<Token>, _ folded: inout MutableSpan<UInt8>
  ) -> Bool {
    let start = scan.at
    let run = plain.run(at: start + 1)
    guard run.end > start + 1, !run.isMixed else { return false }
    let next = plain.byte(run.end)
    guard next < 0x80, next != 0x5F else { return false }
    let width = run.isCyrillic ? 2 : 1
    guard plain.isSmall(start + 1 + width..<run.end, folded.span) || plain.isCapital(start + 1..<run.end, folded.span) else {
      return false
    }
    scan.firstHashtag = min(scan.firstHashtag, scan.count)
    scan.add(.hashtag, from: start, to: run.end, folded: start..<run.end, of: folded, &tokens)
    tokens[scan.count - 1].tagWords = 1
    scan.add(.hashtagPart, from: start + 1, to: run.end, folded: start + 1..<run.end, of: folded, &tokens)
    tokens[scan.count - 1].tagWords = 1
    scan.at = run.end
    return true
  }

  /// Reads a mention; false, and nothing read, if letters past ASCII stand in it or behind it.
  static func scanPlainMention(
    _ plain: borrowing PlainText, _ scan: inout TokenScan, _ tokens: inout MutableSpan<Token>, _ folded: inout MutableSpan<UInt8>
  ) -> Bool {
    guard plain.isRead else { return false }
    var end = scan.at + 1
    while true {
      let run = plain.run(at: end)
      if run.isMixed || run.isCyrillic { return false }
      end = run.end
      if plain.byte(end) != 0x5F { break }
      end += 1
    }
    guard end > scan.at + 1 else { return false }
    scan.add(.mention, from: scan.at, to: end, folded: scan.at..<end, of: folded, &tokens)
    scan.at = end
    return true
  }

  /// Reads an address that begins with `https:/` or `http:/`; false, and nothing read, if there is none.
  static func scanPlainAddress(
    _ text: Span<UInt8>, _ plain: borrowing PlainText, _ scan: inout TokenScan, _ tokens: inout MutableSpan<Token>,
    _ folded: inout MutableSpan<UInt8>
  ) -> Bool {
    guard plain.byte(scan.at) | 0x20 == 0x68 else { return false }  // h
    let beginning = EightBytes.load(folded.span, scan.at)
    let isSecure = beginning & EightBytes.first(7) == 0x2F_3A73_7074_7468  // https:/
    guard isSecure || beginning & EightBytes.first(6) == 0x2F3A_7074_7468 else { return false }  // http:/
    let start = scan.at
    var end = start + 6
    while end < text.count, !ASCII.endsAddress(text[end]) { end += 1 }
    scan.add(.url, from: start, to: end, folded: scan.foldedEnd..<scan.foldedEnd, of: folded, &tokens)
    scan.at = end
    return true
  }
}
