import StanceClassifier
import StanceReport
import StanceTuning

/// Lexicons from nothing: one, or one for each value of a field.
struct InductionRun {
  private let options: TuneOptions
  private let poles: Poles

  init(_ options: TuneOptions, _ poles: Poles) {
    self.options = options
    self.poles = poles
  }

  /// Induces, reports and writes.
  func run() throws(CommandError) -> ExitStatus {
    let gold = try TuningPosts(options.gold, options.columns.reading, poles)
    let groups = try groups(gold)
    var parts: [TuningJSON.Part] = []
    var files: [(path: String, bytes: [UInt8])] = []
    for group in groups {
      let content = try TuneCommand.content(empty(group.name), group.posts, options, findings: false)
      parts.append((group.name, content))
      if options.format == .table { try print(content, group.name) }
      let below = group.name.map { InductionRun.folder(of: $0) + "/" } ?? ""
      files += content.tuned.files.map { (path: below + $0.path, bytes: $0.bytes) }
    }
    switch options.format {
    case .json:
      let provenance = Provenance(parts[0].content.tuned.lexicon, sources: gold.sources)
      try Standard.output(TuningJSON(parts, measure: options.tuning.measure, provenance).text)
    case .table, .csv:
      var all = ConfusionMatrix()
      for part in parts { all.merge(part.content.check.after) }
      if groups.count > 1 { try Standard.output(GroupTotal(all, groups: groups.count, poles: poles).text) }
    }
    gold.printProblems()
    if case .folder(let folder) = options.target { try write(files, to: folder, groups) }
    return gold.problems.isEmpty ? .done : .failed
  }

  private func print(_ content: TuningTable.Content, _ group: String?) throws(CommandError) {
    if let group { try Standard.output("\(TerminalText.escaped(group))\n") }
    try Standard.output(TuningTable(content, style: options.output.terminal.style).text + "\n")
  }

  /// A value of the field, and its posts; one without a name where there is no field.
  private func groups(_ gold: TuningPosts) throws(CommandError) -> [(name: String?, posts: [TuningPost])] {
    guard let field = options.group else { return [(nil, gold.posts)] }
    let values = try gold.values(of: field, options.gold, options.columns.reading)
    var groups: [(name: String?, posts: [TuningPost])] = []
    for name in Set(values).sorted() where !name.isEmpty {
      groups.append((name, gold.posts.indices.filter { values[$0] == name }.map { gold.posts[$0] }))
    }
    for (index, group) in groups.enumerated() {
      let folder = InductionRun.folder(of: group.name ?? "")
      if let other = groups[..<index].first(where: { InductionRun.folder(of: $0.name ?? "") == folder }) {
        throw CommandError("\"\(group.name ?? "")\" and \"\(other.name ?? "")\" would be the same folder \(folder) (rename one)")
      }
    }
    return groups
  }

  private func empty(_ name: String?) throws(CommandError) -> Lexicon {
    do throws(LexiconError) {
      return try EmptyLexicon.make(poles, name: name.map(InductionRun.folder) ?? "induced", language: options.language)
    } catch {
      throw CommandError(error.description)
    }
  }

  /// Lower-case letters and digits, hyphens for all else: `Hillary Clinton` is `hillary-clinton`.
  static func folder(of name: String) -> String {
    var result = ""
    for character in name.lowercased() {
      if character.isLetter || character.isNumber { result.append(character) } else if result.last != "-" { result.append("-") }
    }
    while result.last == "-" { result.removeLast() }
    return result.isEmpty ? "none" : result
  }

  private func write(
    _ files: [(path: String, bytes: [UInt8])], to folder: String, _ groups: [(name: String?, posts: [TuningPost])]
  ) throws(CommandError) {
    guard options.group != nil else { return try LexiconFolder.write(files, to: folder) }
    try LexiconFolder.makeNew(folder)
    for group in groups {
      let below = InductionRun.folder(of: group.name ?? "") + "/"
      let own = files.filter { $0.path.hasPrefix(below) }.map { (path: String($0.path.dropFirst(below.count)), bytes: $0.bytes) }
      try LexiconFolder.write(own, to: "\(folder)/\(below)")
    }
  }
}
