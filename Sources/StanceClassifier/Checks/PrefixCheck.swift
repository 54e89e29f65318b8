/// Finds prefixes that match far more than their author thought of: `war*` is warm, warn and Warsaw too.
enum PrefixCheck {
  /// The shortest prefix, in letters, that stands alone without a warning. Of the words of four letters or more in a text nearly all that share three letters
  /// are unrelated, of those that share four most are (`peac*`, `sove*`).
  static let shortestAlone = 4
  /// The same inside a phrase, whose other words narrow it: shorter is a note.
  static let shortestInPhrase = 3

  static func findings(on id: EntryID, in lexicon: Lexicon) -> [LexiconFault] {
    let entry = lexicon.entries[id.index]
    let file = lexicon.files[entry.file]
    let isAlone = !SamplePhrases.phrases(of: id, in: lexicon).contains { $0.contains(" ") }
    let shortest = isAlone ? shortestAlone : shortestInPhrase
    return entry.pattern.symbols.compactMap { symbol in
      guard case .prefix(let slice) = symbol else { return nil }
      let prefix = file.text(slice.range)
      let letters = prefix.unicodeScalars.count
      if letters >= shortest { return nil }
      return lexicon.finding(
        id, isAlone ? .warning : .note,
        "\"\(prefix)*\" is over-broad: it matches every word that begins with these \(letters) letters (write the words: (\(prefix)|…))"
      )
    }
  }
}
