/// `stance help`: the overview or the help of a command.
enum HelpCommand {
  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    switch try CommandLookup.find(arguments.operands + ["--help"]) {
    case .overview, .version: try Standard.output(HelpText.overview())
    case .group(let family): try Standard.output(HelpText.group(family))
    case .command(let command, let rest):
      if rest.count > 1, let extra = rest.first { throw UsageError("unknown command '\(command.name) \(extra)'") }
      try Standard.output(HelpText.command(command))
    }
    return .done
  }

  /// Prints the list of commands.
  static func printOverview() throws -> ExitStatus {
    try Standard.output(HelpText.overview())
    return .done
  }
}
