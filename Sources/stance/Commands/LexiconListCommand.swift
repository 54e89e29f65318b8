import StanceClassifier
import StanceReport

/// `stance lexicon list`: the entries of a lexicon.
enum LexiconListCommand {
  /// What the command line asks for. A nil filter lets everything through.
  struct Options: Sendable, Equatable {
    /// The lexicon's folder; nil for the built-in one.
    let lexicon: String?
    /// Only this pole.
    let pole: String?
    /// Only these languages; empty for all.
    let languages: [String]
    /// Only this role.
    let role: String?
    /// A table for people, or JSON.
    let format: SummaryFormat
    /// Where the list goes.
    let output: OutputOptions

    /// The options of a command line that the table has accepted.
    init(_ arguments: ParsedArguments) {
      lexicon = arguments.operands.first
      pole = arguments.text(.pole)
      languages = (arguments.text(.lang) ?? "").split(separator: ",").map { String($0) }
      role = arguments.text(.role)
      format = arguments.has(.json) ? .json : .table
      output = OutputOptions(arguments)
    }
  }

  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try listEntries(Options(arguments))
  }

  private static func listEntries(_ options: Options) throws(CommandError) -> ExitStatus {
    let lexicon = try LexiconFolder.load(options.lexicon)
    let poles = lexicon.poles
    var entries: [EntryID] = []
    for index in lexicon.entries.indices where try isWanted(EntryID(index), lexicon, options) {
      entries.append(EntryID(index))
    }
    var file = try OutputFile(options.output.path)
    let list = EntryList(entries.map { EntryList.Item(lexicon, $0) }, poles: poles)
    switch options.format {
    case .json: try file.write(list.json.span)
    case .table, .csv: try file.write(list.text)
    }
    try file.close()
    return .done
  }

  private static func isWanted(_ id: EntryID, _ lexicon: Lexicon, _ options: Options) throws(CommandError) -> Bool {
    let role = lexicon.entries[id.index].role
    if let pole = options.pole {
      guard let stance = lexicon.poles.stance(named: pole), stance != .neutral else {
        throw CommandError("the lexicon has no pole \"\(pole)\" (it has \(lexicon.poles.first) and \(lexicon.poles.second))")
      }
      if role.pole != stance { return false }
    }
    if let wanted = options.role, role.name(lexicon.poles) != wanted { return false }
    return options.languages.isEmpty || options.languages.contains(lexicon.language(of: id))
  }
}
