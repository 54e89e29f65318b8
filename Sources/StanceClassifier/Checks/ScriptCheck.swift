/// Finds letters that the language of an entry's folder does not have: a line that slipped into the wrong file, or a letter that only looks right.
enum ScriptCheck {
  /// What a language is written in, as far as a wrong folder shows.
  private enum Script {
    case latin
    /// Cyrillic without these letters, in lower case.
    case cyrillic(without: Set<Unicode.Scalar>)
  }

  static func findings(on id: EntryID, in lexicon: Lexicon) -> [LexiconFault] {
    let text = lexicon.text(of: id)
    let language = lexicon.language(of: id)
    var findings: [LexiconFault] = []
    if let word = mixedWord(of: text) {
      findings.append(lexicon.finding(id, .warning, "\"\(word)\" mixes Latin and Cyrillic letters (write it in one script)"))
    } else if let script = script(of: language), let letters = strangers(in: text, script) {
      findings.append(
        lexicon.finding(
          id, .warning,
          "\"\(letters)\" in \"\(text)\" is not written in the language \"\(language)\" (move the line to its language's folder)"))
    }
    return findings
  }

  private static func script(of language: String) -> Script? {
    switch language {
    case "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk", "sv", "da", "no", "fi", "tr", "ro", "hu", "et", "lv", "lt":
      .latin
    case "ru": .cyrillic(without: ["і", "ї", "є", "ґ", "ў"])
    case "uk": .cyrillic(without: ["ы", "э", "ъ", "ё", "ў"])
    case "be": .cyrillic(without: ["и", "щ", "ъ", "ї", "є"])
    default: nil
    }
  }

  /// The letters of a text that a script does not have; nil where there are none. Hashtags stand in any language, and so do words of digits and Latin
  /// letters (`f16`).
  private static func strangers(in text: String, _ script: Script) -> String? {
    var strangers = ""
    for word in words(of: text) where !word.hasPrefix("#") && !word.contains(where: { $0.isNumber }) {
      for scalar in word.lowercased().unicodeScalars {
        let isStrange =
          switch script {
          case .latin: isCyrillic(scalar)
          case .cyrillic(let missing): isLatin(scalar) || missing.contains(scalar)
          }
        if isStrange { strangers.unicodeScalars.append(scalar) }
      }
    }
    return strangers.isEmpty ? nil : strangers
  }

  private static func mixedWord(of text: String) -> Substring? {
    words(of: text).first { word in
      word.unicodeScalars.contains(where: isLatin) && word.unicodeScalars.contains(where: isCyrillic)
    }
  }

  private static func words(of text: String) -> [Substring] { text.split { " ()|…-".contains($0) } }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: true
    default: false
    }
  }

  private static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool { (0x400...0x52F).contains(scalar.value) }
}
