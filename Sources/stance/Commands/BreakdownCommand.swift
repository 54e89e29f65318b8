import StanceAggregation
import StanceClassifier
import StanceReport
import StanceTuning

/// `stance breakdown`: what share of the posts holds what.
enum BreakdownCommand {
  /// What the command line asks for.
  struct Options: Sendable {
    /// How the dump is read.
    let reading: ReadingOptions
    /// What is counted.
    let counting: CountingOptions
    /// How it is shown.
    let showing: ShowingOptions
    /// Gold to correct the shares by; nil for none.
    let gold: String?
    /// How intervals of corrected shares are found.
    let bootstrap: Bootstrap
    /// The command line.
    let arguments: ParsedArguments

    /// The options, or a usage error for flags that do not go together.
    init(_ arguments: ParsedArguments) throws(UsageError) {
      self.arguments = arguments
      reading = try ReadingOptions(arguments)
      counting = try CountingOptions(arguments)
      showing = try ShowingOptions(arguments)
      gold = arguments.text(.gold)
      bootstrap = Bootstrap(
        resamples: arguments.requiredInteger(.resamples), seed: UInt64(arguments.requiredInteger(.seed)))
    }

    /// Whether the output names the files' hashes.
    var wantsHashes: Bool { showing.format == .json || showing.summaryPath != nil }
  }

  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try breakDownPosts(Options(arguments))
  }

  private static func breakDownPosts(_ options: Options) throws(CommandError) -> ExitStatus {
    let lexicon = try LexiconFolder.load(options.reading.lexicon)
    let plan = try options.counting.plan(keepsProbabilities: options.showing.summaryPath != nil || options.gold != nil)
    let prevalence = try options.gold.map { gold throws(CommandError) in
      try PrevalenceRun([gold], options.reading.columns, lexicon, options.bootstrap)
    }
    let run = try DumpRun(options.reading, lexicon, plan: plan, isQuiet: options.showing.output.isQuiet)
    var outcome = try run.finish()
    if options.wantsHashes { outcome.hashFiles() }
    let report = RunReport(outcome)
    if outcome.summary.intake.records > 0 {
      let tabulation = Tabulation(outcome, lexicon, options.arguments)
      let provenance = Provenance(tabulation, options.arguments)
      let breakdown = Breakdown(tabulation, provenance, options.showing.breakdown(prevalence, tabulation))
      try options.showing.write(breakdown, tabulation)
    }
    report.printErrors()
    return report.status
  }
}

extension Tabulation {
  /// The tables of what a run came to.
  init(_ outcome: DumpRun.Outcome, _ lexicon: Lexicon, _ arguments: ParsedArguments) {
    let plan = outcome.summary.plan
    let basis = Basis(
      version: Version.number, lexicon: lexicon.settings.name, lexiconHash: lexicon.fingerprint, poles: lexicon.poles,
      settings: arguments.countingSettings, countings: plan.countings, divisions: plan.divisions, cuePeriod: plan.cuePeriod,
      exampleCount: plan.exampleCount)
    self.init(outcome.summary, basis, hashes: outcome.hashes) { lexicon.text(of: $0) }
  }
}
