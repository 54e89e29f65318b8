/// Which elements there are about a known token: 128 bits for each ``PhraseIndex/Test``. So whether a phrase may occur is one bit, whatever it needs
/// and wherever: no branch is guessed wrong.
struct Surroundings {
  private var words: InlineArray<14, UInt64>
  private var hasLookedFar = false

  /// What is about no token.
  init() { words = InlineArray(repeating: ~0) }

  /// What is on one side: nil where that is not asked, since a hashtag stands there both as a whole and by its words.
  @inline(__always)
  private mutating func put(_ presence: Presence?, _ test: PhraseIndex.Test) {
    let first = Int(test.rawValue) * 2
    words[first] = presence?.words[0] ?? ~0
    words[first + 1] = presence?.words[1] ?? ~0
  }

  /// 1 where the bit is set, else 0.
  @inline(__always)
  func bit(_ bit: UInt16) -> Int { Int(truncatingIfNeeded: words[Int(bit >> 6)] >> UInt64(bit & 63) & 1) }

  /// Takes in the elements of the words right before and right behind a known token.
  @inline(__always)
  mutating func look(about index: Int, _ known: Span<KnownToken>, _ tokens: Span<Token>) {
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

  private mutating func lookAhead(from index: Int, _ known: Span<KnownToken>, _ tokens: Span<Token>) {
    let here = tokens[Int(known[index].token)]
    let end = here.wordsWith
    var (near, far) = (Presence(), Presence())
    var place = index &+ 1
    while true {
      let token = tokens[Int(known[place].token)]
      if token.wordsBefore > end &+ UInt32(EntryPattern.maximumGap) || token.sentence != here.sentence { break }
      far.formUnion(known[place].presence)
      if token.wordsBefore <= end &+ UInt32(PhraseIndex.Test.nearGap) { near = far }
      place &+= 1
    }
    put(near, .nearAhead)
    put(far, .farAhead)
  }

  private mutating func lookBehind(from index: Int, _ known: Span<KnownToken>, _ tokens: Span<Token>) {
    let here = tokens[Int(known[index].token)]
    var (near, far) = (Presence(), Presence())
    var place = index &- 1
    while place >= 0 {
      let token = tokens[Int(known[place].token)]
      if token.sentence != here.sentence { break }
      if token.wordsWith &+ UInt32(EntryPattern.maximumGap) < here.wordsBefore {
        // A hashtag as a whole ends where the last of its words does, so it may reach nearer than this one of them.
        if token.kind != .hashtagPart { break }
        put(nil, .nearBehind)
        return put(nil, .farBehind)
      }
      far.formUnion(known[place].presence)
      if token.wordsWith &+ UInt32(PhraseIndex.Test.nearGap) >= here.wordsBefore { near = far }
      place &-= 1
    }
    put(near, .nearBehind)
    put(far, .farBehind)
  }
}
