/// Turns entries into sequences of elements (numbered words, prefixes and classes of them).
///
/// Alternatives of one word become a class, which is one element: `(join|enter) nato` is one sequence of two. Only alternatives of several words, or of none, are
/// written out as sequences of their own.
struct PatternCompiler {
  private(set) var vocabulary: Vocabulary
  private(set) var cues = PhraseIndex()
  private(set) var modifiers = PhraseIndex()
  private(set) var joined: JoinedTable

  /// A compiler with room for about so many entries.
  init(entries: Int) {
    vocabulary = Vocabulary(entries: entries)
    joined = JoinedTable(entries: entries)
  }

  /// Adds every phrase that a pattern of `file` allows.
  mutating func add(_ pattern: EntryPattern, _ file: LexiconFile, entry: UInt32, isCue: Bool, using buffer: inout TokenBuffer) {
    let parts = vocabulary.parts(of: pattern, file, using: &buffer)
    for phrase in phrases(parts) where !phrase.isEmpty {
      if isCue { cues.append(phrase, entry: entry) } else { modifiers.append(phrase, entry: entry) }
    }
    for tag in PatternCompiler.tags(parts) where tag.words > 1 { joined.insert(tag, entry: entry) }
  }

  /// Ends the work: no entry comes any more.
  mutating func finish() { vocabulary.finish(&cues, &modifiers) }

  /// All ways through the parts, with a class for the alternatives of one word. A gap before the first word, or behind the last, means nothing.
  private mutating func phrases(_ parts: [[PatternAlternative]]) -> [[PhraseIndex.Slot]] {
    var ways: [(slots: [PhraseIndex.Slot], gap: UInt8?)] = [([], nil)]
    for part in parts {
      let alternatives = classified(part)
      if alternatives.count == 1, alternatives[0].slots.isEmpty, alternatives[0].gap == nil { continue }
      ways = ways.flatMap { way in
        alternatives.map { alternative in
          guard var first = alternative.slots.first else { return (way.slots, alternative.gap ?? way.gap) }
          first.gap = way.slots.isEmpty ? nil : first.gap ?? way.gap
          return (way.slots + [first] + alternative.slots.dropFirst(), alternative.gap)
        }
      }
    }
    return ways.map(\.slots)
  }

  /// The alternatives of a part, those of one word as one.
  private mutating func classified(_ part: [PatternAlternative]) -> [PatternAlternative] {
    if part.count == 1 { return part }
    let members = part.filter(\.isSingle).map { $0.slots[0].element }
    if members.isEmpty { return part }
    var one = PatternAlternative()
    one.slots = [PhraseIndex.Slot(element: vocabulary.element(anyOf: members), gap: nil)]
    return [one] + part.filter { !$0.isSingle }
  }

  /// All ways through the parts as one hashtag; without those that have a gap between words or a prefix.
  private static func tags(_ parts: [[PatternAlternative]]) -> [JoinedTable.Key] {
    var ways: [(tag: JoinedTable.Key, hasGap: Bool)] = [(JoinedTable.Key(), false)]
    for part in parts {
      if part.count == 1, part[0].slots.isEmpty, part[0].gap == nil { continue }
      ways = ways.flatMap { way in
        part.compactMap { alternative -> (JoinedTable.Key, Bool)? in
          guard let first = alternative.slots.first else { return (way.tag, way.hasGap || alternative.gap != nil) }
          let isApart = way.tag.words > 0 && (way.hasGap || first.gap != nil)
          guard let tag = alternative.tag, !isApart else { return nil }
          return (way.tag.joined(with: tag), alternative.gap != nil)
        }
      }
    }
    return ways.map(\.tag)
  }
}
