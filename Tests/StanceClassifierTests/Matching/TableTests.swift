import Testing

@testable import StanceClassifier

@Suite struct TableTests {
  /// Folded bytes of a word, with the padding that a hash may read.
  private func padded(_ word: String) -> [UInt8] { Array(word.utf8) + [UInt8](repeating: 0xAA, count: TokenBuffer.padding) }

  private func word(_ number: Int) -> String {
    let shapes = ["w\(number)", "слово\(number)", "\(number)", "averyveryverylongword\(number)end"]
    return shapes[number % shapes.count]
  }

  @Test("A word table keeps fifty thousand words apart while it grows")
  func wordTableGrows() {
    var table = WordTable()
    for number in 1...50_000 {
      let bytes = padded(word(number))
      let element = table.insert(bytes.span, 0, word(number).utf8.count, element: UInt32(number))
      #expect(element == UInt32(number))
    }
    #expect(table.count == 50_000)
    for number in stride(from: 1, through: 50_000, by: 3) {
      let bytes = [0x78] + padded(word(number))
      let count = word(number).utf8.count
      #expect(table.element(bytes.span, 1, count, hash: TokenHash.hash(bytes.span, 1, count)) == UInt32(number))
      let shorter = TokenHash.hash(bytes.span, 0, count)
      #expect(table.element(bytes.span, 0, count, hash: shorter) == 0)
    }
    let again = padded(word(7))
    #expect(table.insert(again.span, 0, word(7).utf8.count, element: 99_999) == 7)
  }

  @Test("A hash depends on the word's bytes and length alone, not on what follows it", arguments: 0...33)
  func hashIsOfTheWordAlone(length: Int) {
    var random = SplitMix(seed: UInt64(length))
    let word = (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) | 1 }
    let first = word + [UInt8](repeating: 0, count: 16)
    let second = [1, 2, 3] + word + [UInt8](repeating: 0xFF, count: 16)
    #expect(TokenHash.hash(first.span, 0, length) == TokenHash.hash(second.span, 3, length))
    if length > 0 { #expect(TokenHash.hash(first.span, 0, length) != TokenHash.hash(first.span, 0, length - 1)) }
  }

  @Test("A prefix table finds every prefix of a word and nothing else")
  func prefixTable() {
    var random = SplitMix(seed: 5)
    var table = PrefixTable()
    var elements: [String: UInt32] = [:]
    for number in 1...3000 {
      let prefix = String((0..<2 + random.below(18)).map { _ in random.pick(["a", "b"]) as Character })
      let bytes = padded(prefix)
      let element = table.insert(bytes.span, 0, prefix.utf8.count, element: UInt32(number))
      #expect(element == elements[prefix] ?? UInt32(number))
      elements[prefix] = element
    }
    for _ in 0..<1000 {
      let word = String((0..<1 + random.below(30)).map { _ in random.pick(["a", "b"]) as Character })
      let bytes = padded(word)
      var found: [UInt32] = []
      table.find(bytes.span, 0, word.utf8.count, into: &found)
      let expected = elements.filter { word.hasPrefix($0.key) }.map(\.value)
      #expect(found.sorted() == expected.sorted(), "\(word)")
    }
  }

  @Test("Sieves let through every word and every word that begins with a prefix, however many there are")
  func sieves() {
    var random = SplitMix(seed: 11)
    var words = WordTable()
    var prefixes = PrefixTable()
    var inserted: [String] = []
    let letters: [Character] = ["a", "b", "c", "d", "e", "ж", "з", "и", "к", "é"]
    for number in 1...20_000 {
      let word = String((0..<2 + random.below(8)).map { _ in random.pick(letters) as Character })
      let bytes = padded(word)
      _ = words.insert(bytes.span, 0, word.utf8.count, element: UInt32(number))
      _ = prefixes.insert(bytes.span, 0, word.utf8.count, element: UInt32(number))
      inserted.append(word)
    }
    for word in inserted {
      let bytes = padded(word)
      #expect(words.mayHold(TokenHash.hash(bytes.span, 0, word.utf8.count)) == 1, "\(word)")
      let longer = padded(word + "жеa")
      #expect(prefixes.mayBegin(TokenHash.beginnings(longer.span, 0, word.utf8.count + 5)) == 1, "\(word)")
    }
    let strangers = (0..<2000).filter { prefixes.mayBegin(TokenHash.beginnings(padded("xy\($0)").span, 0, 2 + "\($0)".count)) == 1 }
    #expect(strangers.count < 500, "the gates turn hardly anything away")
  }

  @Test("What a word is does not depend on what was seen before it, whatever its length and however many there are")
  func memo() throws {
    var random = SplitMix(seed: 12)
    let known = (0..<3000).map { "\(word($0))w\(String(repeating: "x", count: $0 % 30))" }
    let compiled = CompiledLexicon(
      try Lexicon.small(["war": known.map { "\($0)=1" }.joined(separator: "\n") + "\nslo*=1", "peace": "qqq=1"]))
    var tokens = KnownTokens()
    var buffer = TokenBuffer()
    for _ in 0..<200 {
      let text = (0..<60).map { _ in random.below(2) == 0 ? random.pick(known) : "slo\(random.below(20_000))q" }.joined(
        separator: " ")
      Tokenizer.tokenize(Array(text.utf8).span, into: &buffer)
      tokens.fill(compiled.vocabulary, from: buffer)
      var expected: [UInt32] = []
      for index in 0..<buffer.count {
        let token = buffer.tokens[index]
        let run = compiled.vocabulary.find(buffer.folded.span, Int(token.folded), Int(token.foldedCount), hash: token.hash)
        if run != 0 { expected += [UInt32(index), run] }
      }
      let found = (0..<tokens.count).flatMap { [tokens.tokens[$0].token, tokens.tokens[$0].run] }
      #expect(found == expected, "seed 12: \(text)")
    }
  }

  @Test("A joined table finds a phrase by its words written as one, while it grows to fifty thousand")
  func joinedTable() {
    func key(_ words: String...) -> JoinedTable.Key {
      words.reduce(JoinedTable.Key()) { key, word in key.joined(with: JoinedTable.Key(padded(word).span, 0, word.utf8.count)) }
    }
    #expect(key("no", "to", "nato").hash == key("notonato").hash)
    #expect(key("no").joined(with: key("to", "nato")).hash == key("notonato").hash)
    #expect(key("no", "to", "nato").words == 3 && key("notonato").words == 1)
    var table = JoinedTable()
    for number in 0..<50_000 { table.insert(key("word", "\(number)"), entry: UInt32(number)) }
    table.insert(key("wor", "d7"), entry: 50_000)
    for number in stride(from: 0, to: 50_000, by: 11) {
      var found: [UInt32] = []
      table.find(key("word\(number)")) { found.append($0) }
      #expect(found == [UInt32(number)])
    }
    var found: [UInt32] = []
    table.find(key("word7")) { found.append($0) }
    #expect(found.sorted() == [7, 50_000])
    table.find(key("word50001")) { _ in Issue.record("a phrase that is not there is found") }
  }
}
