/// Reads the files of a lexicon, collecting every fault instead of stopping at the first.
struct LexiconParser {
  var settings = LexiconSettings()
  var files: [LexiconFile] = []
  var entries: [LexiconEntry] = []
  var faults: [LexiconFault] = []
  /// Which lines are taken for comments, since a text cannot hold their entries; nil for none.
  private let filter: LineFilter?
  /// Scratch of the entries' parser.
  private var symbols: [EntryPattern.Symbol] = []

  /// The file that holds the settings.
  static let settingsPath = "lexicon.tsv"

  /// A parser of all lines, or of those that a filter admits.
  init(only filter: LineFilter? = nil) { self.filter = filter }

  /// Parses all files; the settings first, since they name the poles and so the cue files.
  mutating func parse(_ sources: [(path: String, bytes: [UInt8])]) {
    if let source = sources.first(where: { $0.path == LexiconParser.settingsPath }) {
      readSettings(lines(of: source, nil))
    } else {
      report(
        LexiconParser.settingsPath, nil, "the file is missing (it names the poles: first-pole<tab>NAME and second-pole<tab>NAME)")
    }
    var buffer = TokenBuffer()
    for source in sources {
      let file = lines(of: source, source.path == LexiconParser.settingsPath ? nil : filter)
      files.append(file)
      if source.path != LexiconParser.settingsPath { readEntries(file, at: files.count - 1, using: &buffer) }
    }
    for stance in [Stance.first, .second] where !files.contains(where: { role(of: $0)?.pole == stance }) {
      let name = settings.poles[stance]
      report(LexiconParser.settingsPath, nil, "no file has cues of the pole \"\(name)\" (add LANGUAGE/\(name).tsv)")
    }
  }

  mutating func report(_ file: String, _ line: Int?, _ message: String, _ severity: LexiconFault.Severity = .error) {
    faults.append(LexiconFault(file: file, line: line, message: message, severity: severity))
  }

  // MARK: Lines

  private func lines(of source: (path: String, bytes: [UInt8]), _ filter: LineFilter?) -> LexiconFile {
    let bytes = source.bytes.span
    var lines: [LexiconLine] = []
    lines.reserveCapacity(bytes.count / 32)
    var start = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    while start < bytes.count {
      let end = LexiconParser.first(0x0A, in: bytes, start..<bytes.count)
      let stop = end > start && bytes[end - 1] == 0x0D ? end - 1 : end
      let isWanted = filter?.admits(bytes, start..<stop) ?? true
      lines.append(LexiconLine(range: start..<stop, fields: isWanted ? LexiconParser.fields(bytes, start..<stop) : nil))
      start = end + 1
    }
    return LexiconFile(path: source.path, bytes: source.bytes, lines: lines)
  }

  /// Where a byte first stands in a range; its end if it does not.
  private static func first(_ byte: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index &+ 8 <= range.upperBound {
      let place = EightBytes.first(byte, in: EightBytes.load(bytes, index))
      if place < 8 { return index &+ place }
      index &+= 8
    }
    while index < range.upperBound, bytes[index] != byte { index &+= 1 }
    return index
  }

  /// The fields of a line; nil for an empty line or a comment. A comment is `#` and a space, or `#` alone: `#nowar` is an entry.
  private static func fields(_ bytes: Span<UInt8>, _ line: Range<Int>) -> LexiconFields? {
    let trimmed = trim(bytes, line)
    if trimmed.isEmpty { return nil }
    if bytes[trimmed.lowerBound] == 0x23, trimmed.count == 1 || isCommentStart(bytes[trimmed.lowerBound + 1]) {
      return nil
    }
    let first = first(0x09, in: bytes, line)
    let second = first < line.upperBound ? LexiconParser.first(0x09, in: bytes, first + 1..<line.upperBound) : first
    return LexiconFields(
      entry: trim(bytes, line.lowerBound..<first),
      weight: trim(bytes, min(first + 1, line.upperBound)..<max(second, min(first + 1, line.upperBound))),
      note: trim(bytes, min(second + 1, line.upperBound)..<line.upperBound))
  }

  private static func isCommentStart(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x23 }

  private static func trim(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, bytes[low] == 0x20 || bytes[low] == 0x09 { low += 1 }
    while high > low, bytes[high - 1] == 0x20 || bytes[high - 1] == 0x09 { high -= 1 }
    return low..<high
  }

  // MARK: Entries

  private func role(of file: LexiconFile) -> Role? { Role.named(file.stem, settings.poles) }

  private mutating func readEntries(_ file: LexiconFile, at index: Int, using buffer: inout TokenBuffer) {
    guard let role = role(of: file) else {
      let names = Role.all.map { $0.name(settings.poles) }
      report(file.path, nil, "\"\(file.stem)\" is no role (a file is named for its role: \(names.joined(separator: ", ")))")
      return
    }
    var seen: [UInt64: Int] = [:]
    if filter == nil { seen.reserveCapacity(file.lines.count) }
    for (number, line) in file.lines.enumerated() {
      guard let fields = line.fields else { continue }
      do {
        let entry = try readEntry(file, fields, role, index, number, &buffer)
        entries.append(entry)
        if let word = entry.pattern.deadWord(file.bytes, using: &buffer) {
          report(file.path, number + 1, "\"\(file.text(word))\" is no word and never matches (delete it)", .warning)
        }
      } catch {
        report(file.path, number + 1, error.message)
      }
      if let earlier = seen.updateValue(number + 1, forKey: FNV.hash(file.bytes[fields.entry])) {
        report(file.path, number + 1, "\"\(file.text(fields.entry))\" stands on line \(earlier) already (delete one)", .warning)
      }
    }
  }

  private mutating func readEntry(
    _ file: LexiconFile, _ fields: LexiconFields, _ role: Role, _ index: Int, _ number: Int,
    _ buffer: inout TokenBuffer
  ) throws(EntryFault) -> LexiconEntry {
    if fields.entry.isEmpty { throw EntryFault("the line has no entry before its first tab") }
    let pattern = try EntryParser.parse(file.bytes.span, fields.entry, using: &symbols)
    try pattern.checkPrefixes(file.bytes, using: &buffer)
    let weight = try weight(file, fields)
    guard role.weights.contains(weight) else {
      let range = "\(Decimal.text(role.weights.lowerBound)) and \(Decimal.text(role.weights.upperBound))"
      throw EntryFault("weight \(file.text(fields.weight)) is not between \(range), as a weight in \(file.stem).tsv must be")
    }
    return LexiconEntry(role: role, weight: weight, file: index, line: number, pattern: pattern)
  }

  private func weight(_ file: LexiconFile, _ fields: LexiconFields) throws(EntryFault) -> Double {
    if let weight = Decimal.parse(file.bytes, fields.weight) { return weight }
    let text = file.text(fields.weight)
    if text.isEmpty { throw EntryFault("there is no weight (write entry<tab>weight<tab>note; a comment starts with \"# \")") }
    let repaired = text.replacing(",", with: ".")
    let hint =
      Decimal.parse(Array(repaired.utf8), 0..<repaired.utf8.count) == nil ? "write a decimal such as 0.8" : "write \(repaired)"
    throw EntryFault("weight \"\(text)\" is not a number (\(hint))")
  }
}
