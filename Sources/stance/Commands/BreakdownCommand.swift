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
    let divisions: [Division]
    /// How many cues to show for each label.
    let cues: Int

    /// The options, or a usage error for flags that do not go together.
    init(_ arguments: ParsedArguments) throws(UsageError) {
      reading = try ReadingOptions(arguments)
      output = OutputOptions(arguments)
      format = try SummaryFormat(arguments)
      divisions = arguments.list(.by)
      cues = arguments.requiredInteger(.cues)
      if format == .csv, divisions.count > 1 {
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
    }
    report.printErrors()
    return report.status
  }

  private static func rendered(_ outcome: DumpRun.Outcome, _ provenance: Provenance, _ options: Options) -> [UInt8] {
    let dimensions = options.divisions.map(\.dimension)
    switch options.format {
    case .json:
      return BreakdownJSON(outcome.summary, provenance, cues: options.cues).bytes(by: dimensions)
    case .csv:
      return BreakdownCSV(outcome.summary).bytes(by: dimensions.first)
    case .table:
      let table = BreakdownTable(outcome.summary, provenance, style: options.output.terminal.style, cues: options.cues)
      return Array(table.text(by: dimensions).utf8)
    }
  }
}
