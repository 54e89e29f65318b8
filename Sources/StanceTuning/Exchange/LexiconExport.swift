import StanceClassifier

/// A lexicon in the format of another program, as far as that can hold it.
public struct LexiconExport: Sendable {
  /// One phrase of an entry.
  struct Phrase {
    let text: String
    let role: Role
    let category: String
    let weight: Double

    /// The weight with the sign of the pole: positive for the first.
    var signedWeight: Double { role.pole == .second ? -weight : weight }
  }

  /// The files: one, named for the format, or the tables of SentiStrength.
  public let files: [(path: String, bytes: [UInt8])]
  /// Entries of which nothing could be written, as findings about their lines.
  public let leftOut: [LexiconFault]
  /// What is lost of all entries, in words; nil where nothing is.
  public let loss: String?

  /// The lexicon in a format. Alternatives are written out, since no other format has them.
  public init(_ lexicon: Lexicon, as format: ExchangeFormat) {
    var (phrases, leftOut): ([Phrase], [LexiconFault]) = ([], [])
    for index in lexicon.entries.indices where format != .csv {
      let id = EntryID(index)
      let role = lexicon.entries[index].role
      let held = (lexicon.phrases(of: id) ?? []).filter { LexiconExport.holds($0, role, format) }
      if held.isEmpty { leftOut.append(LexiconExport.finding(id, lexicon, format)) }
      phrases += held.map {
        Phrase(text: $0, role: role, category: role.name(lexicon.poles), weight: lexicon.entries[index].weight)
      }
    }
    files = LexiconExport.texts(lexicon, phrases, format).map { ($0.path, Array($0.text.utf8)) }
    self.leftOut = leftOut
    loss = LexiconExport.loss(format)
  }

  private static func texts(_ lexicon: Lexicon, _ phrases: [Phrase], _ format: ExchangeFormat) -> [(path: String, text: String)] {
    let categories = Role.all.map { $0.name(lexicon.poles) }.filter { name in phrases.contains { $0.category == name } }
    switch format {
    case .csv: return [("lexicon.csv", CSVDictionary.write(lexicon))]
    case .vader: return [("vader_lexicon.txt", VADERDictionary.write(phrases))]
    case .liwc: return [("lexicon.dic", LIWCDictionary.write(phrases, categories: categories))]
    case .yaml: return [("lexicon.yml", YAMLDictionary.write(phrases, categories: categories))]
    case .lcd: return [("lexicon.lcd", LexicoderDictionary.write(phrases, categories: categories, name: lexicon.settings.name))]
    case .sentistrength: return SentiStrengthTables.write(phrases)
    }
  }

  /// Whether a format has a place for a phrase.
  private static func holds(_ phrase: String, _ role: Role, _ format: ExchangeFormat) -> Bool {
    switch format {
    case .csv, .liwc, .yaml, .lcd: return true
    case .vader: return role.pole != nil && !phrase.contains(" ") && !phrase.contains("*")
    case .sentistrength:
      if role.pole != nil { return !phrase.contains(" ") || !phrase.contains("*") }
      return [.negator, .booster, .dampener].contains(role) && !phrase.contains(" ") && !phrase.contains("*")
    }
  }

  private static func finding(_ id: EntryID, _ lexicon: Lexicon, _ format: ExchangeFormat) -> LexiconFault {
    let place = lexicon.place(of: id)
    let reason =
      lexicon.phrases(of: id) == nil
      ? "has a gap, which no other format knows" : "is nothing that the format \(format.rawValue) can hold"
    return LexiconFault(file: place.file, line: place.line, message: "\"\(lexicon.text(of: id))\" \(reason)", severity: .warning)
  }

  private static func loss(_ format: ExchangeFormat) -> String? {
    switch format {
    case .csv: "settings and comments are not in the file"
    case .vader: "settings, notes and languages are not in the file"
    case .liwc, .yaml, .lcd: "weights, settings, notes and languages are not in the file"
    case .sentistrength: "weights are rounded to whole numbers; settings, notes and languages are not in the files"
    }
  }
}

/// Weights as foreign files write them.
enum ForeignWeight {
  /// `1.5`, `-2`; no exponent for what weights are.
  static func text(_ weight: Double) -> String {
    let text = weight.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
