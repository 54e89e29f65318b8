/// What the first words of a command line ask for.
enum CommandLookup: Sendable {
  /// The list of commands; `asked` is false where the command line is empty.
  case overview(asked: Bool)
  /// `--version`.
  case version
  /// The commands of a family.
  case group(CommandFamily)
  /// A command, and the words after its name.
  case command(CommandSpec, ArraySlice<String>)

  /// Finds the command at the start of `words`.
  static func find(_ words: [String]) throws(UsageError) -> CommandLookup {
    guard let first = words.first else { return .overview(asked: false) }
    switch first {
    case "--help", "-h": return .overview(asked: true)
    case "--version": return .version
    default: break
    }
    if first.hasPrefix("-") { throw unknownLeadingFlag(first) }
    if let command = command(named: [first]) { return .command(command, words.dropFirst()) }
    guard let family = Commands.families.first(where: { $0.name == first }) else {
      let known = Commands.all.map { $0.path[0] }
      throw UsageError("unknown command '\(first)'\(NearMiss.hint(for: first, among: known))")
    }
    return try find(in: family, words.dropFirst())
  }

  /// The command with these words as its name.
  static func command(named path: [String]) -> CommandSpec? {
    Commands.all.first { $0.path == path }
  }

  /// The second words of a family's commands.
  static func members(of family: CommandFamily) -> [CommandSpec] {
    Commands.all.filter { $0.path.count > 1 && $0.path[0] == family.name }
  }

  private static func find(
    in family: CommandFamily, _ words: ArraySlice<String>
  ) throws(UsageError) -> CommandLookup {
    let seeAlso = "stance \(family.name) --help"
    let known = members(of: family).map { $0.path[1] }
    guard let second = words.first else {
      throw UsageError("missing word after '\(family.name)' (\(known.joined(separator: ", ")))", seeAlso: seeAlso)
    }
    if second == "--help" || second == "-h" { return .group(family) }
    guard let command = command(named: [family.name, second]) else {
      let hint = NearMiss.hint(for: second, among: known)
      throw UsageError("unknown command '\(family.name) \(second)'\(hint)", seeAlso: seeAlso)
    }
    return .command(command, words.dropFirst())
  }

  private static func unknownLeadingFlag(_ word: String) -> UsageError {
    if Commands.all.contains(where: { $0.flags.contains { $0.long == word || $0.short.map { "-\($0)" } == word } }) {
      return UsageError("flag \(word) stands before the command; write it after")
    }
    return UsageError("unknown flag \(word)\(NearMiss.hint(for: word, among: ["--help", "--version"]))")
  }
}
