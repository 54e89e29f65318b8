/// A place where an entry occurs: the tokens `start..<end`.
struct Match: Sendable, Equatable {
  var entry: UInt32
  var start: UInt32
  var end: UInt32

  var length: UInt32 { end - start }
}

/// The elements that one token is: where they start in the list of all, and their marks together.
private struct Found {
  var marks: UInt64 = 0
  var first: Int32 = 0
}

/// Finds where a lexicon's entries occur among a text's tokens. Holds the scratch memory of one thread.
///
/// Whole tokens only. Words of a phrase follow each other directly, with nothing between but spaces, hyphens and quotation marks; a gap steps
/// over words and commas, never over the end of a sentence.
struct Matcher: ~Copyable {
  /// The matches of the last text, longest-in-their-lane only, in the order of the text.
  private(set) var matches: [Match] = []
  /// Elements of all tokens, one run a token.
  private var elements: [UInt32] = []
  /// What each token is, with one more at the end.
  private var found: [Found] = []
  /// Lanes taken, a token; all zero between texts.
  private var taken: [UInt8] = []

  /// Finds the matches in `buffer`.
  mutating func find(_ lexicon: borrowing CompiledLexicon, in buffer: borrowing TokenBuffer) {
    matches.removeAll(keepingCapacity: true)
    Matcher.identify(lexicon, buffer, &found, &elements)
    for start in 0..<buffer.count {
      if found[start].marks != 0 { enter(PhraseTrie.root, at: start, from: start, lexicon, buffer) }
      if buffer.tokens[start].kind == .hashtag { findJoined(start, lexicon, buffer) }
    }
    if matches.count > 1 { keepLongest(lexicon, tokens: buffer.count) }
  }

  /// Looks up what each token is in the lexicon: a word of it, and the beginnings of it that are prefixes.
  private static func identify(
    _ lexicon: borrowing CompiledLexicon, _ buffer: borrowing TokenBuffer, _ found: inout [Found],
    _ elements: inout [UInt32]
  ) {
    elements.removeAll(keepingCapacity: true)
    if found.count <= buffer.count { found = [Found](repeating: Found(), count: 2 * buffer.count + 2) }
    let folded = buffer.folded.span
    let tokens = buffer.tokens.span
    var found = found.mutableSpan
    for index in 0..<buffer.count {
      let start = elements.count
      let count = Int(tokens[index].foldedCount)
      if count > 0 { lexicon.vocabulary.find(folded, Int(tokens[index].folded), count, into: &elements) }
      var marks: UInt64 = 0
      for position in start..<elements.count { marks |= PhraseTrie.mark(elements[position]) }
      found[index] = Found(marks: marks, first: Int32(truncatingIfNeeded: start))
    }
    found[buffer.count] = Found(marks: 0, first: Int32(truncatingIfNeeded: elements.count))
  }

  /// Reports what ends at `node`, which the token `last` led to, and goes on from there.
  private mutating func follow(
    _ node: UInt32, from start: Int, after last: Int, _ lexicon: borrowing CompiledLexicon,
    _ buffer: borrowing TokenBuffer
  ) {
    var output = lexicon.trie.firstOutput(node)
    while output != 0 {
      let ended = lexicon.trie.outputs[Int(output)]
      let end = Matcher.end(of: last, buffer)
      matches.append(Match(entry: ended.entry, start: UInt32(start), end: UInt32(end)))
      output = ended.next
    }
    let wanted = lexicon.trie.marks(node)
    if wanted != 0 { step(node, wanted, from: start, after: last, lexicon, buffer) }
    var gap = lexicon.trie.firstGap(node)
    while gap != 0 {
      let edge = lexicon.trie.gaps[Int(gap)]
      leap(edge, from: start, after: last, lexicon, buffer)
      gap = edge.next
    }
  }

  /// Reports the phrases that the hashtag at `index` is when its words are written without capitals.
  private mutating func findJoined(_ index: Int, _ lexicon: borrowing CompiledLexicon, _ buffer: borrowing TokenBuffer) {
    let token = buffer.tokens[index]
    guard token.foldedCount > 1 else { return }
    let key = JoinedTable.Key(buffer.folded.span, Int(token.folded) + 1, Int(token.foldedCount) - 1)
    let end = UInt32(Matcher.end(of: index, buffer))
    lexicon.joined.find(key) { matches.append(Match(entry: $0, start: UInt32(index), end: end)) }
  }

  /// One past the last token of the token at `index`: a hashtag has its words with it.
  private static func end(of index: Int, _ buffer: borrowing TokenBuffer) -> Int {
    var end = index + 1
    guard buffer.tokens[index].kind == .hashtag else { return end }
    while end < buffer.count, buffer.tokens[end].kind == .hashtagPart { end += 1 }
    return end
  }

  /// Goes on from `node` by each element of the token at `index`.
  private mutating func enter(
    _ node: UInt32, at index: Int, from start: Int, _ lexicon: borrowing CompiledLexicon,
    _ buffer: borrowing TokenBuffer
  ) {
    for position in Int(found[index].first)..<Int(found[index + 1].first) {
      let child = lexicon.trie.child(node, elements[position])
      if child != 0 { follow(child, from: start, after: index, lexicon, buffer) }
    }
  }

  /// Goes on from the node behind a gap, at the next word and at each word up to the gap's limit further on.
  private mutating func leap(
    _ gap: PhraseTrie.Gap, from start: Int, after last: Int, _ lexicon: borrowing CompiledLexicon,
    _ buffer: borrowing TokenBuffer
  ) {
    let wanted = lexicon.trie.marks(gap.node)
    var index = Matcher.end(of: last, buffer)
    var words = 0
    while words <= Int(gap.limit), index < buffer.count {
      let token = buffer.tokens[index]
      if token.endsSentence { return }
      if !token.isMark {
        if found[index].marks & wanted != 0 { enter(gap.node, at: index, from: start, lexicon, buffer) }
        if token.kind != .hashtag { words += 1 }
      }
      index += 1
    }
  }

  /// Goes on from `node` at the token that follows in a phrase: over quotation marks to the next word; at a hashtag both by the whole and
  /// by its first word.
  private mutating func step(
    _ node: UInt32, _ wanted: UInt64, from start: Int, after last: Int, _ lexicon: borrowing CompiledLexicon,
    _ buffer: borrowing TokenBuffer
  ) {
    var index = Matcher.end(of: last, buffer)
    while index < buffer.count {
      let token = buffer.tokens[index]
      if token.kind != .quote {
        if token.isMark { return }
        if found[index].marks & wanted != 0 { enter(node, at: index, from: start, lexicon, buffer) }
        if token.kind != .hashtag { return }
      }
      index += 1
    }
  }

  // MARK: Longest in the lane

  /// Drops each match that overlaps a better one of its lane: longer, then further left, then heavier, then earlier in the lexicon.
  private mutating func keepLongest(_ lexicon: borrowing CompiledLexicon, tokens: Int) {
    let entries = lexicon.entries.span
    func weight(_ match: Match) -> Double { entries[Int(match.entry)].weight.magnitude }
    matches.sort { left, right in
      if left.length != right.length { return left.length > right.length }
      if left.start != right.start { return left.start < right.start }
      return (weight(right), left.entry) < (weight(left), right.entry)
    }
    if taken.count < tokens { taken = [UInt8](repeating: 0, count: 2 * tokens) }
    var kept = 0
    for match in matches where take(match, entries[Int(match.entry)].lane) {
      matches[kept] = match
      kept += 1
    }
    matches.removeSubrange(kept...)
    for match in matches { for token in match.start..<match.end { taken[Int(token)] = 0 } }
    matches.sort { ($0.start, $0.end, $0.entry) < ($1.start, $1.end, $1.entry) }
  }

  /// Takes the tokens of a match in its lane; false, and nothing taken, if one of them is taken already.
  private mutating func take(_ match: Match, _ lane: Lane) -> Bool {
    let range = Int(match.start)..<Int(match.end)
    for token in range where taken[token] & lane.rawValue != 0 { return false }
    for token in range { taken[token] |= lane.rawValue }
    return true
  }
}
