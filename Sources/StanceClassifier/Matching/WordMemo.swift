/// What words of earlier texts were found to be: the lexicon's tables are megabytes, and the words that come again and again are few. One line of the cache
/// has all that is asked first of such a word.
///
/// A place holds the last word that came to it, so memory is bounded and no text can fill it. What is told is what looking up would tell,
/// whatever was seen before.
struct WordMemo: ~Copyable {
  /// A word and what it is.
  struct Entry: Sendable {
    /// The second eight bytes of a word of more than sixteen, and the third of one of more than 24. What is always asked comes behind
    /// this, in one line of the cache: elements of an array of pages of its own begin 48 bytes into one.
    var middle: InlineArray<2, UInt64> = [0, 0]
    /// The hash (``TokenHash``) of the folded word.
    var hash: UInt64 = 0
    /// Its last eight bytes (``Token/ending``).
    var ending: UInt64 = 0
    /// Its length in bytes; 0 where the place is free.
    var count: UInt32 = 0
    /// The run of the vocabulary; 0 where the lexicon does not have it.
    var run: UInt32 = 0
    /// The elements of the run.
    var presence = Presence()
    /// The phrases of cues that are anchored there.
    var cues = Vocabulary.Range32()
  }

  /// Longer words are looked up each time.
  static let longest = 32
  /// How many words are kept: 256 KiB.
  private static let places = 4096

  var entries = [Entry](repeating: Entry(), count: places)

  /// What a token is.
  @inline(__always)
  static func find(
    _ tokens: Span<Token>, _ index: Int, _ folded: Span<UInt8>, _ vocabulary: borrowing Vocabulary,
    _ entries: inout MutableSpan<Entry>
  ) -> Entry {
    let (hash, count) = (tokens[index].hash, tokens[index].foldedCount)
    let place = Int(truncatingIfNeeded: hash) & (places &- 1)
    // One branch and not three: each is guessed wrong once in a while.
    let difference =
      (entries[place].hash ^ hash) | (entries[place].ending ^ tokens[index].ending) | UInt64(entries[place].count ^ count)
    if difference != 0 || (count > 16 && !hasMiddle(entries[place], Int(tokens[index].folded), Int(count), folded)) {
      lookUp(tokens, index, folded, vocabulary, at: place, &entries)
    }
    return entries[place]
  }

  /// Whether a word of more than sixteen bytes is the one of an entry that has its hash, ending and length. Shorter ones are told apart by those.
  @inline(never)
  private static func hasMiddle(_ entry: Entry, _ start: Int, _ count: Int, _ folded: Span<UInt8>) -> Bool {
    let middle = middle(folded, start, count)
    return count <= longest && entry.middle[0] == middle[0] && entry.middle[1] == middle[1]
  }

  private static func middle(_ folded: Span<UInt8>, _ start: Int, _ count: Int) -> InlineArray<2, UInt64> {
    [EightBytes.load(folded, start &+ 8), count > 24 ? EightBytes.load(folded, start &+ 16) : 0]
  }

  /// Looks a word up and keeps it.
  @inline(never)
  private static func lookUp(
    _ tokens: Span<Token>, _ index: Int, _ folded: Span<UInt8>, _ vocabulary: borrowing Vocabulary, at place: Int,
    _ entries: inout MutableSpan<Entry>
  ) {
    let token = tokens[index]
    let (start, count) = (Int(token.folded), Int(token.foldedCount))
    let run = vocabulary.find(folded, start, count, hash: token.hash)
    var entry = Entry(hash: token.hash, ending: token.ending, count: token.foldedCount, run: run)
    entry.presence = vocabulary.runs[Int(run)].presence
    entry.cues = vocabulary.runs[Int(run)].cues
    if count > 16 { entry.middle = middle(folded, start, count) }
    entries[place] = entry
  }
}
