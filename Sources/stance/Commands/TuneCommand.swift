import StanceClassifier
import StanceReport
import StanceTuning

/// `stance tune`: fits a lexicon to labelled posts.
enum TuneCommand {
  /// What becomes of the tuned lexicon.
  enum Target: Sendable, Equatable {
    /// It is only shown.
    case nothing
    /// It takes the place of the lexicon in that folder.
    case inPlace(String)
    /// It becomes that folder.
    case folder(String)
  }

  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    let options = try TuneOptions(arguments)
    if let poles = options.induced { return try InductionRun(options, poles).run() }
    return try tune(options)
  }

  private static func tune(_ options: TuneOptions) throws(CommandError) -> ExitStatus {
    let lexicon = try LexiconFolder.load(options.lexicon)
    try options.flips?.check()
    let gold = try TuningPosts(options.gold, options.columns.reading, lexicon.poles)
    var content = try content(lexicon, gold.posts, options, findings: true)
    let comparison = LexiconComparison(from: lexicon, to: content.tuned.lexicon)
    let counted = try options.flips?.finish([comparison], isQuiet: false)
    content.flips = counted.map { (comparison, $0.flips[0]) }
    switch options.format {
    case .json:
      let provenance = Provenance(lexicon, sources: gold.sources)
      try Standard.output(TuningJSON([(nil, content)], measure: options.tuning.measure, provenance).text)
    case .table, .csv:
      try Standard.output(TuningTable(content, style: options.output.terminal.style).text)
      let diff = UnifiedDiff(from: LexiconWriter(lexicon).files(), to: content.tuned.files, context: 0)
      try Standard.output(diff.isEmpty ? "\nNothing to change.\n" : "\n" + diff.text(options.output.terminal.style))
    }
    gold.printProblems()
    counted?.report?.printErrors()
    try write(content.tuned, lexicon, options)
    return gold.problems.isEmpty ? counted?.report?.status ?? .done : .failed
  }

  /// Tunes a lexicon and measures what that is worth.
  static func content(
    _ lexicon: Lexicon, _ posts: [TuningPost], _ options: TuneOptions, findings: Bool
  ) throws(CommandError) -> TuningTable.Content {
    var tuner = Tuner(lexicon, posts, options.tuning)
    if let background = options.background {
      let reader = try TuningPosts.reader([background], options.columns.reading)
      tuner.useBackground { add in
        for error in TuningPosts.forEach(reader, { post, batch in add(batch.bytes.span.extracting(post.text.range)) }) {
          Standard.error("stance: \(TerminalText.escaped(error))\n")
        }
      }
    }
    do throws(LexiconError) {
      return TuningTable.Content(
        base: lexicon, tuned: try tuner.tune(date: options.date), check: try tuner.crossValidate(),
        findings: findings ? try tuner.findings() : nil, posts: posts, measure: options.tuning.measure)
    } catch {
      throw CommandError(error.description)
    }
  }

  private static func write(_ tuned: TunedLexicon, _ old: Lexicon, _ options: TuneOptions) throws(CommandError) {
    switch options.target {
    case .nothing: return
    case .folder(let folder): try LexiconFolder.write(tuned.files, to: folder)
    case .inPlace(let folder):
      let before = Dictionary(LexiconWriter(old).files().map { ($0.path, $0.bytes) }) { first, _ in first }
      for file in tuned.files where before[file.path] != file.bytes {
        var output = try OutputFile("\(folder)/\(file.path)")
        try output.write(file.bytes.span)
        try output.close()
      }
    }
  }
}
