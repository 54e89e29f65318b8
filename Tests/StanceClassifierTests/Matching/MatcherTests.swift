import Testing

@testable import StanceClassifier

@Suite struct MatcherTests {
  static func matches(_ lexicon: Lexicon, _ text: String) -> [Match] { matches(CompiledLexicon(lexicon), text) }

  static func matches(_ compiled: CompiledLexicon, _ text: String) -> [Match] {
    var matcher = Matcher()
    var buffer = TokenBuffer()
    let bytes = Array(text.utf8)
    Tokenizer.tokenize(bytes.span, into: &buffer)
    matcher.find(compiled, in: buffer)
    return matcher.matches
  }

  /// The entries that match, each with the words where it does.
  private func found(_ entries: String, in text: String) throws -> [String] {
    let lexicon = try Lexicon.small(["war": entries, "peace": "qqq=1"])
    let bytes = Array(text.utf8)
    let tokens = SeenToken.all(text)
    return MatcherTests.matches(lexicon, text).map { match in
      let range = tokens[Int(match.start)].range.lowerBound..<tokens[Int(match.end) - 1].range.upperBound
      return "\(lexicon.text(of: EntryID(Int(match.entry)))): \(String(decoding: bytes[range], as: UTF8.self))"
    }
  }

  @Test("The fast matcher finds what a plain one finds", arguments: Array(1...60) as [UInt64])
  func equalsThePlainMatcher(seed: UInt64) throws {
    var language = TinyLanguage(seed: seed)
    for _ in 0..<8 {
      let files = language.lexicon()
      let lexicon = try Lexicon.small(files)
      let compiled = CompiledLexicon(lexicon)
      let plain = PlainMatcher(lexicon)
      for _ in 0..<10 {
        let text = language.text()
        var fast: [Match] = []
        for match in MatcherTests.matches(compiled, text) {
          // What competes with no other may be found twice at one place, by two of its phrases.
          if fast.last == match, compiled.entries[Int(match.entry)].lane.isEmpty { continue }
          fast.append(match)
        }
        let slow = plain.matches(SeenToken.all(text))
        #expect(fast == slow, "seed \(seed), lexicon \(files), text \(text)")
        if fast != slow { return }
      }
    }
  }

  @Test("A matcher that is used again finds what a fresh one finds")
  func reusedMatcher() throws {
    var language = TinyLanguage(seed: 99)
    let lexicon = try Lexicon.small(language.lexicon())
    let compiled = CompiledLexicon(lexicon)
    var matcher = Matcher()
    var buffer = TokenBuffer()
    for _ in 0..<500 {
      let text = language.text()
      let bytes = Array(text.utf8)
      Tokenizer.tokenize(bytes.span, into: &buffer)
      matcher.find(compiled, in: buffer)
      let matches = matcher.matches
      #expect(matches == MatcherTests.matches(compiled, text), "text \(text)")
    }
  }

  @Test("Inside a pole the longest match wins; a cue of the other pole inside it counts too: peace through strength, peace")
  func peaceThroughStrength() throws {
    let lexicon = try Lexicon.small(["war": "peace through strength=1\nstrength=1", "peace": "peace=1"])
    let matches = MatcherTests.matches(lexicon, "peace through strength")
    let texts = matches.map { lexicon.text(of: EntryID(Int($0.entry))) }
    #expect(texts == ["peace", "peace through strength"])
  }

  /// Entries (separated by `;`) `/` text `=>` what matches where.
  static let cases = Table.rows(
    """
    nato / NATO, Nato and natos => nato: NATO ¦ nato: Nato
    sovereign* / Sovereignty of a sovereign => sovereign*: Sovereignty ¦ sovereign*: sovereign
    join nato / join "NATO" now => join nato: join "NATO
    join nato / join, NATO =>
    join nato / join. NATO =>
    join nato / join-nato => join nato: join-nato
    (join|enter) (the|) alliance / join alliance, enter the alliance => (join|enter) (the|) alliance: join alliance ¦ (join|enter) (the|) alliance: enter the alliance
    join …2 nato / join the grand NATO => join …2 nato: join the grand NATO
    join …2 nato / join the very grand NATO =>
    join …2 nato / join, please, NATO => join …2 nato: join, please, NATO
    join …2 nato / join. NATO =>
    join …2 nato / join the #Grand NATO => join …2 nato: join the #Grand NATO
    no to nato / #NoToNATO => no to nato: #NoToNATO
    no to nato / #notonato => no to nato: #notonato
    no to nato / #No_to_NATO => no to nato: #No_to_NATO
    no to nato / no to #NATO => no to nato: no to #NATO
    #notonato / #NoToNATO #notonatos => #notonato: #NoToNATO
    #noto* / #NoToNATO => #noto*: #NoToNATO
    stop #nato now / stop #NATO now => stop #nato now: stop #NATO now
    (#nato|otan) says / #NATO says => (#nato|otan) says: #NATO says
    stop …2 #nato / stop the #NATO => stop …2 #nato: stop the #NATO
    nato expansion;expansion / NATO expansion => nato expansion: NATO expansion
    a b;b c / a b c => a b: a b
    🇺🇦 / 🇺🇦🇺🇦 => 🇺🇦: 🇺🇦 ¦ 🇺🇦: 🇺🇦
    ёлка / елка Ёлка => ёлка: елка ¦ ёлка: Ёлка
    nato / https://nato.int/nato =>
    """)

  @Test("Entries match where the table says", arguments: cases)
  func matchesAsTheTableSays(_ row: Table.Row) throws {
    let parts = row.input.split(separator: " / ", maxSplits: 1)
    let entries = parts[0].split(separator: ";").map { "\($0)=1" }.joined(separator: "\n")
    let found = try found(entries, in: String(parts[1]))
    #expect(found.joined(separator: " ¦ ") == row.expected)
  }
}
