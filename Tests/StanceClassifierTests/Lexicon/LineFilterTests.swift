import Testing

@testable import StanceClassifier

/// What a line filter turns away cannot occur in the text.
@Suite struct LineFilterTests {
  private func filter(_ text: String) -> LineFilter {
    var tokens = TokenBuffer()
    Tokenizer.tokenize(Array(text.utf8).span, into: &tokens)
    return LineFilter(tokens)
  }

  private func admits(_ text: String, _ line: String) -> Bool {
    let bytes = Array(line.utf8)
    return filter(text).admits(bytes.span, 0..<bytes.count)
  }

  /// The phrases that an entry allows, without what its gaps could hold.
  private func phrases(_ entry: LexiconEntry, _ file: LexiconFile) -> [[String]] {
    var (open, start, finished): ([[String]], [[String]], [[String]]) = ([[]], [], [])
    for symbol in entry.pattern.symbols {
      switch symbol {
      case .word(let slice), .prefix(let slice): for index in open.indices { open[index].append(file.text(slice.range)) }
      case .gap: continue
      case .open: (start, finished) = (open, [])
      case .or: (finished, open) = (finished + open, start)
      case .close: open = finished + open
      }
    }
    return open.filter { !$0.isEmpty }
  }

  @Test("Every line of the built-in lexicon is admitted for each of its phrases, in small letters and capitals and as one hashtag")
  func ownPhrases() throws {
    let lexicon = try Lexicon.builtIn()
    var refused: [String] = []
    for (number, entry) in lexicon.entries.enumerated() {
      let file = lexicon.files[entry.file]
      for words in phrases(entry, file) {
        let phrase = words.joined(separator: " ")
        for text in [phrase, phrase.uppercased(), "#" + words.joined(), "x " + phrase + " y"] {
          if !filter(text).admits(file.bytes.span, file.lines[entry.line].range) { refused.append("entry \(number): \(text)") }
        }
      }
    }
    #expect(refused.isEmpty, "\(refused.prefix(5))")
  }

  @Test("Over random lexicons, an entry that occurs is admitted", arguments: Array(1...40) as [UInt64])
  func randomLexicons(seed: UInt64) throws {
    var language = TinyLanguage(seed: seed &+ 4000)
    for _ in 0..<4 {
      let lexicon = try Lexicon.small(language.lexicon())
      var session = OccurrenceSession(Classifier(lexicon), .all)
      for _ in 0..<20 {
        let text = language.text()
        session.find(in: Array(text.utf8).span)
        let filter = filter(text)
        for index in 0..<session.count {
          let entry = lexicon.entries[session.entry(index).index]
          let file = lexicon.files[entry.file]
          let line = file.lines[entry.line].range
          let isAdmitted = filter.admits(file.bytes.span, line)
          #expect(isAdmitted, "seed \(seed), text \(text), line \(file.text(line))")
        }
      }
    }
  }

  @Test(
    "Lines are turned away by the first letters of their words",
    arguments: [
      ("no veto", "veto\t1", true), ("no veto", "vote\t1", false), ("no veto", "ban\t1", false), ("no veto", "no …3 veto\t1", true),
      ("no veto", "no ban\t1", false), ("no veto", "(ban|veto) no\t1", true), ("no veto", "(ban|stop) no\t1", false),
      ("no veto", "(ban|) no\t1", true), ("no veto", "no (ban|stop)\tveto", false), ("#novote", "no war\t1", true),
      ("#novote", "war no\t1", false), ("no veto", "#noveto\t1", false), ("#noveto", "#noveto\t1", true),
      ("нет войне", "война\t1", true), ("нет войне", "мир\t1", false), ("нет войне", "nato\t1", false),
      ("no veto", "нет\t1", false),
      ("no veto", "état\t1", true), ("no veto", "🕊️\t1", true), ("", "veto\t1", false), ("", "# a comment", false),
      ("re\u{301}p", "re\u{301}p\t1", true),
      ("и\u{306}од", "и\u{306}од\t1", true),
    ] as [(String, String, Bool)])
  func table(text: String, line: String, isAdmitted: Bool) {
    #expect(admits(text, line) == isAdmitted, "\(line) for \(text)")
  }
}
