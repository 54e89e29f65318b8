/// Cuts texts into the words that entries can name, one text after the other in memory that it reuses: what a search for missing entries counts.
///
/// Words come as matching sees them: folded, a hashtag both as a whole and as its words. Marks and addresses are no words, and account names are left out:
/// they are people. Both keep their place, so that words on either side of them are not neighbours (``TextWord/follows(_:)``).
public struct WordReader: ~Copyable {
  private var buffer = TokenBuffer()
  /// The words of the last text, in its order.
  public private(set) var words: [TextWord] = []

  /// A reader that has read nothing.
  public init() {}

  /// Reads a text, which is UTF-8; ill-formed bytes separate words.
  public mutating func read(_ text: Span<UInt8>) {
    Tokenizer.tokenize(text, into: &buffer)
    words.removeAll(keepingCapacity: true)
    var position: UInt32 = 0
    for index in 0..<buffer.count {
      let token = buffer.tokens[index]
      if let kind = TextWord.Kind(token.kind), token.foldedCount > 0 {
        let folded = Int(token.folded)..<Int(token.folded + token.foldedCount)
        let range = Int(token.start)..<Int(token.end)
        words.append(TextWord(kind: kind, folded: folded, range: range, position: position, clause: token.clause))
      }
      if token.kind.isGapWord { position &+= 1 }
    }
  }

  /// The folded form of a word of the last text: as an entry writes it.
  public func text(of word: TextWord) -> String { String(decoding: buffer.folded[word.folded], as: UTF8.self) }
}

/// A word of a text.
public struct TextWord: Sendable {
  /// What a word is.
  public enum Kind: Sendable {
    /// Letters or digits; also a word inside a hashtag.
    case word
    /// A whole hashtag, with its `#`.
    case hashtag
    /// An emoji.
    case emoji
  }

  /// What it is.
  public let kind: Kind
  /// Where its folded form stands in the reader.
  let folded: Range<Int>
  /// Where it stands in the text, in UTF-8 bytes.
  public let range: Range<Int>
  /// How many words stand before it; account names and addresses count too, whole hashtags do not.
  let position: UInt32
  /// Number of its clause.
  let clause: UInt32

  /// Whether a phrase may go on from `word` to this one: right behind it, in the same clause.
  public func follows(_ word: TextWord) -> Bool { position == word.position &+ 1 && clause == word.clause }
}

extension TextWord.Kind {
  init?(_ kind: Token.Kind) {
    switch kind {
    case .word, .number, .hashtagPart: self = .word
    case .hashtag: self = .hashtag
    case .emoji: self = .emoji
    case .mention, .url, .clauseEnd, .sentenceEnd, .question, .quote: return nil
    }
  }
}
