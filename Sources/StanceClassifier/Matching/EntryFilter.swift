/// Tells which entries can occur in a text at all, by their words: compiling only those makes a single verdict from the shell cost
/// little more than reading the lexicon.
///
/// An entry is kept if each of its words is the beginning of a token of the text, of alternatives one, so it is never left out wrongly: prefixes and
/// hashtags begin so too. In a text with a hashtag, which a phrase may be joined to, the first word decides alone.
struct EntryFilter: ~Copyable {
  private var beginnings: Set<UInt64> = []
  private var hasHashtag = false
  private var buffer = TokenBuffer()
  private var word = [UInt8](repeating: 0, count: 128)

  /// A filter for the text whose tokens are in `tokens`.
  init(_ tokens: borrowing TokenBuffer) {
    for index in 0..<tokens.count {
      let token = tokens.tokens[index]
      let range = Int(token.folded)..<Int(token.folded + token.foldedCount)
      add(tokens.folded[range])
      if token.kind == .hashtag {
        add(tokens.folded[range].dropFirst())
        hasHashtag = true
      }
    }
  }

  /// Whether the entry may occur. A pattern of which nothing is known may.
  mutating func admits(_ pattern: EntryPattern, _ file: LexiconFile) -> Bool {
    hasHashtag ? mayStart(pattern, file.bytes.span) : mayStand(pattern, file.bytes.span)
  }

  /// Whether the text has all words of a pattern, of alternatives those of one.
  private mutating func mayStand(_ pattern: EntryPattern, _ bytes: Span<UInt8>) -> Bool {
    var isInside = false
    // Of the alternative at hand, and of those before it.
    var (isThere, isAnother) = (true, false)
    for symbol in pattern.symbols {
      switch symbol {
      case .open: (isInside, isThere, isAnother) = (true, true, false)
      case .or: (isThere, isAnother) = (true, isAnother || isThere)
      case .close:
        if !isThere, !isAnother { return false }
        isInside = false
      case .gap: continue
      case .word(let slice), .prefix(let slice):
        if isInside, !isThere { continue }
        isThere = begins(bytes, slice.range)
        if !isInside, !isThere { return false }
      }
    }
    return true
  }

  /// Whether the text has one of the words that a pattern can start with.
  private mutating func mayStart(_ pattern: EntryPattern, _ bytes: Span<UInt8>) -> Bool {
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
        if isOpen, begins(bytes, slice.range) { return true }
        if !group.isInside { return false }
        isOpen = false
      }
    }
    return false
  }

  /// Whether a token of the text begins with the written word, or with its first part if it has several.
  private mutating func begins(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
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
