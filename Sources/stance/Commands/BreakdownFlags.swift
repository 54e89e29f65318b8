import StanceAggregation
import StanceReport

/// What a breakdown counts, from the flags under "Breakdown".
struct CountingOptions: Sendable, Equatable {
  /// What it is divided by, besides the whole; in the order given.
  let divisions: [Division]
  /// What is counted, posts first.
  let countings: [Counting]
  /// The periods of the cues; nil for none.
  let cuePeriod: Dimension?
  /// Example posts of each label.
  let examples: Int
  /// The file of classes of authors.
  let authorClasses: String?

  /// The options of a command that has the flags.
  init(_ arguments: ParsedArguments) throws(UsageError) {
    var divisions: [Division] = []
    for name in arguments.texts(.by) {
      guard let division = Division(named: name), !divisions.contains(division) else { continue }
      divisions.append(division)
    }
    self.divisions = divisions
    let given = arguments.list(.count, as: Counting.self)
    let forPrivacy: [Counting] = arguments.has(.minCell) ? [.authors] : []
    countings = Counting.allCases.filter { $0 == .posts || given.contains($0) || forPrivacy.contains($0) }
    cuePeriod = arguments.text(.cuesBy).flatMap { Dimension(rawValue: $0) }
    examples = arguments.requiredInteger(.examples)
    authorClasses = arguments.text(.authorClasses)
    if divisions.contains(where: { $0.dimensions.contains(.authorClass) }), authorClasses == nil {
      throw arguments.usageError("--by author-class needs --author-classes FILE")
    }
  }

  /// The plan of the summary.
  func plan(keepsProbabilities: Bool) throws(CommandError) -> SummaryPlan {
    var plan = SummaryPlan()
    plan.divisions = divisions
    plan.countings = countings
    plan.cuePeriod = cuePeriod
    plan.exampleCount = examples
    plan.authorClasses = try AuthorClassFile.read(authorClasses)
    plan.keepsProbabilities = keepsProbabilities
    return plan
  }
}

/// How a breakdown is shown, from the flags under "Breakdown" and "Output".
struct ShowingOptions: Sendable {
  /// How it is written.
  let format: SummaryFormat
  /// How many cues to show for each label.
  let cues: Int
  /// The fewest distinct authors of a cell; nil shows all.
  let minimumAuthors: Int?
  /// What happened when.
  let events: [Event]
  /// Where the summary goes too; nil for nowhere.
  let summaryPath: String?
  /// Where the breakdown goes.
  let output: OutputOptions
  /// The page besides it.
  let page: PageOptions

  /// The options of a command that has the flags; a usage error for flags that do not go together.
  init(_ arguments: ParsedArguments) throws(UsageError) {
    if arguments.has(.json), arguments.has(.csv) { throw arguments.usageError("--json and --csv exclude each other") }
    format = arguments.has(.json) ? .json : arguments.has(.csv) ? .csv : .table
    cues = arguments.requiredInteger(.cues)
    minimumAuthors = arguments.has(.minCell) ? arguments.requiredInteger(.minCell) : nil
    events = try Event.list(arguments)
    summaryPath = arguments.text(.summaryOut)
    output = OutputOptions(arguments)
    page = try PageOptions(arguments)
    if format == .csv, arguments.texts(.by).count > 1 {
      throw arguments.usageError("--csv writes one table: give --by once, or --json for several")
    }
  }

  /// The same in the words of StanceReport, with shares corrected where there is gold.
  func breakdown(_ prevalence: PrevalenceRun? = nil, _ tabulation: Tabulation? = nil) -> BreakdownOptions {
    var options = BreakdownOptions()
    options.cues = cues
    options.minimumAuthors = minimumAuthors
    options.events = events
    guard let prevalence, let tabulation else { return options }
    let report = prevalence.report(tabulation)
    options.prevalence = report
    if case .estimated = report.outcome { options.correctedShares = prevalence.groupShares }
    return options
  }

  /// Refuses what a summary cannot show.
  func check(_ tabulation: Tabulation) throws(CommandError) {
    if minimumAuthors != nil, !tabulation.basis.countings.contains(.authors) {
      throw CommandError("--min-cell needs summaries that count authors (give --count authors to 'stance breakdown')")
    }
    if format == .csv, tabulation.tables.count > 1 {
      throw CommandError("--csv writes one table, and the summaries hold \(tabulation.tables.count) (take --json)")
    }
  }

  /// The breakdown as bytes.
  func rendered(_ breakdown: Breakdown) -> [UInt8] {
    switch format {
    case .json: BreakdownJSON(breakdown).bytes
    case .csv: BreakdownCSV(breakdown).bytes
    case .table: Array(BreakdownTable(breakdown, style: output.terminal.style).text.utf8)
    }
  }

  /// Writes the breakdown, and where they are asked for the summary and the page; `paged` is what the page shows.
  func write(_ breakdown: Breakdown, _ tabulation: Tabulation, paged: Breakdown) throws(CommandError) {
    if let summaryPath {
      var file = try OutputFile(summaryPath)
      try file.write(SummaryJSON.bytes(tabulation).span)
      try file.close()
    }
    var file = try OutputFile(output.path)
    try file.write(rendered(breakdown).span)
    try file.close()
    if page.isWanted { try PageOutput.write(paged, page) }
  }
}
