/// Help as text of 80 columns, made from the table.
enum HelpText {
  private static let width = TextWrap.helpWidth

  /// What `stance --help` prints.
  static func overview() -> String {
    var lines = [
      "stance says what the authors of archived X posts hold about a contested demand.", "",
      "Usage: stance COMMAND [FLAGS] [ARGUMENTS]", "", "Commands:",
    ]
    lines += list(Commands.all)
    lines += ["", "Flags:"]
    lines += TextWrap.definition("-h, --help", "show this help, or that of a command", column: 19, width: width)
    lines += TextWrap.definition("--version", "print the version", column: 19, width: width)
    lines += ["", "Examples:", "  stance breakdown Corpus/sample", "  stance help breakdown"]
    return joined(lines)
  }

  /// What `stance lexicon --help` prints.
  static func group(_ family: CommandFamily) -> String {
    let members = CommandLookup.members(of: family)
    var lines = ["Usage: stance \(family.name) COMMAND [FLAGS]", ""]
    lines += [capitalized(family.summary) + ".", "", "Commands:"]
    lines += list(members)
    lines += ["", "See 'stance \(family.name) COMMAND --help' for each."]
    return joined(lines)
  }

  /// What `stance COMMAND --help` prints.
  static func command(_ command: CommandSpec) -> String {
    var lines = ["Usage: \(synopsis(command))", ""]
    lines += TextWrap.paragraphs(command.description, width: width)
    if !command.operands.isEmpty {
      lines += ["", "Arguments:"]
      for operand in command.operands {
        lines += TextWrap.definition(operand.usage, operand.help, column: 24, width: width)
      }
    }
    for group in command.groups {
      lines += ["", "\(group.title):"]
      for flag in group.flags { lines += definition(flag) }
    }
    lines += ["", "Examples:"]
    for example in command.examples {
      lines.append("  # \(example.purpose)")
      lines.append("  \(example.line)")
    }
    lines += ["", "Exit status:"]
    for status in ExitStatus.allCases {
      lines += TextWrap.definition("\(status.rawValue)", status.meaning, column: 6, width: width)
    }
    return joined(lines)
  }

  /// `stance breakdown [FLAGS] DUMP...`
  static func synopsis(_ command: CommandSpec) -> String {
    ([command.fullName, "[FLAGS]"] + command.operands.map(\.usage)).joined(separator: " ")
  }

  /// What the flag does, with its allowed values and its default.
  static func explanation(_ flag: Flag) -> String {
    var text = flag.help
    switch flag.value {
    case .choice(_, let allowed), .list(_, let allowed), .crosses(_, let allowed):
      text += ": \(allowed.joined(separator: ", "))"
    case .none, .text, .texts, .integer: break
    }
    if let fallback = flag.fallback { text += " (default: \(fallback))" }
    return text
  }

  private static func definition(_ flag: Flag) -> [String] {
    let term = flag.short == nil ? "    \(flag.usage)" : flag.usage
    return TextWrap.definition(term, explanation(flag), column: 28, width: width)
  }

  private static func list(_ commands: [CommandSpec]) -> [String] {
    commands.flatMap { TextWrap.definition($0.name, $0.summary, column: 19, width: width) }
  }

  private static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private static func joined(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }
}
