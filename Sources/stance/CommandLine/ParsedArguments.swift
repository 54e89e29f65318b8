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

  /// All values of a flag that may be repeated, in the order given.
  func texts(_ flag: Flag) -> [String] { values[flag.name] ?? [] }

  /// What was given of some flags, in the order of the help, as `(name, value)`; `true` for a flag without a value.
  func given(but left: Set<String> = []) -> [(name: String, value: String)] {
    command.flags.flatMap { flag -> [(name: String, value: String)] in
      guard !left.contains(flag.name), let values = values[flag.name] else { return [] }
      switch flag.value {
      case .none: return [(flag.name, "true")]
      case .list: return [(flag.name, values.joined(separator: ","))]
      case .text, .texts, .integer, .choice, .crosses: return values.map { (flag.name, $0) }
      }
    }
  }

  /// A command line that gives the same result: without flags that change nothing in it, such as `--jobs`.
  var reproducibleWords: [String] {
    let flags = given(but: ParsedArguments.withoutEffect).flatMap { name, value in
      command.flags.first { $0.name == name }?.valueName == nil ? ["--\(name)"] : ["--\(name)", value]
    }
    let dashes = operands.contains { $0.hasPrefix("-") && $0 != "-" } ? ["--"] : []
    return ["stance"] + command.path + flags + dashes + operands
  }

  /// Flags that change nothing in what is written.
  static let withoutEffect: Set<String> = [
    Flag.jobs.name, Flag.progress.name, Flag.output.name, Flag.color.name, Flag.quiet.name,
  ]

  /// A usage error that points to this command's help.
  func usageError(_ message: String) -> UsageError { UsageError(message, in: command) }
}
