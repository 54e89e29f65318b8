/// The manual page in the man macros of roff (man(7)), made from the table.
enum ManPage {
  /// The whole page.
  static func text() -> String {
    var lines = [
      ".TH STANCE 1 \"\" \"stance \(Version.number)\" \"User Commands\"",
      ".SH NAME", "stance \\- label archived X posts by what their authors hold, and count the labels",
      ".SH SYNOPSIS",
    ]
    for command in Commands.all {
      lines += [".B \(escaped(command.fullName))", escaped(synopsisTail(command)), ".br"]
    }
    lines += [".SH DESCRIPTION"]
    lines += [
      escaped("stance reads an archive of X posts and says, post by post and in sum, what its authors hold about a"),
      escaped("contested demand. Every label can be traced to the words of a lexicon that made it."),
      ".SH COMMANDS",
    ]
    for command in Commands.all { lines += section(command) }
    lines += [".SH EXIT STATUS"]
    for status in ExitStatus.allCases { lines += item("\(status.rawValue)", status.meaning) }
    lines += [".SH ENVIRONMENT"]
    for variable in variables { lines += item(variable.name, variable.meaning) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let variables: [(name: String, meaning: String)] = [
    ("NO_COLOR", "if set to anything, no colours unless --color always"),
    ("TERM", "if dumb, no colours and no progress"),
    ("COLUMNS", "the width to draw for, before what the terminal says"),
    ("LC_ALL, LC_CTYPE, LANG", "the first one set decides whether bars are drawn in Unicode or in ASCII"),
  ]

  private static func synopsisTail(_ command: CommandSpec) -> String {
    (["[FLAGS]"] + command.operands.map(\.usage)).joined(separator: " ")
  }

  private static func section(_ command: CommandSpec) -> [String] {
    var lines = [".SS \(escaped(command.fullName)) \(escaped(synopsisTail(command)))"]
    for line in TextWrap.paragraphs(command.description, width: TextWrap.helpWidth) {
      lines.append(line.isEmpty ? ".PP" : escaped(line))
    }
    for operand in command.operands { lines += item(operand.usage, operand.help) }
    for flag in command.flags { lines += item(flag.usage, HelpText.explanation(flag)) }
    lines += [".PP", "Examples:"]
    for example in command.examples {
      lines += [".PP", escaped("\(example.purpose):"), ".PP", ".nf", escaped("    \(example.line)"), ".fi"]
    }
    return lines
  }

  private static func item(_ term: String, _ text: String) -> [String] {
    [".TP", ".B \(escaped(term))", escaped(text)]
  }

  /// Backslashes, dashes (so that they can be copied) and a dot or quote at the start of a line, which would be a request.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\"": result += "\\(dq"
      case "'": result += "\\(aq"
      case "~": result += "\\(ti"
      case _ where !character.isASCII:
        // troff reads bytes; this is how it spells other characters.
        for scalar in character.unicodeScalars {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          result += "\\[u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
        }
      default: result.append(character)
      }
    }
    return result.hasPrefix(".") ? "\\&" + result : result
  }
}
