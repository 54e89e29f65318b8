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
/// Half of all tokens are in no lexicon. So the text is first thinned out to the ``KnownToken``s in it, and phrases are followed from one of those
/// to the next.
struct Matcher: ~Copyable {
  /// The matches of the last text, longest-in-their-lane only, in the order of the text; what is of no lane may stand twice at one place; with ``Demand/overlapping`` all, in no order.
  var matches: [Match] = []
  /// The tokens that the lexicon knows.
  var known = KnownTokens()
  /// A phrase that may occur, and the known token that it is anchored at.
  private struct Anchor {
    /// Number of the candidate while they are gathered, then of its phrase.
    var number: UInt32 = 0
    var known: UInt32 = 0
  }

  private var anchors: [Anchor] = []
  /// Where the phrase being followed starts, as tokens.
  var starts: [UInt32] = []
  /// Lanes taken, a token; all zero between texts.
  var taken: [UInt8] = []

  /// When a text's matches are wanted.
  enum Demand: Sendable {
    /// Always.
    case always
    /// Only if there is a cue among them: without one, modifiers change nothing. Two texts of three have none.
    case withCue
    /// Always, and those too that a longer one of their lane hides: what changes to the lexicon can bring to light.
    case overlapping
  }

  /// Finds the matches in `buffer`; none, if they are not in demand. The lexicon is the same one at each call.
  mutating func find(_ lexicon: borrowing CompiledLexicon, in buffer: borrowing TokenBuffer, _ demand: Demand = .always) {
    if !matches.isEmpty { matches.removeAll(keepingCapacity: true) }
    known.fill(lexicon.vocabulary, from: buffer)
    find(lexicon.cues, lexicon.vocabulary, buffer)
    findJoined(lexicon, buffer)
    if demand == .withCue, !hasCue(lexicon) {
      if !matches.isEmpty { matches.removeAll(keepingCapacity: true) }
      return
    }
    known.anchorModifiers(lexicon.vocabulary)
    find(lexicon.modifiers, lexicon.vocabulary, buffer)
    if matches.count > 1, demand != .overlapping { keepLongest(lexicon, tokens: buffer.count) }
  }

  private func hasCue(_ lexicon: borrowing CompiledLexicon) -> Bool {
    let entries = lexicon.entries.span
    for match in matches where entries[Int(match.entry)].isCue { return true }
    return false
  }

  /// Finds phrases: of those anchored at tokens of the text, the ones that may occur are gathered and then followed.
  private mutating func find(
    _ phrases: borrowing PhraseIndex, _ vocabulary: borrowing Vocabulary, _ buffer: borrowing TokenBuffer
  ) {
    let count = Matcher.gather(known, vocabulary, buffer, into: &anchors)
    for index in 0..<count {
      let anchor = anchors[index]
      let phrase = phrases.phrases.span[Int(anchor.number)]
      let place = Int(anchor.known)
      if phrase.count == 1 {
        let token = Int(known.tokens[place].token)
        matches.append(Match(entry: phrase.entry, start: UInt32(token), end: UInt32(buffer.end(of: token))))
      } else if phrase.isStraight, isAmongWords(phrase, at: place, buffer) {
        followStraight(phrase, at: place, phrases, vocabulary, buffer)
      } else {
        follow(phrase, at: place, phrases, vocabulary, buffer)
      }
    }
  }

  /// Gathers the phrases that may occur; returns how many.
  private static func gather(
    _ known: borrowing KnownTokens, _ vocabulary: borrowing Vocabulary, _ buffer: borrowing TokenBuffer,
    into storage: inout [Anchor]
  ) -> Int {
    let candidates = vocabulary.candidates.span
    let tokens = buffer.tokens.span
    let items = known.tokens.span
    let anchored = known.anchored.span.extracting(0..<known.counts.anchored)
    let needed = known.counts.phrases
    if storage.count <= needed { storage = [Anchor](repeating: Anchor(), count: 2 * needed + 2) }
    var output = storage.mutableSpan
    var surroundings = Surroundings(buffer)
    var count = 0
    for place in anchored.indices {
      let (range, known) = (anchored[place].phrases.range, anchored[place].known)
      let phrases = candidates.extracting(range)
      surroundings.look(about: Int(known), items, tokens)
      // Those behind a gap come last.
      if phrases[phrases.count &- 1].bit >= PhraseIndex.Test.firstGapBit {
        surroundings.lookFar(about: Int(known), items, tokens)
      }
      let first = count
      for index in phrases.indices {
        output[count] = Anchor(number: UInt32(truncatingIfNeeded: range.lowerBound &+ index), known: known)
        count &+= surroundings.bit(phrases[index].bit)
      }
      count = keepLikely(&output, first, count, candidates, items, tokens, &surroundings)
      surroundings.forget()
    }
    return count
  }

  /// Drops of the candidates `first..<end` for an anchor those whose second word is missing; returns the new end.
  @inline(__always)
  private static func keepLikely(
    _ output: inout MutableSpan<Anchor>, _ first: Int, _ end: Int, _ candidates: Span<PhraseIndex.Candidate>,
    _ known: Span<KnownToken>, _ tokens: Span<Token>, _ surroundings: inout Surroundings
  ) -> Int {
    var count = first
    for place in first..<end {
      let anchor = output[place]
      let candidate = candidates[Int(anchor.number)]
      if candidate.secondBit >= PhraseIndex.Test.firstGapBit { surroundings.lookFar(about: Int(anchor.known), known, tokens) }
      output[count] = Anchor(number: candidate.phrase, known: anchor.known)
      count &+= surroundings.bit(candidate.secondBit)
    }
    return count
  }

  /// Reports the phrases that hashtags are when their words are written without capitals.
  private mutating func findJoined(_ lexicon: borrowing CompiledLexicon, _ buffer: borrowing TokenBuffer) {
    var index = buffer.firstHashtag
    while index < buffer.count {
      let token = buffer.tokens[index]
      let end = buffer.end(of: index)
      if token.kind == .hashtag, token.foldedCount > 1 {
        let key = JoinedTable.Key(buffer.folded.span, Int(token.folded) + 1, Int(token.foldedCount) - 1)
        lexicon.joined.find(key) { matches.append(Match(entry: $0, start: UInt32(index), end: UInt32(end))) }
      }
      index = end
    }
  }
}
