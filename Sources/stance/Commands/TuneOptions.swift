import StanceClassifier
import StanceTuning

/// What the command line of `stance tune` asks for.
struct TuneOptions: Sendable {
  /// Files or folders of labelled posts, or `-` for standard input.
  let gold: [String]
  /// The lexicon's folder; nil for the built-in one.
  let lexicon: String?
  /// The poles of a lexicon from nothing; nil to tune one that there is.
  let induced: Poles?
  /// The language whose folder new entries of a lexicon from nothing stand in.
  let language: String
  /// The field by which lexicons from nothing are divided.
  let group: String?
  /// Unlabelled posts for what is common.
  let background: String?
  /// In which dump flips are counted; nil for none.
  let flips: FlipCount?
  /// How the tuning goes.
  let tuning: TuningOptions
  /// A report for people with the diff of the files, or JSON.
  let format: SummaryFormat
  /// The date for notes.
  let date: String
  /// What becomes of the result.
  let target: TuneCommand.Target
  /// Where the values of a table stand.
  let columns: Columns
  /// How the report looks.
  let output: OutputOptions

  /// The options, or a usage error for flags that do not go together.
  init(_ arguments: ParsedArguments) throws(UsageError) {
    let induces = arguments.has(.induce)
    gold = arguments.operands
    lexicon = arguments.text(.lexicon)
    induced = induces ? try LexiconNewCommand.Options.poles(arguments) : nil
    language = try LexiconNewCommand.Options.language(arguments)
    group = arguments.text(.group)
    background = arguments.text(.background)
    flips = try FlipCount(arguments)
    tuning = TuneOptions.tuning(arguments, induces: induces)
    format = arguments.has(.json) ? .json : .table
    date = try TuneOptions.date(arguments)
    target = try TuneOptions.target(arguments)
    columns = Columns(arguments)
    output = OutputOptions(report: arguments)
    if induces, lexicon != nil { throw arguments.usageError("--induce starts from nothing: leave out --lexicon") }
    if !induces, arguments.has(.poles) { throw arguments.usageError("--poles names the poles of a new lexicon (add --induce)") }
    if !induces, group != nil { throw arguments.usageError("--group makes new lexicons (add --induce)") }
    if induces, flips != nil {
      throw arguments.usageError("--on counts flips from the lexicon that there was: leave it out with --induce")
    }
    if flips?.readsStandardInput ?? false, gold.contains("-") {
      throw arguments.usageError("the gold and --on cannot both come from standard input (name a file)")
    }
    if group != nil, gold.contains("-") { throw arguments.usageError("--group reads the files twice (name files instead of -)") }
  }

  private static func tuning(_ arguments: ParsedArguments, induces: Bool) -> TuningOptions {
    let (cues, context) = (arguments.integer(.suggest), arguments.integer(.suggestContext))
    var tuning =
      induces
      ? TuningOptions.induction(of: cues ?? 350, context: context ?? 50)
      : TuningOptions(adding: cues ?? 0, context: context ?? 0)
    switch arguments.choice(.measure, as: Measure.self) {
    case .auto: break
    case .macroF1: tuning.measure = .macroF1
    case .poleF1: tuning.measure = .poleF1
    }
    tuning.folds = arguments.requiredInteger(.folds)
    tuning.seed = UInt64(arguments.requiredInteger(.seed))
    tuning.resamples = arguments.requiredInteger(.resamples)
    return tuning
  }

  private static func target(_ arguments: ParsedArguments) throws(UsageError) -> TuneCommand.Target {
    let folder = arguments.text(.outputFolder)
    guard arguments.has(.write) else { return folder.map { .folder($0) } ?? .nothing }
    if folder != nil { throw arguments.usageError("--write and --output both say where to write (leave out one)") }
    guard let lexicon = arguments.text(.lexicon) else {
      throw arguments.usageError("--write needs the folder to change (add --lexicon DIR, or make a new one with -o DIR)")
    }
    return .inPlace(lexicon)
  }

  private static func date(_ arguments: ParsedArguments) throws(UsageError) -> String {
    guard let text = arguments.text(.date) else {
      let (year, month, day) = CivilDay(daysSince1970: Int32(Environment.secondsSince1970() / 86400)).components
      return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
    let digits = Array(text.utf8)
    let isDate =
      digits.count == 10
      && digits.enumerated().allSatisfy { $0 == 4 || $0 == 7 ? $1 == 0x2D : (0x30...0x39).contains($1) }
    guard isDate else { throw arguments.usageError("value '\(text)' of --date is no date (write 2025-03-17)") }
    return text
  }
}
