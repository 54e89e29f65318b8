/// One run of the program: finds the command, runs it, says what went wrong, and knows the exit status.
enum Program {
  /// Runs the command that `words` (the arguments without the program's name) ask for.
  static func run(_ words: [String]) -> ExitStatus {
    do {
      return try dispatch(words)
    } catch let error as UsageError {
      Standard.error("stance: \(error.message)\nsee '\(error.seeAlso)'\n")
      return .usage
    } catch let error as CommandError {
      Standard.error("stance: \(error.message)\n")
      return .failed
    } catch {
      Standard.error("stance: \(error)\n")
      return .failed
    }
  }

  private static func dispatch(_ words: [String]) throws -> ExitStatus {
    switch try CommandLookup.find(words) {
    case .overview(let asked):
      if asked { return try HelpCommand.printOverview() }
      Standard.error(HelpText.overview())
      return .usage
    case .version:
      try Standard.output(Version.line)
      return .done
    case .group(let group):
      try Standard.output(HelpText.group(group))
      return .done
    case .command(let command, let rest):
      return try run(command, rest)
    }
  }

  private static func run(_ command: CommandSpec, _ words: ArraySlice<String>) throws -> ExitStatus {
    if ArgumentParser.asksForHelp(words) {
      try Standard.output(HelpText.command(command))
      return .done
    }
    return try command.run(ArgumentParser.parse(words, for: command))
  }
}
