/// Reads the words after a command by its table.
struct ArgumentParser {
  private let command: CommandSpec
  private var rest: ArraySlice<String>
  private var operands: [String] = []
  private var values: [String: [String]] = [:]

  /// Checks `words` against the table of `command`.
  static func parse(
    _ words: ArraySlice<String>, for command: CommandSpec
  ) throws(UsageError) -> ParsedArguments {
    var parser = ArgumentParser(command: command, rest: words)
    try parser.readAll()
    try parser.checkOperands()
    return ParsedArguments(command: command, operands: parser.operands, values: parser.values)
  }

  /// Whether `--help` or `-h` stands among the flags. It wins over every fault of the rest.
  static func asksForHelp(_ words: ArraySlice<String>) -> Bool {
    words.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
  }

  private init(command: CommandSpec, rest: ArraySlice<String>) {
    self.command = command
    self.rest = rest
  }

  private mutating func readAll() throws(UsageError) {
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        return
      }
      if word.hasPrefix("-"), word != "-" {
        try readFlag(word)
      } else {
        operands.append(word)
      }
    }
  }

  private mutating func readFlag(_ word: String) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
    let attached = parts.count == 2 && word.hasPrefix("--") ? parts[1] : nil
    let name = attached == nil ? word : parts[0]
    guard let flag = command.flags.first(where: { $0.long == name || $0.short.map { "-\($0)" } == name }) else {
      throw unknown(name)
    }
    if !flag.mayRepeat, values[flag.name] != nil { throw error("flag \(flag.long) was given twice") }
    guard let valueName = flag.valueName else {
      if attached != nil { throw error("flag \(flag.long) takes no value") }
      values[flag.name] = [""]
      return
    }
    guard let value = attached ?? nextValue() else { throw error("flag \(flag.long) needs a value (\(valueName))") }
    values[flag.name, default: []] += try check(value, of: flag)
  }

  /// The next word where it can be a value: a word with a dash is taken for the next flag, except `-` and negative numbers.
  private mutating func nextValue() -> String? {
    guard let word = rest.first else { return nil }
    if word.hasPrefix("-"), word != "-", Int(word) == nil { return nil }
    return rest.popFirst()
  }

  private func check(_ value: String, of flag: Flag) throws(UsageError) -> [String] {
    switch flag.value {
    case .none:
      return []
    case .text(let name, _), .texts(let name):
      if value.isEmpty { throw error("value of \(flag.long) is empty (\(name))") }
      return [value]
    case .integer(_, let range):
      guard let number = Int(value), range.contains(number) else { throw error(badNumber(value, flag, range)) }
      return [value]
    case .choice(_, let allowed):
      try checkChoice(value, allowed, what: "value '\(value)' of \(flag.long)")
      return [value]
    case .list(_, let allowed):
      let items = value.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
      for item in items { try checkChoice(item, allowed, what: "value '\(item)' of \(flag.long)") }
      return items
    case .crosses(_, let allowed):
      let items = value.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
      for item in items { try checkChoice(item, allowed, what: "value '\(item)' of \(flag.long)") }
      guard items.count <= 2, Set(items).count == items.count else {
        throw error("value '\(value)' of \(flag.long) is no cross of two; repeat the flag for more tables")
      }
      return [value]
    }
  }

  private func badNumber(_ value: String, _ flag: Flag, _ range: ClosedRange<Int>) -> String {
    let end = range.upperBound == Int.max ? "" : " to \(range.upperBound)"
    return "value '\(value)' of \(flag.long) is not a whole number from \(range.lowerBound)\(end)"
  }

  private func checkChoice(_ value: String, _ allowed: [String], what: String) throws(UsageError) {
    if allowed.contains(value) { return }
    let hint = NearMiss.hint(for: value, among: allowed)
    throw error("\(what) is not one of \(allowed.joined(separator: ", "))\(hint)")
  }

  private func checkOperands() throws(UsageError) {
    guard let last = command.operands.last else {
      if let extra = operands.first { throw error("unexpected argument '\(extra)'") }
      return
    }
    for (index, operand) in command.operands.enumerated() where index >= operands.count && operand.isRequired {
      throw error("missing argument \(operand.name): \(operand.help)")
    }
    let places = command.operands.count
    if operands.count > places, last.count == .one || last.count == .atMostOne {
      throw error("unexpected argument '\(operands[places])' after \(last.name)\(quotingHint(last))")
    }
    if case .words(let allowed) = last.completion {
      for value in operands.dropFirst(places - 1) { try checkChoice(value, allowed, what: "'\(value)'") }
    }
  }

  private func quotingHint(_ operand: Operand) -> String {
    operand.name == "TEXT" ? " (put the text in quotation marks)" : ""
  }

  private func unknown(_ name: String) -> UsageError {
    let known = command.flags.map(\.long)
    let hint = name.hasPrefix("--") ? NearMiss.hint(for: name, among: known) : ""
    return error("unknown flag \(name)\(hint)")
  }

  private func error(_ message: String) -> UsageError { UsageError(message, in: command) }
}
