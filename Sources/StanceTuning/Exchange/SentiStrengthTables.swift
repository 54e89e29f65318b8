import StanceClassifier

/// SentiStrength's tables (Thelwall et al. 2010; the program's Java manual), word, tab, whole number, perhaps more columns: `EmotionLookupTable.txt` (strength -5 to 5, words and
/// `stem*`), `IdiomLookupTable.txt` (the same for phrases), `EmoticonLookupTable.txt`, `BoosterWordList.txt` (what a word adds to the strength of the next) and
/// `NegatingWordList.txt` (words alone).
///
/// A booster's n becomes the factor 1 + 0.3·n, which for n = 1 is about VADER's; a strength becomes the weight as it is.
enum SentiStrengthTables {
  static let emotions = "EmotionLookupTable.txt"
  static let idioms = "IdiomLookupTable.txt"
  static let emoticons = "EmoticonLookupTable.txt"
  static let boosters = "BoosterWordList.txt"
  static let negators = "NegatingWordList.txt"
  /// What one step of a booster multiplies by, beyond 1.
  static let boosterStep = 0.3

  static func read(_ file: ForeignFile) throws(LexiconError) -> ForeignDictionary {
    let name = file.name.split(separator: "/").last.map { String($0) } ?? file.name
    guard ExchangeFormat.tables.contains(name) else {
      throw file.error(
        1, "\"\(name)\" is none of the tables that are read (\(ExchangeFormat.tables.joined(separator: ", ")))")
    }
    var dictionary = ForeignDictionary()
    for (index, line) in file.lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map {
        $0.split(separator: " ").joined(separator: " ")
      }
      if name == negators {
        dictionary.entries.append(ForeignDictionary.Entry(text: fields[0], category: ["negators"], line: index + 1))
        continue
      }
      guard fields.count > 1, let strength = Int(fields[1]) else {
        throw file.error(index + 1, "\"\(fields[0])\" has no whole number behind a tab (write good<tab>2)")
      }
      if let entry = entry(fields[0], strength, name, index + 1) {
        dictionary.entries.append(entry)
      } else {
        dictionary.leaveOut(file, index + 1, "\"\(fields[0])\" has strength 0, which changes nothing")
      }
    }
    return dictionary
  }

  private static func entry(_ text: String, _ strength: Int, _ table: String, _ line: Int) -> ForeignDictionary.Entry? {
    if strength == 0 { return nil }
    if table == boosters {
      let factor = Double(Int((1 + boosterStep * Double(strength)) * 100 + 0.5)) / 100
      let category = strength > 0 ? "boosters" : "dampeners"
      return ForeignDictionary.Entry(text: text, category: [category], weight: min(3, max(0, factor)), line: line)
    }
    let category = strength > 0 ? SignedCategory.positive : SignedCategory.negative
    return ForeignDictionary.Entry(text: text, category: [category], weight: Double(strength.magnitude), line: line)
  }

  /// The tables, by name. Strengths are whole numbers from 1 to 5, so weights are rounded.
  static func write(_ phrases: [LexiconExport.Phrase]) -> [(path: String, text: String)] {
    var tables: [String: String] = [emotions: "", idioms: "", boosters: "", negators: ""]
    for phrase in phrases {
      switch phrase.role {
      case .judgement, .proposal:
        let strength = max(1, min(5, Int(phrase.weight + 0.5)))
        let table = phrase.text.contains(" ") ? idioms : emotions
        tables[table, default: ""] += "\(phrase.text)\t\(phrase.role.pole == .first ? strength : -strength)\n"
      case .negator: tables[negators, default: ""] += phrase.text + "\n"
      case .booster, .dampener:
        let steps = max(1, Int((phrase.weight - 1).magnitude / boosterStep + 0.5))
        tables[boosters, default: ""] += "\(phrase.text)\t\(phrase.role == .booster ? steps : -steps)\n"
      default: continue
      }
    }
    return tables.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
