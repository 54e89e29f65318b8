/// `stance evaluate`: the labels against those of people.
enum EvaluateCommand {
  /// What the command line asks for.
  struct Options: Sendable, Equatable {
    /// Files or folders of labelled posts, or `-` for standard input.
    let gold: [String]
    /// The lexicon's folder; nil for the built-in one.
    let lexicon: String?
    /// The column or field with the text; nil to find it.
    let textColumn: String?
    /// A table for people, or JSON.
    let format: SummaryFormat
    /// Bootstrap samples; 0 for no intervals.
    let resamples: Int
    /// Where the random numbers start.
    let seed: UInt64
    /// Where the evaluation goes.
    let output: OutputOptions

    /// The options of a command line that the table has accepted.
    init(_ arguments: ParsedArguments) {
      gold = arguments.operands
      lexicon = arguments.text(.lexicon)
      textColumn = arguments.text(.textColumn)
      format = arguments.has(.json) ? .json : .table
      resamples = arguments.requiredInteger(.resamples)
      seed = UInt64(arguments.requiredInteger(.seed))
      output = OutputOptions(arguments)
    }
  }

  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try evaluateGold(Options(arguments))
  }

  private static func evaluateGold(_ options: Options) throws(CommandError) -> ExitStatus {
    throw CommandError("evaluate is not joined to the engine yet")
  }
}
