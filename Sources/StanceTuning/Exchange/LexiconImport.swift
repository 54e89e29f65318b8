import StanceClassifier

/// A lexicon made of the dictionary of another program.
public struct LexiconImport: Sendable {
  /// What becomes of it.
  public struct Options: Sendable {
    /// The format of the files.
    public let format: ExchangeFormat
    /// The poles: names of categories, or, where the format tells by a sign, names for positive and negative.
    public let poles: Poles
    /// What the lexicon is called.
    public let name: String
    /// The language of entries for which the files tell none.
    public let language: String

    /// Options from their parts.
    public init(format: ExchangeFormat, poles: Poles, name: String, language: String) {
      (self.format, self.poles, self.name, self.language) = (format, poles, name, language)
    }
  }

  /// The files of the lexicon.
  public let files: [(path: String, bytes: [UInt8])]
  /// The entries that came over.
  public let entryCount: Int
  /// What did not come over, with the line of the foreign file.
  public let leftOut: [LexiconFault]
  /// Categories that are neither poles nor roles, with the number of their entries, which did not come over.
  public let otherCategories: [(name: String, entries: Int)]

  /// One line of the lexicon and where it comes from.
  private struct Line {
    let path: String
    let text: String
    let source: (file: String, line: Int)
  }

  /// Reads foreign files, given as name and content. Throws where a file is not in the format, with the line.
  ///
  /// A category named as a pole or as another role (`negators`) becomes that role's file; of several that hold each other the innermost name counts, or all with
  /// dots between. Formats without weights give cues 1, and other roles what a new lexicon has.
  public init(_ foreign: [(name: String, bytes: [UInt8])], _ options: Options) throws(LexiconError) {
    var lines: [Line] = []
    var (leftOut, others): ([LexiconFault], [String: Int]) = ([], [:])
    for file in foreign {
      let dictionary = try options.format.read(ForeignFile(name: file.name, bytes: file.bytes))
      leftOut += dictionary.leftOut
      for entry in dictionary.entries {
        guard let role = LexiconImport.role(entry.category, options.poles) else {
          others[entry.category.joined(separator: "."), default: 0] += 1
          continue
        }
        lines.append(LexiconImport.line(entry, role, file.name, options))
      }
    }
    let settings = LexiconTemplate(name: options.name, poles: options.poles, language: options.language).files[0]
    lines = LexiconImport.withoutFaults(lines, settings.text, options, &leftOut)
    files = LexiconImport.files(lines, settings.text, options)
    entryCount = lines.count
    self.leftOut = leftOut.sorted { ($0.file, $0.line ?? 0) < ($1.file, $1.line ?? 0) }
    otherCategories = others.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  private static func role(_ category: [String], _ poles: Poles) -> Role? {
    if category == [SignedCategory.positive] { return .judgement(.first) }
    if category == [SignedCategory.negative] { return .judgement(.second) }
    let names = [category.joined(separator: "."), category.last ?? ""]
    return Role.all.first { names.contains($0.name(poles)) }
  }

  private static func line(_ entry: ForeignDictionary.Entry, _ role: Role, _ file: String, _ options: Options) -> Line {
    let language = entry.language ?? options.language
    let path = (language.isEmpty ? "" : language + "/") + role.name(options.poles) + ".tsv"
    func clean(_ text: String) -> String {
      String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
    }
    let weight = ForeignWeight.text(entry.weight ?? usualWeight(role))
    let note = entry.note.isEmpty ? "" : "\t" + clean(entry.note)
    return Line(path: path, text: "\(clean(entry.text))\t\(weight)\(note)\n", source: (file, entry.line))
  }

  private static func usualWeight(_ role: Role) -> Double {
    switch role {
    case .judgement, .proposal, .pseudoNegator, .demand, .topic: 1
    case .negator: -0.8
    case .booster: 1.3
    case .dampener: 0.6
    case .contrast, .attribution, .undecided: 0.5
    case .context: 0.1
    }
  }

  /// Leaves out the lines that are no entries; then, among the others, those that stand twice or hold what is no word.
  private static func withoutFaults(
    _ lines: [Line], _ settings: String, _ options: Options, _ leftOut: inout [LexiconFault]
  ) -> [Line] {
    var lines = lines
    for severity in [LexiconFault.Severity.error, .warning] {
      let files = files(lines, settings, options)
      var faults: [LexiconFault]
      do throws(LexiconError) { faults = try Lexicon(files: files).warnings } catch { faults = error.faults }
      faults.removeAll { $0.severity != severity }
      lines = without(faults, lines, &leftOut)
    }
    return lines
  }

  /// Takes away the lines that faults name, and tells the faults with the lines of the foreign file.
  private static func without(_ faults: [LexiconFault], _ lines: [Line], _ leftOut: inout [LexiconFault]) -> [Line] {
    var places: [String: [Int]] = [:]
    for (index, line) in lines.enumerated() { places[line.path, default: []].append(index) }
    var isFaulty = [Bool](repeating: false, count: lines.count)
    for fault in faults {
      guard let number = fault.line, let index = places[fault.file]?[number - 1], !isFaulty[index] else { continue }
      isFaulty[index] = true
      let source = lines[index].source
      leftOut.append(LexiconFault(file: source.file, line: source.line, message: fault.message, severity: .warning))
    }
    return zip(lines, isFaulty).filter { !$0.1 }.map(\.0)
  }

  private static func files(_ lines: [Line], _ settings: String, _ options: Options) -> [(path: String, bytes: [UInt8])] {
    var texts = ["lexicon.tsv": settings]
    for stance in [Stance.first, .second] { texts["\(options.language)/\(options.poles[stance]).tsv"] = "" }
    for line in lines { texts[line.path, default: ""] += line.text }
    return texts.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) }
  }
}
