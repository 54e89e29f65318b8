import StanceReport

/// `stance inspect`: what is in a dump.
enum InspectCommand {
  /// What the command line asks for.
  struct Options: Sendable, Equatable {
    /// How the dump is read.
    let reading: ReadingOptions
    /// Where the answer goes.
    let output: OutputOptions
    /// A table for people, or JSON.
    let format: SummaryFormat

    /// The options, or a usage error for values that are none.
    init(_ arguments: ParsedArguments) throws(UsageError) {
      reading = try ReadingOptions(arguments)
      output = OutputOptions(arguments)
      format = arguments.has(.json) ? .json : .table
    }
  }

  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try inspectDump(Options(arguments))
  }

  private static func inspectDump(_ options: Options) throws(CommandError) -> ExitStatus {
    let lexicon = try LexiconFolder.load(options.reading.lexicon)
    let outcome = try DumpRun(options.reading, lexicon, .inspection, isQuiet: options.output.isQuiet).finish()
    let sources = zip(outcome.files, outcome.postsBySource).map { file, posts in
      Inspection.Source(path: file.path, containers: file.containers, layout: file.layout?.name ?? "unread", posts: posts)
    }
    let inspection = Inspection(outcome.summary, sources, Provenance(lexicon, sources: outcome.sources))
    var file = try OutputFile(options.output.path)
    switch options.format {
    case .json: try file.write(inspection.json.span)
    case .table, .csv: try file.write(inspection.text(options.output.terminal.style))
    }
    try file.close()
    let report = RunReport(outcome)
    report.printErrors()
    return report.status
  }
}
