/// `stance lexicon list`: the entries of a lexicon.
enum LexiconListCommand {
  /// What the command line asks for. A nil filter lets everything through.
  struct Options: Sendable, Equatable {
    /// The lexicon's folder; nil for the built-in one.
    let lexicon: String?
    /// Only this pole.
    let pole: String?
    /// Only this language.
    let language: String?
    /// Only this role.
    let role: String?
    /// A table for people, or JSON.
    let format: SummaryFormat
    /// Where the list goes.
    let output: OutputOptions

    /// The options of a command line that the table has accepted.
    init(_ arguments: ParsedArguments) {
      lexicon = arguments.operands.first
      pole = arguments.text(.pole)
      language = arguments.text(.lang)
      role = arguments.text(.role)
      format = arguments.has(.json) ? .json : .table
      output = OutputOptions(arguments)
    }
  }

  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try listEntries(Options(arguments))
  }

  private static func listEntries(_ options: Options) throws(CommandError) -> ExitStatus {
    throw CommandError("lexicon list is not joined to the engine yet")
  }
}
