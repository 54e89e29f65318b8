/// One of several ways through a part of an entry.
struct PatternAlternative {
  /// Its words; the gap of the first is the one that stands before it inside the alternative.
  var slots: [PhraseIndex.Slot] = []
  /// The gap behind its last word, before whatever comes next.
  var gap: UInt8?
  /// Its words as one hashtag; nil where it has a prefix, a mention or a gap between words.
  var tag: JoinedTable.Key? = JoinedTable.Key()

  /// Whether it is a single word or prefix and nothing else.
  var isSingle: Bool { slots.count == 1 && slots[0].gap == nil && gap == nil }

  fileprivate mutating func append(_ element: UInt32, _ key: JoinedTable.Key?) {
    if !slots.isEmpty, gap != nil { tag = nil }
    slots.append(PhraseIndex.Slot(element: element, gap: gap))
    gap = nil
    if let head = tag, let key { tag = head.joined(with: key) } else { tag = nil }
  }
}

extension Vocabulary {
  /// Takes a pattern of `file` apart: in the order of the entry, each part with its alternatives, one where there is no choice. Words that are new are numbered.
  mutating func parts(of pattern: EntryPattern, _ file: LexiconFile, using buffer: inout TokenBuffer) -> [[PatternAlternative]] {
    var parts: [[PatternAlternative]] = []
    var group: [PatternAlternative] = []
    var here = PatternAlternative()
    for symbol in pattern.symbols {
      switch symbol {
      case .word(let slice): append(slice.range, of: file, isPrefix: false, to: &here, using: &buffer)
      case .prefix(let slice): append(slice.range, of: file, isPrefix: true, to: &here, using: &buffer)
      case .gap(let limit): here.gap = limit > 0 ? limit : here.gap
      case .open:
        parts.append([here])
        here = PatternAlternative()
      case .or:
        group.append(here)
        here = PatternAlternative()
      case .close:
        group.append(here)
        parts.append(group)
        group.removeAll()
        here = PatternAlternative()
      }
    }
    parts.append([here])
    return parts
  }

  /// Adds a written word: several elements if it has hyphens, one for a hashtag whatever its words.
  private mutating func append(
    _ range: Range<Int>, of file: LexiconFile, isPrefix: Bool, to alternative: inout PatternAlternative,
    using buffer: inout TokenBuffer
  ) {
    buffer.reserve(forTextOf: range.count)
    let count = PlainSpelling.fold(file.bytes.span, range, into: &buffer.folded)
    if count > 0 {
      let key = isPrefix ? nil : JoinedTable.Key(buffer.folded.span, 0, count)
      return alternative.append(element(buffer.folded.span, 0, count, isPrefix: isPrefix), key)
    }
    Tokenizer.tokenize(file.bytes.span.extracting(range), into: &buffer)
    var last = buffer.count - 1
    while last >= 0, Vocabulary.isSilent(buffer.tokens[last]) { last -= 1 }
    for index in 0..<buffer.count where !Vocabulary.isSilent(buffer.tokens[index]) {
      let token = buffer.tokens[index]
      let start = Int(token.folded)
      let count = Int(token.foldedCount)
      let isStem = isPrefix && index == last
      let canJoin = !isStem && (token.kind == .word || token.kind == .number)
      let key = canJoin ? JoinedTable.Key(buffer.folded.span, start, count) : nil
      alternative.append(element(buffer.folded.span, start, count, isPrefix: isStem), key)
    }
  }

  /// Tokens of a written word that stand for nothing of their own: marks, and the words of a hashtag.
  static func isSilent(_ token: Token) -> Bool { token.isMark || token.kind == .hashtagPart }
}
