import StanceReport

/// `stance kwic`: a term in its contexts.
enum KwicCommand {
  /// What the command line asks for.
  struct Options: Sendable, Equatable {
    /// The term, written as an entry of a lexicon.
    let term: String
    /// How the dump is read.
    let reading: ReadingOptions
    /// Where the answer goes.
    let output: OutputOptions
    /// How it is written.
    let format: SummaryFormat
    /// Whether CSV is made safe for spreadsheets.
    let isForSpreadsheet: Bool
    /// Columns of context on either side; nil for what suits the output.
    let width: Int?
    /// How much is shown.
    let search: TermSearch.Options

    /// The options, or a usage error for flags that do not go together.
    init(_ arguments: ParsedArguments) throws(UsageError) {
      term = arguments.operands[0]
      reading = try ReadingOptions(arguments, dumps: Array(arguments.operands.dropFirst()))
      output = OutputOptions(arguments)
      if arguments.has(.json), arguments.has(.csv) { throw arguments.usageError("--json and --csv exclude each other") }
      format = arguments.has(.json) ? .json : arguments.has(.csv) ? .csv : .table
      isForSpreadsheet = arguments.has(.excel)
      if isForSpreadsheet, format != .csv { throw arguments.usageError("--excel needs --csv") }
      width = arguments.integer(.width)
      search = TermSearch.Options(
        limit: arguments.requiredInteger(.limit), seed: UInt64(arguments.requiredInteger(.seed)),
        columns: width ?? max(ConcordanceData.usualColumns, output.terminal.width))
    }
  }

  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try findTerm(Options(arguments))
  }

  private static func findTerm(_ options: Options) throws(CommandError) -> ExitStatus {
    let lexicon = try WordSearch.lexicon([options.term], of: "TERM")
    let run = try DumpRun(options.reading, lexicon, .search(options.search), isQuiet: options.output.isQuiet)
    let outcome = try run.finish()
    let report = RunReport(outcome)
    let posts = outcome.summary.intake.posts
    if posts > 0, let concordance = outcome.found?.concordance(of: options.term, posts: posts) {
      var file = try OutputFile(options.output.path)
      try file.write(rendered(concordance, options).span)
      try file.close()
    }
    report.printErrors()
    return report.status
  }

  private static func rendered(_ concordance: Concordance, _ options: Options) -> [UInt8] {
    let data = ConcordanceData(concordance, columns: options.width)
    switch options.format {
    case .json: return data.json(version: Version.number)
    case .csv: return data.csv(options.isForSpreadsheet ? .spreadsheet : .standard)
    case .table:
      let table = ConcordanceTable(concordance, columns: options.width, style: options.output.terminal.style)
      return Array(table.text.utf8)
    }
  }
}
