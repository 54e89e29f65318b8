/// A set of kinds of tokens.
struct TokenKinds: Sendable {
  private var bits: UInt16 = 0

  @inline(__always)
  mutating func insert(_ kind: Token.Kind) { bits |= 1 << UInt16(kind.rawValue) }

  func contains(_ kind: Token.Kind) -> Bool { bits & 1 << UInt16(kind.rawValue) != 0 }
}

/// A piece of a text that rules and entries can speak of. It points at the original bytes and at their folded form.
struct Token: Sendable {
  enum Kind: UInt8, Sendable {
    /// Letters of any script, digits among them (`ww3`), apostrophes inside (`don't`).
    case word
    /// Digits only.
    case number
    /// A whole hashtag; folded with its `#` and without `_`. Its words follow as `hashtagPart`.
    case hashtag
    /// One word of the hashtag before: `#NoToNATO` has the parts no, to, nato.
    case hashtagPart
    /// `@handle`
    case mention
    /// A web address; folded to nothing.
    case url
    /// One whole emoji, sequences and flags included; folded without skin tone and variation selectors.
    case emoji
    /// Comma, semicolon, colon, bracket, dash: ends a clause.
    case clauseEnd
    /// Full stop, exclamation mark, ellipsis or line break: ends a sentence.
    case sentenceEnd
    /// A question mark: ends a sentence, which is a question.
    case question
    /// A quotation mark of any shape, opening or closing.
    case quote

    /// Whether a gap counts a token of this kind as a word: neither a mark nor a whole hashtag, which its parts stand for.
    var isGapWord: Bool { rawValue < Kind.clauseEnd.rawValue && self != .hashtag }
  }

  /// First byte in the text.
  var start: UInt32
  /// One past the last byte in the text.
  var end: UInt32
  /// First byte of the folded form in ``TokenBuffer/folded``.
  var folded: UInt32
  /// Length of the folded form in bytes.
  var foldedCount: UInt32
  /// The hash (``TokenHash``) of the folded form; 0 where that is empty.
  var hash: UInt64
  /// The last eight bytes of the folded form, if it has more; else 0.
  var ending: UInt64
  /// Its beginnings, hashed: what prefixes are sifted by (``TokenHash``).
  var beginnings: UInt32
  /// How many words stand before it in the text: tokens that are neither marks nor whole hashtags.
  var wordsBefore: UInt32
  /// Number of the sentence, from 0. The mark that ends a sentence belongs to it.
  var sentence: UInt32
  /// Number of the clause, from 0, counted through the whole text.
  var clause: UInt32
  /// Of a hashtag how many words it has, of each of those its number from 1; 0 of all other tokens.
  var tagWords: UInt32
  /// What it is.
  var kind: Kind

  /// What stands behind the last token, so that a search ahead ends without counting: no word stands so far on, and in no sentence of the text.
  static let end = Token(
    start: .max, end: .max, folded: 0, foldedCount: 0, hash: 0, ending: 0, beginnings: 0, wordsBefore: .max, sentence: .max,
    clause: .max, tagWords: 0, kind: .sentenceEnd)

  /// Words of the text up to its end; those of a hashtag are part of it.
  var wordsWith: UInt32 { wordsBefore &+ (kind == .hashtag ? tagWords : 1) }
  /// Whether a gap may hold this token.
  var endsSentence: Bool { kind == .sentenceEnd || kind == .question }
  /// Whether this is a mark and not a word.
  var isMark: Bool { kind.rawValue >= Kind.clauseEnd.rawValue }
}
