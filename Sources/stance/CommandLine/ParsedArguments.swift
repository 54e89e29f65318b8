/// What stands on the command line, checked against the table: every value is allowed, every count fits. Each command makes its own
/// typed options of it.
struct ParsedArguments: Sendable {
  /// The command asked for.
  let command: CommandSpec
  /// The positional arguments in order.
  let operands: [String]
  private let values: [String: [String]]

  /// Arguments that a parser has checked.
  init(command: CommandSpec, operands: [String], values: [String: [String]]) {
    self.command = command
    self.operands = operands
    self.values = values
  }

  /// Whether the flag was given.
  func has(_ flag: Flag) -> Bool { values[flag.name] != nil }

  /// The text after the flag; nil where it was not given.
  func text(_ flag: Flag) -> String? { values[flag.name]?.last }

  /// The texts after a flag that may stand several times, in order; empty where it was not given.
  func texts(_ flag: Flag) -> [String] { values[flag.name] ?? [] }

  /// The number after the flag; nil where it was not given and its default is not a number.
  func integer(_ flag: Flag) -> Int? { (text(flag) ?? flag.fallback).flatMap { Int($0) } }

  /// The number after the flag, or its default, which the table must give as a number.
  func requiredInteger(_ flag: Flag) -> Int {
    guard let value = integer(flag) else { preconditionFailure("\(flag.long) has no default number") }
    return value
  }

  /// The case chosen, or the default.
  func choice<Choice: RawRepresentable>(_ flag: Flag, as type: Choice.Type = Choice.self) -> Choice
  where Choice.RawValue == String {
    guard let choice = (text(flag) ?? flag.fallback).flatMap({ Choice(rawValue: $0) }) else {
      preconditionFailure("\(flag.long) allows a value that \(type) does not have")
    }
    return choice
  }

  /// The cases chosen, each once, in the order given; empty where the flag was not given.
  func list<Choice: RawRepresentable & Equatable>(_ flag: Flag, as type: Choice.Type = Choice.self) -> [Choice]
  where Choice.RawValue == String {
    var chosen: [Choice] = []
    for choice in (values[flag.name] ?? []).compactMap({ Choice(rawValue: $0) }) where !chosen.contains(choice) {
      chosen.append(choice)
    }
    return chosen
  }

  /// A usage error that points to this command's help.
  func usageError(_ message: String) -> UsageError { UsageError(message, in: command) }
}
