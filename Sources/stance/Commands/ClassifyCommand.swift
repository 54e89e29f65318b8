import StanceReport

/// `stance classify`: a row for every post.
enum ClassifyCommand {
  /// What the command line asks for.
  struct Options: Sendable {
    /// How the dump is read.
    let reading: ReadingOptions
    /// Where the rows go.
    let output: OutputOptions
    /// How a row is written.
    let rows: Rows
    /// The command line.
    let arguments: ParsedArguments

    /// The options, or a usage error for flags that do not go together.
    init(_ arguments: ParsedArguments) throws(UsageError) {
      reading = try ReadingOptions(arguments)
      output = OutputOptions(arguments)
      rows = try Rows(arguments)
      self.arguments = arguments
    }
  }

  /// How a row is written.
  struct Rows: Sendable, Equatable {
    /// JSON Lines or CSV.
    let format: RowFormat
    /// Whether CSV is made safe for spreadsheets.
    let isForSpreadsheet: Bool
    /// Whether a row holds its cues.
    let hasEvidence: Bool
    /// The file of the key for pseudonyms; nil for rows without authors.
    let keyFile: String?

    init(_ arguments: ParsedArguments) throws(UsageError) {
      format = arguments.choice(.format)
      isForSpreadsheet = arguments.has(.excel)
      hasEvidence = arguments.has(.evidence)
      keyFile = arguments.text(.pseudonyms)
      if isForSpreadsheet, format != .csv { throw arguments.usageError("--excel needs --format csv") }
    }
  }

  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try classifyPosts(Options(arguments))
  }

  private static func classifyPosts(_ options: Options) throws(CommandError) -> ExitStatus {
    let lexicon = try LexiconFolder.load(options.reading.lexicon)
    let rows = try RowOutput(options.rows, lexicon, to: options.output.path)
    var outcome = try DumpRun(options.reading, lexicon, rows: rows, isQuiet: options.output.isQuiet).finish()
    if outcome.summary.intake.posts > 0 {
      try rows.close()
      try RunFile.write(beside: options.output.path, &outcome, lexicon, options.arguments)
    }
    let report = RunReport(outcome)
    if !options.output.isQuiet {
      let provenance = Provenance(lexicon, sources: outcome.sources)
      let style = Terminal(.standardError, color: options.output.color).style
      Standard.error(IntakeLines(outcome.summary, provenance, style).lines.joined(separator: "\n") + "\n")
    }
    report.printErrors()
    return report.status
  }
}
