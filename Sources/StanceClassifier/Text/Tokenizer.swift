/// Cuts a text into tokens in one pass over its UTF-8, in time linear in the text whatever it holds.
///
/// What is what, in the order tried: words and numbers; hashtags (the whole, then its words); mentions; addresses (`http://`, `www.`);
/// emoji; the marks that rules need. Everything else (spaces, hyphens, slashes, symbols) only separates. Token ranges index the text that
/// was given; their folded forms (``Folding``) lie in the buffer.
enum Tokenizer {
  /// Fills `buffer` with the tokens of `text`, which is UTF-8; ill-formed bytes separate words.
  static func tokenize(_ text: Span<UInt8>, into buffer: inout TokenBuffer) {
    buffer.reserve(forTextOf: text.count)
    var scan = TokenScan()
    while scan.at < text.count {
      let byte = text[scan.at]
      if ASCII.isAlphanumeric(byte) || byte == 0xD0 || byte == 0xD1 {
        scanWord(text, &scan, &buffer)
      } else if byte == 0x20 {
        scan.at += 1
      } else if byte < 0x80 {
        scanASCIIMark(text, &scan, &buffer)
      } else {
        scanOther(text, &scan, &buffer)
      }
    }
    buffer.count = scan.tokens
  }

  /// A scalar past ASCII that is no Cyrillic letter: a letter of another script, an emoji or a mark.
  private static func scanOther(_ text: Span<UInt8>, _ scan: inout TokenScan, _ buffer: inout TokenBuffer) {
    let scalar = UTF8Decoding.scalar(text, at: scan.at)
    if Folding.isWord(scalar.value) {
      scanWord(text, &scan, &buffer)
    } else if let fullwidth = ASCII.fullwidth(scalar.value), ASCII.isAlphanumeric(fullwidth) {
      scanWord(text, &scan, &buffer)
    } else if Emoji.startsEmoji(scalar.value) {
      scanEmoji(text, &scan, &buffer)
    } else if let kind = Marks.kind(of: scalar.value) {
      scan.addMark(kind, width: scalar.width, &buffer)
    } else {
      scan.at += scalar.width
    }
  }
}

/// Where a scan stands in text and buffer.
struct TokenScan {
  /// Next byte of the text.
  var at = 0
  /// Tokens written.
  var tokens = 0
  /// Folded bytes written.
  var folded = 0
  /// Number of the current sentence.
  var sentence: UInt32 = 0
  /// Number of the current clause.
  var clause: UInt32 = 0

  /// Writes the token of `kind` that spans the text from `start` to `end` and whose folded bytes are the ones from `folded` on.
  mutating func add(_ kind: Token.Kind, from start: Int, to end: Int, folded: Range<Int>, _ buffer: inout TokenBuffer) {
    buffer.tokens[tokens] = Token(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
      folded: UInt32(truncatingIfNeeded: folded.lowerBound), foldedCount: UInt32(truncatingIfNeeded: folded.count),
      sentence: sentence, clause: clause, kind: kind)
    tokens += 1
  }

  /// Writes a mark of `width` bytes and goes past it. A mark that repeats the one right before it (`!!!`, `?!`) is part of that one.
  mutating func addMark(_ kind: Token.Kind, width: Int, _ buffer: inout TokenBuffer) {
    let start = at
    at += width
    if tokens > 0, kind != .quote, extend(kind, from: start, &buffer) { return }
    add(kind, from: start, to: at, folded: folded..<folded, &buffer)
    guard kind != .quote else { return }
    clause += 1
    if kind != .clauseEnd { sentence += 1 }
  }

  /// Lets the last token, if it is a mark that ends at `start`, take in a mark of `kind`; a question mark wins.
  private mutating func extend(_ kind: Token.Kind, from start: Int, _ buffer: inout TokenBuffer) -> Bool {
    let last = buffer.tokens[tokens - 1]
    guard last.end == start, last.endsSentence, kind != .clauseEnd else { return false }
    buffer.tokens[tokens - 1].end = UInt32(truncatingIfNeeded: at)
    if kind == .question { buffer.tokens[tokens - 1].kind = .question }
    return true
  }
}
