import StanceArchive
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
    /// The file of an earlier sample whose labels are filled in; nil for none.
    let labels: String?
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
      labels = arguments.text(.labels)
      output = OutputOptions(arguments)
      if labels == "-" { throw arguments.usageError("--labels reads a file, not standard input") }
      if isForSpreadsheet, format != .csv { throw arguments.usageError("--excel needs --format csv") }
    }
  }

  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try drawPosts(Options(arguments))
  }

  private static func drawPosts(_ options: Options) throws(CommandError) -> ExitStatus {
    let lexicon = try LexiconFolder.load(options.reading.lexicon)
    let given = try givenLabels(options)
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
    if !report.hasNoPost { try write(sample, given, options) }
    if !options.output.isQuiet { Standard.error(SampleSummary(sample, given: given).text) }
    tellOfLost(given, sample, options)
    report.printErrors()
    return report.status
  }

  /// The labels of the earlier sample; none where no file is named.
  private static func givenLabels(_ options: Options) throws(CommandError) -> GivenLabels {
    var given = GivenLabels()
    guard let file = options.labels else { return given }
    let reader = try TuningPosts.reader([file], ReadOptions())
    let errors = TuningPosts.forEach(reader) { given.add($0, of: $1) }
    if let error = errors.first { throw CommandError("--labels: \(error)") }
    if given.annotators > 0, given.annotators > options.annotators || options.annotators == 1 {
      throw CommandError(
        "--labels: \(file) has labels of \(given.annotators) annotators (add --annotators \(max(2, given.annotators)))")
    }
    return given
  }

  /// Labelled posts that are not drawn again stay in their file alone: that should be known before it is thrown away.
  private static func tellOfLost(_ given: GivenLabels, _ sample: Sample, _ options: Options) {
    let drawn = sample.rows.count { given.cells(of: $0.post) != nil }
    guard let file = options.labels, drawn < given.count else { return }
    Standard.error(
      "stance: note: labelled posts of \(TerminalText.escaped(file)) that are not in this sample, and stay there: "
        + "\(given.count - drawn) of \(given.count) (a smaller --size, another --seed, --draw, lexicon or dump draws others)\n")
  }

  private static func write(_ sample: Sample, _ given: GivenLabels, _ options: Options) throws(CommandError) {
    let rows = SampleRows(sample, annotators: options.annotators, authors: options.authors, given: given)
    var file = try OutputFile(options.output.path)
    switch options.format {
    case .jsonl: try file.write(rows.jsonLines.span)
    case .csv: try file.write(rows.csv(options.isForSpreadsheet ? .spreadsheet : .standard).span)
    }
    try file.close()
  }
}
