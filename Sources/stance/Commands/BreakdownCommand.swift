import StanceAggregation
import StanceReport

/// `stance breakdown`: what share of the posts holds what.
enum BreakdownCommand {
  /// What the command line asks for.
  struct Options: Sendable, Equatable {
    /// How the dump is read.
    let reading: ReadingOptions
    /// Where the breakdown goes.
    let output: OutputOptions
    /// How it is written.
    let format: SummaryFormat
    /// What it is divided by, besides the whole; in the order given.
    let dimensions: [Dimension]
    /// How many cues to show for each label.
    let cues: Int
    /// The page besides it.
    let page: PageOptions

    /// The options, or a usage error for flags that do not go together.
    init(_ arguments: ParsedArguments) throws(UsageError) {
      reading = try ReadingOptions(arguments)
      output = OutputOptions(arguments)
      if arguments.has(.json), arguments.has(.csv) { throw arguments.usageError("--json and --csv exclude each other") }
      format = arguments.has(.json) ? .json : arguments.has(.csv) ? .csv : .table
      dimensions = arguments.list(.by)
      cues = arguments.requiredInteger(.cues)
      page = try PageOptions(arguments)
      if format == .csv, dimensions.count > 1 {
        throw arguments.usageError("--csv writes one table: give --by one value, or --json for several")
      }
    }
  }

  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try breakDownPosts(Options(arguments))
  }

  private static func breakDownPosts(_ options: Options) throws(CommandError) -> ExitStatus {
    let lexicon = try LexiconFolder.load(options.reading.lexicon)
    let outcome = try DumpRun(options.reading, lexicon, isQuiet: options.output.isQuiet).finish()
    let report = RunReport(outcome)
    if outcome.summary.intake.records > 0 {
      var file = try OutputFile(options.output.path)
      try file.write(rendered(outcome, Provenance(lexicon, sources: outcome.sources), options).span)
      try file.close()
      if options.page.isWanted {
        try PageOutput.write(page(outcome, Provenance(lexicon, sources: outcome.sources), options), options.page)
      }
    }
    report.printErrors()
    return report.status
  }

  private static func page(_ outcome: DumpRun.Outcome, _ provenance: Provenance, _ options: Options) -> ReportPage {
    let summary = outcome.summary
    let divisions = ReportPage.divisions(
      asked: options.dimensions.map { Division($0) }, days: summary.days, posts: summary.total.posts)
    let breakdown = Breakdown(
      summary, provenance, by: divisions.filter { $0.second == nil }.map(\.first), cues: options.cues, events: options.page.events)
    return ReportPage(breakdown, title: options.page.title)
  }

  private static func rendered(_ outcome: DumpRun.Outcome, _ provenance: Provenance, _ options: Options) -> [UInt8] {
    switch options.format {
    case .json:
      return BreakdownJSON(outcome.summary, provenance, cues: options.cues).bytes(by: options.dimensions)
    case .csv:
      return BreakdownCSV(outcome.summary).bytes(by: options.dimensions.first)
    case .table:
      let table = BreakdownTable(outcome.summary, provenance, style: options.output.terminal.style, cues: options.cues)
      return Array(table.text(by: options.dimensions).utf8)
    }
  }
}
