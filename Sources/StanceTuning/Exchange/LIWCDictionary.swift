import StanceClassifier

/// LIWC's `.dic` (Pennebaker et al., LIWC2007 and 2015 operator's manuals): between two lines of `%` the categories as number, tab, name, in the hierarchy of 2015
/// indented by tabs; then a word or phrase a line, `*` at its end, with the numbers of its categories after tabs. No weights.
enum LIWCDictionary {
  static func read(_ file: ForeignFile) throws(LexiconError) -> ForeignDictionary {
    let marks = file.lines.indices.filter { file.lines[$0].filter { !$0.isWhitespace } == "%" }
    guard marks.count > 1 else {
      throw file.error(1, "the categories are not between two lines of % (a .dic file starts with %, number<tab>name a line, %)")
    }
    let names = try categories(file, marks[0] + 1..<marks[1])
    var dictionary = ForeignDictionary()
    for index in marks[1] + 1..<max(marks[1] + 1, file.lines.count) where !file.lines[index].allSatisfy(\.isWhitespace) {
      try readWord(file, index, names, into: &dictionary)
    }
    return dictionary
  }

  /// The names of the categories by their numbers.
  private static func categories(_ file: ForeignFile, _ range: Range<Int>) throws(LexiconError) -> [Int: String] {
    var names: [Int: String] = [:]
    for index in range where !file.lines[index].allSatisfy(\.isWhitespace) {
      let parts = file.lines[index].split(maxSplits: 1) { $0.isWhitespace }
      guard parts.count == 2, let number = Int(parts[0]) else {
        throw file.error(index + 1, "a category is written number<tab>name (write 1<tab>posemo)")
      }
      let name = String(parts[1].split { $0.isWhitespace }.joined(separator: " "))
      if names.updateValue(name, forKey: number) != nil { throw file.error(index + 1, "category \(number) is named twice") }
    }
    return names
  }

  private static func readWord(
    _ file: ForeignFile, _ index: Int, _ names: [Int: String], into dictionary: inout ForeignDictionary
  ) throws(LexiconError) {
    let line = file.lines[index]
    var fields = line.split { $0 == "\t" }.map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
    if fields.count == 1 { fields = line.split { $0.isWhitespace }.map { String($0) } }  // blanks for tabs occur
    if line.contains("(") || line.contains("<of>") {
      return dictionary.leaveOut(file, index + 1, "a condition of LIWC (\"\(fields[0])\") has no like in a lexicon")
    }
    guard fields.count > 1 else { throw file.error(index + 1, "\"\(fields[0])\" has no category (write word<tab>1)") }
    for field in fields.dropFirst().flatMap({ $0.split(separator: " ") }) {
      guard let number = Int(field) else { throw file.error(index + 1, "\"\(field)\" is not the number of a category") }
      guard let name = names[number] else { throw file.error(index + 1, "category \(number) is not named between the % lines") }
      dictionary.entries.append(ForeignDictionary.Entry(text: fields[0], category: [name], line: index + 1))
    }
  }

  static func write(_ phrases: [LexiconExport.Phrase], categories: [String]) -> String {
    let names = categories.enumerated().map { "\($0 + 1)\t\($1)\n" }.joined()
    var numbers: [String: [Int]] = [:]
    var order: [String] = []
    for phrase in phrases {
      let number = (categories.firstIndex(of: phrase.category) ?? 0) + 1
      if numbers[phrase.text] == nil { order.append(phrase.text) }
      if numbers[phrase.text]?.contains(number) != true { numbers[phrase.text, default: []].append(number) }
    }
    let words = order.map { word in ([word] + (numbers[word] ?? []).map { String($0) }).joined(separator: "\t") + "\n" }
    return "%\n" + names + "%\n" + words.joined()
  }
}
