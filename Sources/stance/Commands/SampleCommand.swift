import StanceClassifier
import StanceReport
import StanceTuning
import Synchronization

/// `stance sample`: posts to label.
enum SampleCommand {
  /// What the command line asks for.
  struct Options: Sendable, Equatable {
    /// How the dump is read.
    let reading: ReadingOptions
    /// How many posts each draw takes.
    let plan: SamplePlan
    /// How a row is written.
    let format: RowFormat
    /// Whether CSV is made safe for spreadsheets.
    let isForSpreadsheet: Bool
    /// How many columns for labels.
    let annotators: Int
    /// Whether posts of one author are told by a number.
    let authors: SampleRows.Authors
    /// Where the rows go.
    let output: OutputOptions

    /// The options, or a usage error for flags that do not go together.
    init(_ arguments: ParsedArguments) throws(UsageError) {
      reading = try ReadingOptions(arguments)
      let draws: [Draw] = arguments.list(.draw)
      plan = SamplePlan(
        count: arguments.requiredInteger(.size), draws: draws.isEmpty ? Draw.allCases : draws,
        seed: UInt64(arguments.requiredInteger(.seed)))
      format = arguments.choice(.format)
      isForSpreadsheet = arguments.has(.excel)
      annotators = arguments.requiredInteger(.annotators)
      authors = arguments.has(.authorNumbers) ? .numbered : .untold
      output = OutputOptions(arguments)
      if isForSpreadsheet, format != .csv { throw arguments.usageError("--excel needs --format csv") }
    }
  }

  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try drawPosts(Options(arguments))
  }

  private static func drawPosts(_ options: Options) throws(CommandError) -> ExitStatus {
    let lexicon = try LexiconFolder.load(options.reading.lexicon)
    let classifier = Classifier(lexicon)
    let total = Mutex(Sampler(options.plan))
    let run = try DumpRun(
      options.reading, lexicon,
      .collection { batch in
        var part = total.withLock { $0.fresh }
        var session = classifier.makeSession()
        part.add(batch, &session)
        total.withLock { $0.merge(part) }
      }, isQuiet: options.output.isQuiet)
    let report = RunReport(try run.finish())
    let sample = total.withLock { $0 }.finish()
    if !report.hasNoPost { try write(sample, options) }
    if !options.output.isQuiet { Standard.error(SampleSummary(sample).text) }
    report.printErrors()
    return report.status
  }

  private static func write(_ sample: Sample, _ options: Options) throws(CommandError) {
    let rows = SampleRows(sample, annotators: options.annotators, authors: options.authors)
    var file = try OutputFile(options.output.path)
    switch options.format {
    case .jsonl: try file.write(rows.jsonLines.span)
    case .csv: try file.write(rows.csv(options.isForSpreadsheet ? .spreadsheet : .standard).span)
    }
    try file.close()
  }
}
