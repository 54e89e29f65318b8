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
  /// A phrase that may occur, and the known token that it is anchored at.
  private struct Anchor {
    var phrase: UInt32 = 0
    var known: UInt32 = 0
  }

  private var anchors: [Anchor] = []
  /// Where the phrase being followed starts, as tokens.
  private var starts: [UInt32] = []
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
    find(lexicon.cues, lexicon.vocabulary) { $0.cues }
    for index in known.hashtags { findJoined(Int(index), lexicon, buffer) }
    if demand == .withCue, !hasCue(lexicon) {
      matches.removeAll(keepingCapacity: true)
      return
    }
    find(lexicon.modifiers, lexicon.vocabulary) { $0.modifiers }
    if matches.count > 1, demand != .overlapping { keepLongest(lexicon, tokens: buffer.count) }
  }

  /// Finds phrases: of those anchored at the known tokens, the ones that may occur are gathered and then followed.
  @inline(__always)
  private mutating func find(
    _ phrases: borrowing PhraseIndex, _ vocabulary: borrowing Vocabulary, _ anchored: (Vocabulary.Run) -> Vocabulary.Range32
  ) {
    let count = Matcher.gather(known, vocabulary, into: &anchors, anchored)
    for index in 0..<count {
      let anchor = anchors[index]
      let phrase = phrases.phrases.span[Int(anchor.phrase)]
      if phrase.end - phrase.start == 1 {
        let token = known.tokens[Int(anchor.known)]
        matches.append(Match(entry: phrase.entry, start: token.token, end: token.end))
      } else {
        follow(phrase, at: Int(anchor.known), phrases, vocabulary)
      }
    }
  }

  /// Gathers the phrases that may occur; returns how many.
  @inline(__always)
  private static func gather(
    _ known: borrowing KnownTokens, _ vocabulary: borrowing Vocabulary, into anchors: inout [Anchor],
    _ anchored: (Vocabulary.Run) -> Vocabulary.Range32
  ) -> Int {
    let runs = vocabulary.runs.span
    let candidates = vocabulary.candidates.span
    var surroundings = Surroundings()
    var count = 0
    for index in 0..<known.count {
      let range = anchored(runs[Int(known.tokens[index].run)]).range
      if range.isEmpty { continue }
      if anchors.count < count + range.count { anchors += [Anchor](repeating: Anchor(), count: count + range.count) }
      known.look(about: index, runs, into: &surroundings)
      var hasLookedFar = false
      var output = anchors.mutableSpan
      for position in range {
        // Those behind a gap come last.
        if candidates[position].bit >= PhraseIndex.Test.firstGapBit, !hasLookedFar {
          known.lookFar(about: index, runs, into: &surroundings)
          hasLookedFar = true
        }
        output[count] = Anchor(phrase: candidates[position].phrase, known: UInt32(truncatingIfNeeded: index))
        count &+= surroundings.bit(candidates[position].bit)
      }
    }
    return count
  }

  private func hasCue(_ lexicon: borrowing CompiledLexicon) -> Bool {
    let entries = lexicon.entries.span
    for match in matches where entries[Int(match.entry)].lane.isOfCues { return true }
    return false
  }

  // MARK: From the anchor to both sides

  /// Reports every occurrence of a phrase whose anchor is the known token at `index`: from each of its starts to each of its ends.
  private mutating func follow(
    _ phrase: PhraseIndex.Phrase, at index: Int, _ phrases: borrowing PhraseIndex, _ vocabulary: borrowing Vocabulary
  ) {
    starts.removeAll(keepingCapacity: true)
    goBack(phrase, from: Int(phrase.anchor), at: index, phrases, vocabulary)
    if !starts.isEmpty { goOn(phrase, from: Int(phrase.anchor), at: index, phrases, vocabulary) }
  }

  /// Notes where the phrase starts whose slot is the known token at `index`.
  private mutating func goBack(
    _ phrase: PhraseIndex.Phrase, from slot: Int, at index: Int, _ phrases: borrowing PhraseIndex,
    _ vocabulary: borrowing Vocabulary
  ) {
    if slot == Int(phrase.start) { return starts.append(known.tokens[index].token) }
    let element = phrases.slots[slot - 1].element
    let wordsBefore = known.tokens[index].wordsBefore
    let gap = phrases.slots[slot].gap
    let earliest = wordsBefore - min(wordsBefore, UInt32(gap ?? 0))
    var place = index - 1
    while place >= 0, known.isTogether(place, index, across: gap) {
      let words = known.tokens[place].wordsWith
      if words < earliest {
        // Behind the words of a hashtag stands the whole, which ends later than they do.
        let whole = known.tokens[place].hashtag
        guard whole != KnownToken.noHashtag, known.tokens[Int(whole)].wordsWith >= earliest else { return }
        place = Int(whole)
        continue
      }
      if words <= wordsBefore, vocabulary.has(known.tokens[place].run, element) {
        goBack(phrase, from: slot - 1, at: place, phrases, vocabulary)
      }
      place -= 1
    }
  }

  /// Reports the phrase from each of its starts to where it ends whose slot is the known token at `index`.
  private mutating func goOn(
    _ phrase: PhraseIndex.Phrase, from slot: Int, at index: Int, _ phrases: borrowing PhraseIndex,
    _ vocabulary: borrowing Vocabulary
  ) {
    if slot + 1 == Int(phrase.end) {
      for start in starts { matches.append(Match(entry: phrase.entry, start: start, end: known.tokens[index].end)) }
      return
    }
    let next = phrases.slots[slot + 1]
    let wordsWith = known.tokens[index].wordsWith
    let latest = wordsWith + UInt32(next.gap ?? 0)
    var place = index + 1
    while known.tokens[place].wordsBefore < wordsWith { place += 1 }
    while known.tokens[place].wordsBefore <= latest, known.isTogether(index, place, across: next.gap) {
      if vocabulary.has(known.tokens[place].run, next.element) {
        goOn(phrase, from: slot + 1, at: place, phrases, vocabulary)
      }
      place += 1
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
