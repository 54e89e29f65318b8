/// Cuts a text into tokens in one pass over its UTF-8, in time linear in the text whatever it holds.
///
/// What is what, in the order tried: words and numbers; hashtags (the whole, then its words); mentions; addresses (`http://`, `www.`);
/// emoji; the marks that rules need. Everything else (spaces, hyphens, slashes, symbols) only separates. Token ranges index the text that
/// was given; their folded forms (``Folding``) lie in the buffer.
enum Tokenizer {
  /// How words are read.
  enum Way {
    /// Plain words many bytes at a time, the others letter by letter.
    case fast
    /// All letter by letter.
    case general
  }

  /// Fills `buffer` with the tokens of `text`, which is UTF-8; ill-formed bytes separate words.
  static func tokenize(_ text: Span<UInt8>, into buffer: inout TokenBuffer, _ way: Way = .fast) {
    buffer.reserve(forTextOf: text.count)
    switch way {
    case .fast: buffer.plain.read(text, into: &buffer.folded)
    case .general: buffer.plain.readNothing(text)
    }
    var scan = TokenScan()
    scan.foldedEnd = PlainText.room(for: text.count)
    tokenize(text, buffer.plain, &scan, &buffer.tokens, &buffer.folded)
    buffer.tokens[scan.count] = .end
    buffer.count = scan.count
    buffer.kinds = scan.kinds
    buffer.firstHashtag = min(scan.firstHashtag, scan.count)
  }

  /// The storage comes as two spans, taken once a text: each write through an array in a struct asks anew whether the array is shared.
  private static func tokenize(
    _ text: Span<UInt8>, _ plain: borrowing PlainText, _ scan: inout TokenScan, _ tokenStorage: inout [Token],
    _ foldedStorage: inout [UInt8]
  ) {
    var tokens = tokenStorage.mutableSpan
    var folded = foldedStorage.mutableSpan
    while scan.at < text.count {
      scanPlain(plain, until: text.count, &scan, &tokens, folded.span)
      if scan.at == text.count { break }
      let byte = text[scan.at]
      if ASCII.isAlphanumeric(byte) || byte == 0xD0 || byte == 0xD1 {
        if scanPlainAddress(text, plain, &scan, &tokens, &folded) { continue }
        if scanPlainRun(plain, &scan, &tokens, &folded) { continue }
        scanWord(text, &scan, &tokens, &folded)
      } else if byte < 0x80 {
        if byte == 0x23, scanPlainHashtag(plain, &scan, &tokens, &folded) { continue }
        if byte == 0x40, scanPlainMention(plain, &scan, &tokens, &folded) { continue }
        scanASCIIMark(text, &scan, &tokens, &folded)
      } else {
        scanOther(text, &scan, &tokens, &folded)
      }
    }
  }

  /// A scalar past ASCII that is no Cyrillic letter: a letter of another script, an emoji or a mark.
  private static func scanOther(
    _ text: Span<UInt8>, _ scan: inout TokenScan, _ tokens: inout MutableSpan<Token>, _ folded: inout MutableSpan<UInt8>
  ) {
    let scalar = UTF8Decoding.scalar(text, at: scan.at)
    if Folding.isWord(scalar.value) {
      scanWord(text, &scan, &tokens, &folded)
    } else if let fullwidth = ASCII.fullwidth(scalar.value), ASCII.isAlphanumeric(fullwidth) {
      scanWord(text, &scan, &tokens, &folded)
    } else if Emoji.startsEmoji(scalar.value) {
      scanEmoji(text, &scan, &tokens, &folded)
    } else if let kind = Marks.kind(of: scalar.value) {
      scan.addMark(kind, width: scalar.width, &tokens)
    } else {
      scan.at += scalar.width
    }
  }
}
