/// A completion script for zsh, made from the table.
enum ZshCompletions {
  /// The script: to be saved as `_stance` in a folder of `$fpath`.
  static func script() -> String {
    var lines = [
      "#compdef stance", "# zsh completions of stance; made by: stance completions zsh", "_stance() {",
      "  local -a words_of_command",
      "  if (( CURRENT == 2 )); then",
    ]
    lines += describe(ShellWords.firstWords())
    lines += ["    return", "  fi", "  local command=$words[2]"]
    for family in Commands.families { lines += familyBranch(family) }
    lines += ["  shift words; (( CURRENT-- ))", "  case $command in"]
    for command in Commands.all { lines += branch(command) }
    lines += ["  esac", "}", "_stance \"$@\""]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func describe(_ words: [(word: String, summary: String)]) -> [String] {
    ["    words_of_command=("]
      + words.map { "      " + ShellWords.quoted("\($0.word):\($0.summary)") }
      + ["    )", "    _describe command words_of_command"]
  }

  private static func familyBranch(_ family: CommandFamily) -> [String] {
    let members = CommandLookup.members(of: family).map { (word: $0.path[1], summary: $0.summary) }
    return ["  if [[ $command == \(family.name) ]]; then", "    if (( CURRENT == 3 )); then"]
      + describe(members)
      + [
        "      return", "    fi", "    command=\"\(family.name) $words[3]\"", "    shift words; (( CURRENT-- ))",
        "  fi",
      ]
  }

  private static func branch(_ command: CommandSpec) -> [String] {
    var arguments = command.flags.flatMap(specs)
    switch ShellWords.operandCompletion(command) {
    case .nothing: break
    case let completion: arguments.append("*:\(action(completion))")
    }
    var lines = ["    \(ShellWords.quoted(command.name)))", "      _arguments \\"]
    for (index, argument) in arguments.enumerated() {
      let end = index + 1 < arguments.count ? " \\" : " ;;"
      lines.append("        \(ShellWords.quoted(argument))\(end)")
    }
    return lines
  }

  /// The flag by each of its names: `--output=[write to FILE]:FILE:_files`.
  private static func specs(_ flag: Flag) -> [String] {
    let text = "[\(escaped(HelpText.explanation(flag)))]"
    let repeats = flag.mayRepeat ? "*" : ""
    guard let name = flag.valueName, let completion = flag.completion else {
      return [flag.long + text] + (flag.short.map { ["-\($0)" + text] } ?? [])
    }
    let value = "\(text):\(name)\(flag.mayRepeat ? listAction(completion) : ":" + valueAction(completion))"
    return ["\(repeats)\(flag.long)=\(value)"] + (flag.short.map { ["-\($0)\(value)"] } ?? [])
  }

  private static func listAction(_ completion: Completion) -> String {
    guard case .words(let words) = completion else { return ": " }
    return ":_values -s , value \(words.joined(separator: " "))"
  }

  private static func valueAction(_ completion: Completion) -> String {
    switch completion {
    case .nothing: " "
    case .file: "_files"
    case .folder: "_files -/"
    case .words(let words): "(\(words.joined(separator: " ")))"
    }
  }

  private static func action(_ completion: Completion) -> String { "argument:" + valueAction(completion) }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "[]:\\".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }
}
