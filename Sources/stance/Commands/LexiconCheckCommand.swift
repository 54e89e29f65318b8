/// `stance lexicon check`: the faults of a lexicon.
enum LexiconCheckCommand {
  /// What the command line asks for.
  struct Options: Sendable, Equatable {
    /// The lexicon's folder; nil for the built-in one.
    let lexicon: String?
    /// Where the list of faults goes.
    let output: OutputOptions

    /// The options of a command line that the table has accepted.
    init(_ arguments: ParsedArguments) {
      lexicon = arguments.operands.first
      output = OutputOptions(arguments)
    }
  }

  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try checkLexicon(Options(arguments))
  }

  private static func checkLexicon(_ options: Options) throws(CommandError) -> ExitStatus {
    throw CommandError("lexicon check is not joined to the engine yet")
  }
}
