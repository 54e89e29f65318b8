import StanceAggregation
import StanceClassifier
import StanceReport

/// `stance compare`: what differs between two dumps, or before and after a day.
enum CompareCommand {
  /// What the command line asks for.
  struct Options: Sendable {
    /// What is compared: two dumps or summaries, or one that an event divides.
    enum Subject: Sendable {
      case two(String, String)
      case divided(String, Event)
    }

    let subject: Subject
    let reading: ReadingOptions
    let countings: [Counting]
    let cues: Int
    let format: SummaryFormat
    let output: OutputOptions
    let arguments: ParsedArguments

    /// The options, or a usage error for flags that do not go together.
    init(_ arguments: ParsedArguments) throws(UsageError) {
      self.arguments = arguments
      let (paths, events) = (arguments.operands, try Event.list(arguments))
      switch (paths.count, events.count) {
      case (2, 0): subject = .two(paths[0], paths[1])
      case (1, 1): subject = .divided(paths[0], events[0])
      default: throw arguments.usageError("give two dumps, or one and --event DATE")
      }
      reading = try ReadingOptions(arguments)
      countings = Counting.allCases.filter { $0 == .posts || arguments.list(.count, as: Counting.self).contains($0) }
      cues = arguments.requiredInteger(.cues)
      format = arguments.has(.json) ? .json : .table
      output = OutputOptions(arguments)
    }
  }

  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try compare(Options(arguments))
  }

  private static func compare(_ options: Options) throws(CommandError) -> ExitStatus {
    var status = ExitStatus.done
    let comparison: Comparison
    switch options.subject {
    case .two(let first, let second):
      let one = try tabulation(first, options, SummaryPlan(), &status)
      let two = try tabulation(second, options, SummaryPlan(), &status)
      if one.basis.poles != two.basis.poles || one.basis.lexiconHash != two.basis.lexiconHash {
        throw CommandError("\(first) and \(second) were counted by different lexicons, whose labels cannot be compared")
      }
      comparison = Comparison(
        side(first, one, options), side(second, two, options), cues: CueShift.all(one, two),
        Provenance(one, two, options.arguments))
    case .divided(let path, let event):
      let whole = try tabulation(path, options, Options.byDay, &status)
      guard let (before, after) = whole.split(at: event.day) else {
        throw CommandError("\(path): the summary does not count by day (give --by day --cues-by day to 'stance breakdown')")
      }
      comparison = Comparison(
        side("before", before, options), side("from \(event.day.name) on", after, options), cues: CueShift.all(before, after),
        event: event, intake: side("", whole, options).breakdown.intake, Provenance(whole, options.arguments))
    }
    try write(comparison, options)
    return status
  }

  private static func write(_ comparison: Comparison, _ options: Options) throws(CommandError) {
    var file = try OutputFile(options.output.path)
    switch options.format {
    case .json: try file.write(ComparisonJSON(comparison, cues: options.cues).bytes.span)
    case .table, .csv:
      try file.write(ComparisonTable(comparison, style: options.output.terminal.style, cues: options.cues).text)
    }
    try file.close()
  }

  private static func side(_ name: String, _ tabulation: Tabulation, _ options: Options) -> Comparison.Side {
    Comparison.Side(name: name, breakdown: Breakdown(tabulation, Provenance(tabulation, options.arguments)))
  }

  /// A summary as it is; a dump is read.
  private static func tabulation(
    _ path: String, _ options: Options, _ plan: SummaryPlan, _ status: inout ExitStatus
  ) throws(CommandError) -> Tabulation {
    if SummaryFile.isSummary(path) { return try SummaryFile.read(path) }
    let lexicon = try LexiconFolder.load(options.reading.lexicon)
    var plan = plan
    plan.countings = options.countings
    var outcome = try DumpRun(
      options.reading.with(dumps: [path]), lexicon, plan: plan, isQuiet: options.output.isQuiet
    ).finish()
    if options.format == .json { outcome.hashFiles() }
    let report = RunReport(outcome)
    report.printErrors()
    if report.status != .done { status = report.status }
    return Tabulation(outcome, lexicon, options.arguments, by: outcome.summary.plan.divisions)
  }
}

extension CompareCommand.Options {
  /// What a division at a day needs.
  fileprivate static var byDay: SummaryPlan {
    var plan = SummaryPlan()
    plan.divisions = [Division(.day)]
    plan.cuePeriod = .day
    return plan
  }
}
