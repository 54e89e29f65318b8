import StanceReport
import StanceTuning

/// `stance evaluate`: the labels against those of people.
enum EvaluateCommand {
  /// What the command line asks for.
  struct Options: Sendable, Equatable {
    /// Files or folders of labelled posts, or `-` for standard input.
    let gold: [String]
    /// The lexicon's folder; nil for the built-in one.
    let lexicon: String?
    /// The folder of a lexicon to compare it with; nil for none.
    let rival: String?
    /// The field by which posts are told apart, and lexicons with them; nil for none.
    let group: String?
    /// Where the values of a table stand.
    let columns: Columns
    /// A table for people, or JSON.
    let format: SummaryFormat
    /// How many posts of each sort of error are named; 0 for no list.
    let errors: Int
    /// Whether they are shown with their texts.
    let showsText: Bool
    /// What is shown besides the usual.
    let parts: Set<EvaluationTable.Part>
    /// Bootstrap samples; 0 for no intervals.
    let resamples: Int
    /// Where the random numbers start.
    let seed: UInt64
    /// How many of a hundred tests of each capability must pass.
    let minimumPass: Int
    /// Where the evaluation goes.
    let output: OutputOptions

    /// The options of a command line that the table has accepted.
    init(_ arguments: ParsedArguments) throws(UsageError) {
      errors = arguments.requiredInteger(.errors)
      showsText = arguments.has(.showText)
      if showsText, errors == 0 { throw arguments.usageError("--show-text needs --errors N") }
      gold = arguments.operands
      lexicon = arguments.text(.lexicon)
      rival = arguments.text(.against)
      group = arguments.text(.group)
      if group != nil, gold.contains("-") {
        throw arguments.usageError("--group reads the files twice (name files instead of -)")
      }
      columns = Columns(arguments)
      format = arguments.has(.json) ? .json : .table
      parts = arguments.has(.calibration) ? [.calibration] : []
      resamples = arguments.requiredInteger(.resamples)
      seed = UInt64(arguments.requiredInteger(.seed))
      minimumPass = arguments.requiredInteger(.minPass)
      output = OutputOptions(arguments)
    }
  }

  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try evaluateGold(Options(arguments))
  }

  private static func evaluateGold(_ options: Options) throws(CommandError) -> ExitStatus {
    let groups = try options.group.map { field throws(CommandError) in
      try GroupValues(field, options.gold, options.columns.reading)
    }
    let lexicons = try GroupedLexicons(options.lexicon, groups: groups?.names)
    let rivals = try options.rival.map { folder throws(CommandError) in
      try GroupedLexicons(folder, groups: groups?.names)
    }
    let gold = try GoldRun(
      options.gold, options.columns, lexicons, against: rivals, groups: groups, showsText: options.showsText
    ).finish()
    if options.minimumPass > 0, !gold.posts.contains(where: { $0.check != nil }) {
      throw CommandError("--min-pass: none of the posts is a behaviour test (their ids are written veto/07)")
    }
    let bootstrap = Bootstrap(resamples: options.resamples, seed: options.seed)
    let evaluation = Evaluation(of: gold.posts, poles: lexicons.poles, bootstrap: bootstrap)
    let errors = options.errors == 0 ? nil : ErrorExamples(of: gold.posts, limit: options.errors)
    var file = try OutputFile(options.output.path)
    switch options.format {
    case .json:
      try file.write(
        EvaluationJSON(
          evaluation, agreement: gold.agreement, errors: errors, lexicons.provenance(sources: gold.sources),
          against: rivals?.provenance(sources: gold.sources)
        ).bytes.span)
    case .table, .csv:
      let table = EvaluationTable(
        evaluation, agreement: gold.agreement, errors: errors, showing: options.parts, style: options.output.terminal.style)
      try file.write(table.text)
    }
    try file.close()
    gold.printProblems()
    let hasMissed = printMissed(evaluation.checks, options.minimumPass)
    return !gold.problems.isEmpty ? .failed : hasMissed ? .negative : .done
  }

  /// Names on standard error the capabilities that pass less than `percent` of their tests; whether there are such.
  private static func printMissed(_ checks: CheckResults?, _ percent: Int) -> Bool {
    let missed = checks?.capabilities.filter { $0.tally.isBelow(percent: percent) } ?? []
    for capability in missed {
      let passed = "\(capability.tally.passed) of \(capability.tally.posts)"
      Standard.error("stance: \(capability.name) passes \(passed) tests, less than \(percent)% (--min-pass)\n")
    }
    return !missed.isEmpty
  }
}
