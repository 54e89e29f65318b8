/// What words of earlier texts were found to be: the lexicon's tables are megabytes, and the words that come again and again are few. One line of the cache
/// has all that is asked first of such a word.
///
/// A place holds the last word that came to it, so memory is bounded and no text can fill it. What is told is what looking up would tell,
/// whatever was seen before.
struct WordMemo: ~Copyable {
  /// A word and what it is.
  struct Entry: Sendable {
    /// The hash (``TokenHash``) of the folded word.
    var hash: UInt64 = 0
    /// Its length in bytes; 0 where the place is free.
    var count: UInt32 = 0
    /// The run of the vocabulary; 0 where the lexicon does not have it.
    var run: UInt32 = 0
    /// The elements of the run.
    var presence = Presence()
    /// The phrases of cues that are anchored there.
    var cues = Vocabulary.Range32()
    /// Its bytes, if they are more than eight: in groups of eight, zeros behind them.
    var spelling: InlineArray<3, UInt64> = [0, 0, 0]
  }

  /// Longer words are looked up each time.
  static let longest = 24
  /// How many words are kept: 256 KiB.
  private static let places = 4096

  var entries = [Entry](repeating: Entry(), count: places)

  /// What a token is.
  @inline(__always)
  static func find(
    _ token: Token, _ folded: Span<UInt8>, _ vocabulary: borrowing Vocabulary, _ entries: inout MutableSpan<Entry>
  ) -> Entry {
    let place = Int(truncatingIfNeeded: token.hash) & (places &- 1)
    let entry = entries[place]
    if entry.hash == token.hash, entry.count == token.foldedCount, entry.count <= 8 || isSpelled(entry, token, folded) {
      return entry
    }
    return lookUp(token, folded, vocabulary, at: place, &entries)
  }

  /// Whether a word of more than eight bytes with the same hash is the given one. Shorter ones are told apart by their hash.
  @inline(__always)
  private static func isSpelled(_ entry: Entry, _ token: Token, _ folded: Span<UInt8>) -> Bool {
    let spelling = spelling(of: token, folded)
    return (entry.spelling[0] ^ spelling[0]) | (entry.spelling[1] ^ spelling[1]) | (entry.spelling[2] ^ spelling[2]) == 0
  }

  /// The bytes of a token of at most ``longest``.
  @inline(__always)
  private static func spelling(of token: Token, _ folded: Span<UInt8>) -> InlineArray<3, UInt64> {
    let start = Int(token.folded)
    let count = Int(token.foldedCount)
    let third = count > 16 ? EightBytes.load(folded, start &+ 16) & EightBytes.first(min(8, count &- 16)) : 0
    let second = count > 8 ? EightBytes.load(folded, start &+ 8) & EightBytes.first(min(8, count &- 8)) : 0
    return [EightBytes.load(folded, start), second, third]
  }

  /// Looks a word up and keeps it.
  @inline(never)
  private static func lookUp(
    _ token: Token, _ folded: Span<UInt8>, _ vocabulary: borrowing Vocabulary, at place: Int, _ entries: inout MutableSpan<Entry>
  ) -> Entry {
    let run = vocabulary.find(folded, Int(token.folded), Int(token.foldedCount), hash: token.hash)
    var entry = Entry(hash: token.hash, count: token.foldedCount, run: run)
    entry.presence = vocabulary.runs[Int(run)].presence
    entry.cues = vocabulary.runs[Int(run)].cues
    guard token.foldedCount <= longest else { return entry }
    if token.foldedCount > 8 { entry.spelling = spelling(of: token, folded) }
    entries[place] = entry
    return entry
  }
}
