/// Which elements there are about a known token: 128 bits for each ``PhraseIndex/Test``. So whether a phrase may occur is one bit, whatever it needs
/// and wherever: no branch is guessed wrong.
struct Surroundings {
  /// Two a test and two never asked for, so that four bits of an index cannot miss.
  private var words: InlineArray<16, UInt64>
  /// Index of the first hashtag; more than any where there is none. Words before it end a word further on than they start, those from there on may not.
  private let firstHashtag: UInt32
  private var hasLookedFar = false

  /// What is about no token of a text.
  init(_ buffer: borrowing TokenBuffer) {
    words = InlineArray(repeating: ~0)
    firstHashtag = buffer.firstHashtag == buffer.count ? .max : UInt32(truncatingIfNeeded: buffer.firstHashtag)
  }

  /// What is on one side: nil where that is not asked, since a hashtag stands there both as a whole and by its words.
  @inline(__always)
  private mutating func put(_ presence: Presence?, _ test: PhraseIndex.Test) {
    let first = Int(test.rawValue) * 2
    words[first] = presence?.words[0] ?? ~0
    words[first + 1] = presence?.words[1] ?? ~0
  }

  /// 1 where the bit is set, else 0.
  @inline(__always)
  func bit(_ bit: UInt16) -> Int { Int(truncatingIfNeeded: words[Int(bit >> 6 & 15)] >> UInt64(bit & 63) & 1) }

  /// Takes in the elements of the words right before and right behind a known token.
  @inline(__always)
  mutating func look(about index: Int, _ known: Span<KnownToken>, _ tokens: Span<Token>) {
    if known[index &+ 1].token >= firstHashtag { return lookAmongHashtags(index, known, tokens) }
    let here = known[index].wordsBefore
    put(known[index &+ 1].presence, .next, ifZero: known[index &+ 1].wordsBefore &- here &- 1)
    let previous = max(0, index &- 1)  // the first itself stands before no word by one
    put(known[previous].presence, .previous, ifZero: here &- known[previous].wordsBefore &- 1)
  }

  /// What is on one side, if a distance is zero, else nothing: masked by a sign, since no guess at it is good.
  @inline(__always)
  private mutating func put(_ presence: Presence, _ test: PhraseIndex.Test, ifZero distance: UInt32) {
    let mask = UInt64(bitPattern: (Int64(distance) &- 1) >> 63)
    let first = Int(test.rawValue) * 2
    words[first] = presence.words[0] & mask
    words[first + 1] = presence.words[1] & mask
  }

  /// The same where one of the three tokens may be a hashtag or a word of one.
  private mutating func lookAmongHashtags(_ index: Int, _ known: Span<KnownToken>, _ tokens: Span<Token>) {
    let here = tokens[Int(known[index].token)]
    let next = tokens[Int(known[index &+ 1].token)]
    let isNext = next.wordsBefore == here.wordsWith
    let isTag = here.kind == .hashtag || next.kind == .hashtag
    put(isTag ? nil : isNext ? known[index &+ 1].presence : Presence(), .next)
    if index == 0 { return put(Presence(), .previous) }
    let before = tokens[Int(known[index &- 1].token)]
    let isBefore = before.wordsWith == here.wordsBefore
    put(before.tagWords != 0 ? nil : isBefore ? known[index &- 1].presence : Presence(), .previous)
  }

  /// Takes in the elements of the words that a gap before or behind a known token can reach, and perhaps some more of the same sentence.
  @inline(__always)
  mutating func lookFar(about index: Int, _ known: Span<KnownToken>, _ tokens: Span<Token>) {
    if hasLookedFar { return }
    hasLookedFar = true
    lookAhead(from: index, known, tokens)
    lookBehind(from: index, known, tokens)
  }

  /// Is about another token from now on, of which nothing far is known yet.
  @inline(__always)
  mutating func forget() { hasLookedFar = false }

  /// ``Token/wordsWith``
  @inline(__always)
  private func wordsWith(_ known: KnownToken, _ tokens: Span<Token>) -> UInt32 {
    known.token < firstHashtag ? known.wordsBefore &+ 1 : tokens[Int(known.token)].wordsWith
  }

  private mutating func lookAhead(from index: Int, _ known: Span<KnownToken>, _ tokens: Span<Token>) {
    let here = known[index]
    let end = wordsWith(here, tokens)
    var (near, far) = (Presence(), Presence())
    var place = index &+ 1
    while true {
      let token = known[place]
      if token.wordsBefore > end &+ UInt32(EntryPattern.maximumGap) || token.sentence != here.sentence { break }
      far.formUnion(token.presence)
      if token.wordsBefore <= end &+ UInt32(PhraseIndex.Test.nearGap) { near = far }
      place &+= 1
    }
    put(near, .nearAhead)
    put(far, .farAhead)
  }

  private mutating func lookBehind(from index: Int, _ known: Span<KnownToken>, _ tokens: Span<Token>) {
    let here = known[index]
    var (near, far) = (Presence(), Presence())
    var place = index &- 1
    while place >= 0 {
      let token = known[place]
      if token.sentence != here.sentence { break }
      let wordsWith = wordsWith(token, tokens)
      if wordsWith &+ UInt32(EntryPattern.maximumGap) < here.wordsBefore {
        // A hashtag as a whole ends where the last of its words does, so it may reach nearer than this one of them.
        if tokens[Int(token.token)].kind != .hashtagPart { break }
        put(nil, .nearBehind)
        return put(nil, .farBehind)
      }
      far.formUnion(token.presence)
      if wordsWith &+ UInt32(PhraseIndex.Test.nearGap) >= here.wordsBefore { near = far }
      place &-= 1
    }
    put(near, .nearBehind)
    put(far, .farBehind)
  }
}
