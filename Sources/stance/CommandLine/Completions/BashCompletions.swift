/// A completion script for bash, made from the table.
enum BashCompletions {
  /// The script. It needs nothing of the package bash-completion.
  static func script() -> String {
    let commands = ShellWords.firstWords().map(\.word).joined(separator: " ")
    var lines = [
      "# bash completions of stance; made by: stance completions bash",
      "_stance_names() {",
      "  local IFS=$'\\n'",
      "  compopt -o filenames 2> /dev/null # bash 3 has none",
      "  COMPREPLY=($(compgen \"$1\" -- \"$2\"))",
      "}",
      "_stance() {",
      "  local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}",
      "  # bash takes --flag=value for three words",
      "  if [[ $word == = ]]; then word=; previous=${COMP_WORDS[COMP_CWORD-1]}",
      "  elif [[ $previous == = ]]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi",
      "  COMPREPLY=()",
      "  if (( COMP_CWORD == 1 )); then",
      "    COMPREPLY=($(compgen -W '\(commands) --help --version' -- \"$word\"))",
      "    return",
      "  fi",
    ]
    for family in Commands.families { lines += familyBranch(family) }
    lines += ["  case $command in"]
    for command in Commands.all { lines += branch(command) }
    lines += ["  esac", "}", "complete -F _stance stance"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func familyBranch(_ family: CommandFamily) -> [String] {
    let words = CommandLookup.members(of: family).map { $0.path[1] }.joined(separator: " ")
    return [
      "  if [[ $command == \(family.name) ]]; then",
      "    if (( COMP_CWORD == 2 )); then",
      "      COMPREPLY=($(compgen -W '\(words) --help' -- \"$word\"))",
      "      return",
      "    fi",
      "    command=\"\(family.name) ${COMP_WORDS[2]}\"",
      "  fi",
    ]
  }

  private static func branch(_ command: CommandSpec) -> [String] {
    var lines = ["    \(ShellWords.quoted(command.name)))", "      case $previous in"]
    for flag in command.flags {
      guard let completion = flag.completion else { continue }
      let names = ([flag.long] + (flag.short.map { ["-\($0)"] } ?? [])).joined(separator: "|")
      lines.append("        \(names)) \(reply(completion)); return ;;")
    }
    let flags = command.flags.map(\.long).joined(separator: " ")
    lines += [
      "      esac",
      "      if [[ $word == -* ]]; then",
      "        COMPREPLY=($(compgen -W '\(flags)' -- \"$word\"))",
      "      else",
      "        \(reply(ShellWords.operandCompletion(command)))",
      "      fi ;;",
    ]
    return lines
  }

  private static func reply(_ completion: Completion) -> String {
    switch completion {
    case .nothing: "COMPREPLY=()"
    case .file: "_stance_names -f \"$word\""
    case .folder: "_stance_names -d \"$word\""
    case .words(let words): "COMPREPLY=($(compgen -W '\(words.joined(separator: " "))' -- \"$word\"))"
    }
  }
}
