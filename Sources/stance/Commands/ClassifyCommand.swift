/// `stance classify`: a row for every post.
enum ClassifyCommand {
  /// What the command line asks for.
  struct Options: Sendable, Equatable {
    /// How the dump is read.
    let reading: ReadingOptions
    /// Where the rows go.
    let output: OutputOptions
    /// How a row is written.
    let rows: Rows

    /// The options, or a usage error for flags that do not go together.
    init(_ arguments: ParsedArguments) throws(UsageError) {
      reading = ReadingOptions(arguments)
      output = OutputOptions(arguments)
      rows = try Rows(arguments)
    }
  }

  /// How a row is written.
  struct Rows: Sendable, Equatable {
    /// JSON Lines or CSV.
    let format: RowFormat
    /// Whether CSV is made safe for spreadsheets.
    let isForSpreadsheet: Bool
    /// Whether a row holds its cues.
    let hasEvidence: Bool

    init(_ arguments: ParsedArguments) throws(UsageError) {
      format = arguments.choice(.format)
      isForSpreadsheet = arguments.has(.excel)
      hasEvidence = arguments.has(.evidence)
      if isForSpreadsheet, format != .csv { throw arguments.usageError("--excel needs --format csv") }
    }
  }

  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try classifyPosts(Options(arguments))
  }

  private static func classifyPosts(_ options: Options) throws(CommandError) -> ExitStatus {
    throw CommandError("classify is not joined to the engine yet")
  }
}
