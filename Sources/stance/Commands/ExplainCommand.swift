/// `stance explain`: why a text gets its label.
enum ExplainCommand {
  /// What the command line asks for.
  struct Options: Sendable, Equatable {
    /// The text, or `-` for standard input.
    let text: String
    /// The lexicon's folder; nil for the built-in one.
    let lexicon: String?
    /// A table for people, or JSON.
    let format: SummaryFormat
    /// Where the explanation goes.
    let output: OutputOptions

    /// The options of a command line that the table has accepted.
    init(_ arguments: ParsedArguments) {
      text = arguments.operands[0]
      lexicon = arguments.text(.lexicon)
      format = arguments.has(.json) ? .json : .table
      output = OutputOptions(arguments)
    }
  }

  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try explainText(Options(arguments))
  }

  private static func explainText(_ options: Options) throws(CommandError) -> ExitStatus {
    throw CommandError("explain is not joined to the engine yet")
  }
}
