/// A place where an entry occurs: the tokens `start..<end`.
struct Match: Sendable, Equatable {
  var entry: UInt32
  var start: UInt32
  var end: UInt32

  var length: UInt32 { end - start }
}

/// Finds where a lexicon's entries occur among a text's tokens. Holds the scratch memory of one thread.
///
/// Whole tokens only. Words of a phrase follow each other directly, with nothing between but spaces, hyphens and quotation marks; a gap steps
/// over words and commas, never over the end of a sentence.
///
/// Most tokens are in no lexicon. So the text is first thinned out to the ``KnownToken``s in it, about half, and phrases are followed
/// from one of those to the next by what each knows of its place.
struct Matcher: ~Copyable {
  /// The matches of the last text, longest-in-their-lane only, in the order of the text; with ``Demand/overlapping`` all, in no order.
  private(set) var matches: [Match] = []
  /// The tokens that the lexicon knows.
  private var known = KnownTokens()
  /// Lanes taken, a token; all zero between texts.
  private var taken: [UInt8] = []

  /// When a text's matches are wanted.
  enum Demand: Sendable {
    /// Always.
    case always
    /// Only if there is a cue among them: without one, modifiers change nothing. Two texts of three have none.
    case withCue
    /// Always, and those too that a longer one of their lane hides: what changes to the lexicon can bring to light.
    case overlapping
  }

  /// Finds the matches in `buffer`; none, if they are not in demand.
  mutating func find(_ lexicon: borrowing CompiledLexicon, in buffer: borrowing TokenBuffer, _ demand: Demand = .always) {
    matches.removeAll(keepingCapacity: true)
    known.fill(lexicon.vocabulary, from: buffer)
    find(.cue, lexicon)
    for index in known.hashtags { findJoined(Int(index), lexicon, buffer) }
    if demand == .withCue, !hasCue(lexicon) {
      matches.removeAll(keepingCapacity: true)
      return
    }
    find(.modifier, lexicon)
    if matches.count > 1, demand != .overlapping { keepLongest(lexicon, tokens: buffer.count) }
  }

  /// Finds what starts at the tokens that can start this, and at most this.
  private mutating func find(_ starts: Vocabulary.Starts, _ lexicon: borrowing CompiledLexicon) {
    for index in 0..<known.count where known.tokens[index].run.starts == starts {
      enter(PhraseTrie.root, at: index, from: known.tokens[index].token, lexicon)
    }
  }

  private func hasCue(_ lexicon: borrowing CompiledLexicon) -> Bool {
    let entries = lexicon.entries.span
    for match in matches where !entries[Int(match.entry)].lane.isDisjoint(with: .cues) { return true }
    return false
  }

  /// Goes on from `node` by each element of a known token.
  private mutating func enter(_ node: UInt32, at index: Int, from start: UInt32, _ lexicon: borrowing CompiledLexicon) {
    let run = known.tokens[index].run
    let elements = lexicon.vocabulary.elements.span
    for position in Int(run.start)..<Int(run.end) {
      let child = lexicon.trie.child(node, elements[position])
      if child != 0 { follow(child, from: start, after: index, lexicon) }
    }
  }

  /// Reports what ends at `node`, which the known token `last` led to, and goes on from there.
  private mutating func follow(
    _ node: UInt32, from start: UInt32, after last: Int, _ lexicon: borrowing CompiledLexicon
  ) {
    let exits = lexicon.trie.exits(node)
    var output = exits.output
    while output != 0 {
      let ended = lexicon.trie.outputs[Int(output)]
      matches.append(Match(entry: ended.entry, start: start, end: known.tokens[last].end))
      output = ended.next
    }
    if exits.marks != 0 { step(node, exits.marks, from: start, after: last, lexicon) }
    var gap = exits.gap
    while gap != 0 {
      let edge = lexicon.trie.gaps[Int(gap)]
      leap(edge, from: start, after: last, lexicon)
      gap = edge.next
    }
  }

  /// Goes on from `node` at the token that follows in a phrase: over quotation marks to the next word; at a hashtag both by the whole and
  /// by its first word.
  private mutating func step(
    _ node: UInt32, _ wanted: UInt64, from start: UInt32, after last: Int, _ lexicon: borrowing CompiledLexicon
  ) {
    let wordsBefore = known.tokens[last].wordsWith
    let clause = known.tokens[last].clause
    var index = last + 1
    while known.tokens[index].wordsBefore < wordsBefore { index += 1 }
    while known.tokens[index].wordsBefore == wordsBefore, known.tokens[index].clause == clause {
      if known.tokens[index].run.marks & wanted != 0 { enter(node, at: index, from: start, lexicon) }
      if !known.tokens[index].isHashtag { return }
      index += 1
    }
  }

  /// Goes on from the node behind a gap, at the next word and at each word up to the gap's limit further on.
  private mutating func leap(
    _ gap: PhraseTrie.Gap, from start: UInt32, after last: Int, _ lexicon: borrowing CompiledLexicon
  ) {
    let wanted = lexicon.trie.marks(gap.node)
    let wordsBefore = known.tokens[last].wordsWith
    let sentence = known.tokens[last].sentence
    var index = last + 1
    while known.tokens[index].wordsBefore < wordsBefore { index += 1 }
    while known.tokens[index].wordsBefore <= wordsBefore + gap.limit, known.tokens[index].sentence == sentence {
      if known.tokens[index].run.marks & wanted != 0 { enter(gap.node, at: index, from: start, lexicon) }
      index += 1
    }
  }

  /// Reports the phrases that the hashtag at `index` is when its words are written without capitals.
  private mutating func findJoined(_ index: Int, _ lexicon: borrowing CompiledLexicon, _ buffer: borrowing TokenBuffer) {
    let token = buffer.tokens[index]
    guard token.foldedCount > 1 else { return }
    let key = JoinedTable.Key(buffer.folded.span, Int(token.folded) + 1, Int(token.foldedCount) - 1)
    let end = UInt32(buffer.end(of: index))
    lexicon.joined.find(key) { matches.append(Match(entry: $0, start: UInt32(index), end: end)) }
  }

  // MARK: Longest in the lane

  /// Drops each match that overlaps a better one of its lane: longer, then further left, then heavier, then earlier in the lexicon.
  private mutating func keepLongest(_ lexicon: borrowing CompiledLexicon, tokens: Int) {
    let entries = lexicon.entries.span
    if taken.count < tokens { taken = [UInt8](repeating: 0, count: 2 * tokens) }
    if !takeAll(entries) {
      Matcher.sort(&matches) { left, right in
        if left.length != right.length { return left.length > right.length }
        if left.start != right.start { return left.start < right.start }
        let leftWeight = entries[Int(left.entry)].weight.magnitude
        let rightWeight = entries[Int(right.entry)].weight.magnitude
        return leftWeight != rightWeight ? leftWeight > rightWeight : left.entry < right.entry
      }
      var kept = 0
      for index in matches.indices where take(matches[index], entries[Int(matches[index].entry)].lane) {
        matches[kept] = matches[index]
        kept += 1
      }
      matches.removeLast(matches.count - kept)
      release(matches.count)
    }
    Matcher.sort(&matches) { left, right in
      if left.start != right.start { return left.start < right.start }
      return left.end != right.end ? left.end < right.end : left.entry < right.entry
    }
  }

  /// Whether no two matches overlap in a lane, as in most texts: then none is dropped.
  private mutating func takeAll(_ entries: Span<CompiledLexicon.Entry>) -> Bool {
    var count = 0
    while count < matches.count, take(matches[count], entries[Int(matches[count].entry)].lane) { count += 1 }
    release(count)
    return count == matches.count
  }

  /// Frees the tokens of the first `count` matches.
  private mutating func release(_ count: Int) {
    for index in 0..<count {
      for token in matches[index].start..<matches[index].end { taken[Int(token)] = 0 }
    }
  }

  /// Takes the tokens of a match in its lane; false, and nothing taken, if one of them is taken already.
  private mutating func take(_ match: Match, _ lane: Lane) -> Bool {
    let range = Int(match.start)..<Int(match.end)
    for token in range where taken[token] & lane.rawValue != 0 { return false }
    for token in range { taken[token] |= lane.rawValue }
    return true
  }

  /// Insertion sort for the few matches that a text has, almost in order already; the library's for the many of a hostile one.
  @inline(__always)
  private static func sort(_ matches: inout [Match], _ precedes: (Match, Match) -> Bool) {
    if matches.count > 24 { return matches.sort(by: precedes) }
    var matches = matches.mutableSpan
    for index in 1..<max(1, matches.count) {
      let match = matches[index]
      var place = index
      while place > 0, precedes(match, matches[place - 1]) {
        matches[place] = matches[place - 1]
        place -= 1
      }
      matches[place] = match
    }
  }
}
