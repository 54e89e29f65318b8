@testable import StanceClassifier

/// The oracle of ``Tokenizer`` for texts of ASCII, plain Cyrillic and single emoji: one character after the other, in strings.
struct PlainTokenizer {
  private var tokens: [SeenToken] = []
  private var sentence = 0
  private var clause = 0
  private var at = 0
  private let text: [Character]

  static func tokens(_ text: String) -> [SeenToken] {
    var tokenizer = PlainTokenizer(text: Array(text))
    while tokenizer.at < tokenizer.text.count { tokenizer.step() }
    return tokenizer.tokens
  }

  private init(text: [Character]) { self.text = text }

  private mutating func step() {
    let character = text[at]
    if isWord(at) {
      let start = at
      while at < text.count, isWord(at) || text[at] == "'" && isLetter(at + 1) && text[start..<at].contains(where: \.isLetter) {
        at += 1
      }
      var folded = fold(text[start..<at])
      while folded.hasSuffix("'s") { folded.removeLast(2) }
      add(folded.allSatisfy(\.isNumber) ? .number : .word, start, folded)
    } else if character == "#", isTag(at + 1) {
      hashtag()
    } else if character == "." {
      let isInitial =
        at > 0 && ("A"..."Z").contains(text[at - 1]) && tokens.last?.kind == .word
        && tokens.last?.range == offset(at - 1)..<offset(at)
      if at + 1 < text.count && isWord(at + 1) && text[at + 1].isASCII || isInitial { at += 1 } else { mark(.sentenceEnd) }
    } else if character == "!" || character == "\n" {
      mark(.sentenceEnd)
    } else if character == "?" {
      mark(.question)
    } else if ",;:()".contains(character) {
      mark(.clauseEnd)
    } else if character == "\"" {
      mark(.quote)
    } else if character == "👍" {
      at += 1
      add(.emoji, at - 1, "👍")
    } else {
      at += 1
    }
  }

  private func isLetter(_ index: Int) -> Bool { index < text.count && text[index].isLetter }
  private func isWord(_ index: Int) -> Bool { index < text.count && (text[index].isLetter || text[index].isNumber) }
  private func isTag(_ index: Int) -> Bool { index < text.count && (isWord(index) || text[index] == "_") }

  private func fold(_ characters: ArraySlice<Character>) -> String { String(characters).lowercased().replacing("ё", with: "е") }

  /// The whole, then its words: a capital after a small letter starts one, and so does the last of several capitals before a small letter.
  private mutating func hashtag() {
    let start = at
    at += 1
    while isTag(at) { at += 1 }
    let end = at
    add(.hashtag, start, "#" + fold(text[start + 1..<end]).replacing("_", with: ""))
    var first = start + 1
    for index in start + 1..<end {
      if text[index] == "_" {
        first = index + 1
      } else if index + 1 == end || text[index + 1] == "_" || startsWord(index + 1, in: first..<end) {
        at = index + 1
        add(.hashtagPart, first, fold(text[first...index]))
        first = index + 1
      }
    }
    at = end
  }

  /// Whether the capital at `index` starts a word of a hashtag, by the last letter before it in the word so far.
  private func startsWord(_ index: Int, in word: Range<Int>) -> Bool {
    guard text[index].isUppercase, let before = text[word.lowerBound..<index].last(where: \.isLetter) else { return false }
    return before.isLowercase || index + 1 < word.upperBound && text[index + 1].isLowercase
  }

  private mutating func mark(_ kind: Token.Kind) {
    at += 1
    if kind == .sentenceEnd || kind == .question, let last = tokens.last, last.endsSentence, last.range.upperBound == offset(at - 1)
    {
      tokens[tokens.count - 1].range = last.range.lowerBound..<offset(at)
      if kind == .question { tokens[tokens.count - 1].kind = .question }
      return
    }
    add(kind, at - 1, "")
    if kind != .quote { clause += 1 }
    if kind == .sentenceEnd || kind == .question { sentence += 1 }
  }

  private mutating func add(_ kind: Token.Kind, _ start: Int, _ folded: String) {
    tokens.append(SeenToken(kind: kind, range: offset(start)..<offset(at), folded: folded, sentence: sentence, clause: clause))
  }

  private func offset(_ index: Int) -> Int { text[..<index].reduce(0) { $0 + $1.utf8.count } }
}
