/// Tells which entries can occur in a text at all, by their first words: compiling only those makes a single verdict from the shell cost
/// little more than reading the lexicon: 60 million instructions instead of 142, start of the program included.
///
/// An entry is kept if one of the words that it can start with is the beginning of a token of the text, so it is never left out wrongly: prefixes,
/// hashtags and phrases joined to a hashtag begin so too.
struct OpeningFilter: ~Copyable {
  private var beginnings: Set<UInt64> = []
  private var buffer = TokenBuffer()
  private var word = [UInt8](repeating: 0, count: 128)

  /// A filter for the text whose tokens are in `tokens`.
  init(_ tokens: borrowing TokenBuffer) {
    for index in 0..<tokens.count {
      let token = tokens.tokens[index]
      let range = Int(token.folded)..<Int(token.folded + token.foldedCount)
      add(tokens.folded[range])
      if token.kind == .hashtag { add(tokens.folded[range].dropFirst()) }
    }
  }

  /// Whether the entry may occur. A pattern of which nothing is known may.
  mutating func admits(_ pattern: EntryPattern, _ file: LexiconFile) -> Bool {
    var isOpen = true
    var group: (isInside: Bool, hasEmpty: Bool) = (false, false)
    for symbol in pattern.symbols {
      switch symbol {
      case .open:
        group = (true, false)
        isOpen = true
      case .or, .close:
        if isOpen { group.hasEmpty = true }
        isOpen = true
        guard case .close = symbol else { continue }
        if !group.hasEmpty { return false }
        group.isInside = false
      case .gap: continue
      case .word(let slice), .prefix(let slice):
        if isOpen, starts(file.bytes.span, slice.range) { return true }
        if !group.isInside { return false }
        isOpen = false
      }
    }
    return false
  }

  /// Whether a token of the text begins with the written word, or with its first part if it has several.
  private mutating func starts(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let count = PlainSpelling.fold(bytes, range, into: &word)
    if count > 0 { return beginnings.contains(FNV.hash(word[..<count])) }
    Tokenizer.tokenize(bytes.extracting(range), into: &buffer)
    guard buffer.count > 0 else { return false }
    let first = buffer.tokens[0]
    return beginnings.contains(FNV.hash(buffer.folded[Int(first.folded)..<Int(first.folded + first.foldedCount)]))
  }

  private mutating func add(_ token: ArraySlice<UInt8>) {
    var hash = FNV.offset
    for byte in token {
      hash = FNV.hash(CollectionOfOne(byte), from: hash)
      beginnings.insert(hash)
    }
  }
}
