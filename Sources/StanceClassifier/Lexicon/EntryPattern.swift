/// An entry taken apart: words, alternatives and gaps, as ranges into its file's bytes.
///
/// `(join|enter) …4 nato*` is open, word join, or, word enter, close, gap 4, prefix nato.
struct EntryPattern: Sendable {
  enum Symbol: Sendable {
    /// A word, hashtag, mention or emoji.
    case word(ByteSlice)
    /// The beginning of a word: `sovereign*`, without the star.
    case prefix(ByteSlice)
    /// Start of alternatives.
    case open
    /// Between two alternatives.
    case or
    /// End of alternatives.
    case close
    /// Up to that many words of any sort.
    case gap(UInt8)
  }

  let symbols: [Symbol]

  /// The most sequences that the alternatives of one entry may multiply to.
  static let maximumExpansions = 64
  /// The longest gap.
  static let maximumGap = 8
  /// The gap that `…` without a number means.
  static let defaultGap = 3
  /// The shortest prefix, in letters: a shorter one matches half the language.
  static let minimumPrefix = 2
}

/// What is wrong with an entry, with the way out.
struct EntryFault: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
