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
      showsText = arguments.has(.showText)
      if showsText, counting.examples == 0 {
        throw arguments.usageError("--show-text shows the texts of examples (add --examples N)")
      }
      if showsText, reading.dumps.contains("-") {
        throw arguments.usageError("--show-text reads the dump twice, which standard input does not allow (give a file)")
      }
      bootstrap = Bootstrap(
        resamples: arguments.requiredInteger(.resamples), seed: UInt64(arguments.requiredInteger(.seed)))
    }

    /// Whether the texts of example posts are shown.
    let showsText: Bool

    /// Whether the output names the files' hashes.
    var wantsHashes: Bool { showing.format == .json || showing.summaryPath != nil || showing.page.isWanted }

    /// Whether the page may divide by more than was asked for. Not where cells are left out for privacy: two outputs with different tables of the same posts
    /// could give away together what neither does alone.
    var dividesPage: Bool { showing.page.isWanted && showing.minimumAuthors == nil }
  }

  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try breakDownPosts(Options(arguments))
  }

  private static func breakDownPosts(_ options: Options) throws(CommandError) -> ExitStatus {
    let lexicon = try LexiconFolder.load(options.reading.lexicon)
    var plan = try options.counting.plan(keepsProbabilities: options.showing.summaryPath != nil || options.gold != nil)
    let asked = plan.divisions
    // Tables of posts alone can be made after counting, when it is known what suits them; others cannot.
    if options.dividesPage, plan.countings != [.posts] { plan.divisions = ReportPage.divisions(asked: asked) }
    let prevalence = try options.gold.map { gold throws(CommandError) in
      try PrevalenceRun([gold], options.reading.columns, lexicon, options.bootstrap)
    }
    let run = try DumpRun(options.reading, lexicon, plan: plan, isQuiet: options.showing.output.isQuiet)
    var outcome = try run.finish()
    if options.wantsHashes { outcome.hashFiles() }
    let report = RunReport(outcome)
    if outcome.summary.intake.records > 0 {
      let tabulation = Tabulation(outcome, lexicon, options.arguments, by: asked)
      var shown = options.showing.breakdown(prevalence, tabulation)
      if options.showsText {
        shown.exampleTexts = try ExampleTexts.read(
          tabulation, options.reading, lexicon, isQuiet: options.showing.output.isQuiet)
      }
      let breakdown = Breakdown(tabulation, Provenance(tabulation, options.arguments), shown)
      try options.showing.write(breakdown, tabulation, paged: page(outcome, lexicon, options, breakdown, shown))
      if options.showing.format == .csv {
        try RunFile.write(beside: options.showing.output.path, &outcome, lexicon, options.arguments)
      }
    }
    report.printErrors()
    return report.status
  }

  /// What the page shows: the breakdown with the divisions that a page needs besides.
  private static func page(
    _ outcome: DumpRun.Outcome, _ lexicon: Lexicon, _ options: Options, _ breakdown: Breakdown, _ shown: BreakdownOptions
  ) -> Breakdown {
    guard options.dividesPage else { return breakdown }
    let plan = outcome.summary.plan
    let divisions =
      plan.countings == [.posts]
      ? ReportPage.divisions(asked: plan.divisions, days: breakdown.days, posts: breakdown.total.posts.total ?? 0) : plan.divisions
    let tabulation = Tabulation(outcome, lexicon, options.arguments, by: divisions)
    return Breakdown(tabulation, Provenance(tabulation, options.arguments), shown)
  }
}

extension Tabulation {
  /// The tables of what a run came to, divided as its plan says, or by `divisions`: some of those, or others by basic dimensions where it counts posts
  /// alone.
  init(_ outcome: DumpRun.Outcome, _ lexicon: Lexicon, _ arguments: ParsedArguments, by divisions: [Division]? = nil) {
    let plan = outcome.summary.plan
    let basis = Basis(
      version: Version.number, lexicon: lexicon.settings.name, lexiconHash: lexicon.fingerprint, poles: lexicon.poles,
      settings: arguments.countingSettings, countings: plan.countings, divisions: divisions ?? plan.divisions,
      cuePeriod: plan.cuePeriod,
      exampleCount: plan.exampleCount)
    self.init(outcome.summary, basis, hashes: outcome.hashes) { lexicon.text(of: $0) }
  }
}
