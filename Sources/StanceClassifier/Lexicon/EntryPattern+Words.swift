extension EntryPattern {
  /// Refuses prefixes of which folding leaves less than a prefix needs: `anti-n*` ends in the word n.
  func checkPrefixes(_ bytes: [UInt8], using buffer: inout TokenBuffer) throws(EntryFault) {
    for case .prefix(let slice) in symbols
    where EntryPattern.lastWord(bytes, slice.range, &buffer) < EntryPattern.minimumPrefix {
      throw EntryFault(
        "the prefix before \"*\" ends in a word of fewer than \(EntryPattern.minimumPrefix) letters (write a longer one)")
    }
  }

  /// The first word that is none to the tokenizer, so that it never matches: marks alone, or an address; nil if all are words.
  func deadWord(_ bytes: [UInt8], using buffer: inout TokenBuffer) -> Range<Int>? {
    for case .word(let slice) in symbols where EntryPattern.lastWord(bytes, slice.range, &buffer) == 0 { return slice.range }
    return nil
  }

  /// How many letters the last word of a written word has once folded; 0 if there is none, or an address, which folds to nothing.
  private static func lastWord(_ bytes: [UInt8], _ range: Range<Int>, _ buffer: inout TokenBuffer) -> Int {
    if let letters = PlainSpelling.letters(bytes.span, range) { return letters }
    Tokenizer.tokenize(bytes.span.extracting(range), into: &buffer)
    var letters = 0
    for index in 0..<buffer.count where !Vocabulary.isSilent(buffer.tokens[index]) {
      let token = buffer.tokens[index]
      letters = buffer.folded[Int(token.folded)..<Int(token.folded + token.foldedCount)].count { $0 & 0xC0 != 0x80 }
      if letters == 0 { return 0 }
    }
    return letters
  }
}
