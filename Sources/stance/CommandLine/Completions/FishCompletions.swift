/// A completion script for fish, made from the table.
enum FishCompletions {
  /// The script.
  static func script() -> String {
    var lines = [
      "# fish completions of stance; made by: stance completions fish",
      "function __stance_at",
      "  set -l words (commandline -opc)",
      "  set -e words[1]",
      "  if test (count $argv) -eq 0",
      "    test (count $words) -eq 0",
      "    return",
      "  end",
      "  test (count $words) -ge (count $argv); or return 1",
      "  for i in (seq (count $argv))",
      "    test \"$words[$i]\" = $argv[$i]; or return 1",
      "  end",
      "end",
      "complete -c stance -f",
      "complete -c stance -n __stance_at -l help -s h -d 'show this help, or that of a command'",
      "complete -c stance -n __stance_at -l version -d 'print the version'",
    ]
    for (word, summary) in ShellWords.firstWords() {
      lines.append("complete -c stance -n __stance_at -a \(word) -d \(quoted(summary))")
    }
    for family in Commands.families {
      let members = CommandLookup.members(of: family)
      let condition = "__stance_at \(family.name); and test (count (commandline -opc)) -eq 2"
      for member in members {
        lines.append("complete -c stance -n '\(condition)' -a \(member.path[1]) -d \(quoted(member.summary))")
      }
    }
    for command in Commands.all { lines += flags(command) + operand(command) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func flags(_ command: CommandSpec) -> [String] {
    command.flags.map { flag in
      var line = "complete -c stance -n '__stance_at \(command.name)' -l \(flag.name)"
      if let short = flag.short { line += " -s \(short)" }
      if let completion = flag.completion { line += value(completion) }
      return line + " -d \(quoted(flag.help))"
    }
  }

  private static func operand(_ command: CommandSpec) -> [String] {
    let arguments =
      switch ShellWords.operandCompletion(command) {
      case .nothing: ""
      case .file: " -F"
      case .folder: " -a '(__fish_complete_directories)'"
      case .words(let words): " -a \(quoted(words.joined(separator: " ")))"
      }
    return arguments.isEmpty ? [] : ["complete -c stance -n '__stance_at \(command.name)'\(arguments)"]
  }

  private static func value(_ completion: Completion) -> String {
    switch completion {
    case .nothing: " -x"
    case .file: " -r -F"
    case .folder: " -x -a '(__fish_complete_directories)'"
    case .words(let words): " -x -a \(quoted(words.joined(separator: " ")))"
    }
  }

  /// Single quotes as fish reads them: backslash and quote are escaped inside.
  private static func quoted(_ text: String) -> String {
    var result = "'"
    for character in text {
      if character == "'" || character == "\\" { result += "\\" }
      result.append(character)
    }
    return result + "'"
  }
}
