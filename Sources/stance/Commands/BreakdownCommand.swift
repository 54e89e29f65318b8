/// `stance breakdown`: what share of the posts holds what.
enum BreakdownCommand {
  /// What the command line asks for.
  struct Options: Sendable, Equatable {
    /// How the dump is read.
    let reading: ReadingOptions
    /// Where the breakdown goes.
    let output: OutputOptions
    /// How it is written.
    let format: SummaryFormat
    /// What it is divided by, besides the whole; in the order given.
    let divisions: [Division]
    /// How many cues to show for each label.
    let cues: Int

    /// The options, or a usage error for flags that do not go together.
    init(_ arguments: ParsedArguments) throws(UsageError) {
      reading = ReadingOptions(arguments)
      output = OutputOptions(arguments)
      if arguments.has(.json), arguments.has(.csv) { throw arguments.usageError("--json and --csv exclude each other") }
      format = arguments.has(.json) ? .json : arguments.has(.csv) ? .csv : .table
      divisions = arguments.list(.by)
      cues = arguments.requiredInteger(.cues)
    }
  }

  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try breakDownPosts(Options(arguments))
  }

  private static func breakDownPosts(_ options: Options) throws(CommandError) -> ExitStatus {
    throw CommandError("breakdown is not joined to the engine yet")
  }
}
