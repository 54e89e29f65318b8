/// `stance completions`: a completion script for a shell.
enum CompletionsCommand {
  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    guard let shell = Shell(rawValue: arguments.operands[0]) else {
      preconditionFailure("the table allows a shell that Shell does not have")
    }
    var file = try OutputFile(arguments.text(.output))
    try file.write(script(for: shell))
    try file.close()
    return .done
  }

  private static func script(for shell: Shell) -> String {
    switch shell {
    case .bash: BashCompletions.script()
    case .zsh: ZshCompletions.script()
    case .fish: FishCompletions.script()
    }
  }
}
