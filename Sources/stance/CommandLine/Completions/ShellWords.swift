/// What the completion scripts of all shells have in common.
enum ShellWords {
  /// The words that may stand first, with what they do; a family once.
  static func firstWords() -> [(word: String, summary: String)] {
    var words: [(word: String, summary: String)] = []
    for command in Commands.all {
      let first = command.path[0]
      if words.contains(where: { $0.word == first }) { continue }
      let family = Commands.families.first { $0.name == first }
      words.append((first, family?.summary ?? command.summary))
    }
    return words
  }

  /// What may stand as the positional argument of a command, the last where there are several; `help` takes the names of commands.
  static func operandCompletion(_ command: CommandSpec) -> Completion {
    if command.path == Commands.help.path { return .words(firstWords().map(\.word)) }
    return command.operands.last?.completion ?? .nothing
  }

  /// The text in single quotes, safe in any POSIX shell.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
