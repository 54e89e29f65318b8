/// One command as the table has it. Parser, help, completions and man page read nothing else.
struct CommandSpec: Sendable {
  /// The words that name it: `["lexicon", "check"]`.
  let path: [String]
  /// One line: a verb phrase in lower case, no full stop.
  let summary: String
  /// A paragraph or two, separated by an empty line.
  let description: String
  /// What stands after the command besides flags; only the last may be left out or stand more than once.
  let operands: [Operand]
  /// Its flags, under headings.
  let groups: [FlagGroup]
  /// At least two real examples.
  let examples: [Example]
  /// Does it; called with arguments that fit this table.
  let run: @Sendable (ParsedArguments) throws -> ExitStatus

  /// `lexicon check`.
  var name: String { path.joined(separator: " ") }
  /// `stance lexicon check`.
  var fullName: String { "stance \(name)" }
  /// All flags in the order of the help.
  var flags: [Flag] { groups.flatMap(\.flags) }
}

/// A positional argument.
struct Operand: Sendable {
  /// How many there may be.
  enum Count: Sendable {
    /// Exactly one.
    case one
    /// None or one.
    case atMostOne
    /// One or more.
    case oneOrMore
    /// Any number.
    case any
  }

  /// How it is written in the help: `DUMP`.
  let name: String
  /// How many there may be.
  let count: Count
  /// What it is.
  let help: String
  /// What a shell may offer; for `.words`, also the only values allowed.
  let completion: Completion

  /// Whether there must be one.
  var isRequired: Bool { count == .one || count == .oneOrMore }

  /// `DUMP...`, `[DIR]`.
  var usage: String {
    switch count {
    case .one: name
    case .atMostOne: "[\(name)]"
    case .oneOrMore: "\(name)..."
    case .any: "[\(name)...]"
    }
  }
}

/// Flags that stand under one heading; shared by the commands for which they mean the same.
struct FlagGroup: Sendable {
  /// The heading.
  let title: String
  /// The flags, most used first.
  let flags: [Flag]
}

/// A command line that works, and what it is good for.
struct Example: Sendable {
  /// What it does: lower case, no full stop.
  let purpose: String
  /// The line to type.
  let line: String
}

/// Commands with a first word in common.
struct CommandFamily: Sendable {
  /// The first word.
  let name: String
  /// One line: what they are about.
  let summary: String
}
