@testable import StanceClassifier

/// A token with its folded form as a string: what tests compare.
struct SeenToken: Equatable, CustomStringConvertible {
  var kind: Token.Kind
  var range: Range<Int>
  var folded: String
  var sentence: Int
  var clause: Int

  var isMark: Bool { [.clauseEnd, .sentenceEnd, .question, .quote].contains(kind) }
  var endsSentence: Bool { kind == .sentenceEnd || kind == .question }

  /// The notation of the tables: a word is itself, marks are `,` `.` `?` `"`, everything else says its kind.
  var description: String {
    switch kind {
    case .word: folded
    case .number: "number:\(folded)"
    case .hashtag: "tag:\(folded)"
    case .hashtagPart: "part:\(folded)"
    case .mention: "mention:\(folded)"
    case .url: "url"
    case .emoji: "emoji:\(folded)"
    case .clauseEnd: ","
    case .sentenceEnd: "."
    case .question: "?"
    case .quote: "\""
    }
  }

  /// The tokens of a text.
  static func all(_ text: String) -> [SeenToken] { all(bytes: Array(text.utf8)) }

  static func all(bytes: [UInt8]) -> [SeenToken] {
    var buffer = TokenBuffer()
    Tokenizer.tokenize(bytes.span, into: &buffer)
    var tokens: [SeenToken] = []
    for index in 0..<buffer.count {
      let token = buffer.tokens[index]
      tokens.append(
        SeenToken(
          kind: token.kind, range: Int(token.start)..<Int(token.end), folded: buffer.foldedText(index),
          sentence: Int(token.sentence), clause: Int(token.clause)))
    }
    return tokens
  }
}
