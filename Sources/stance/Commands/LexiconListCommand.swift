import StanceClassifier
import StanceReport

/// `stance lexicon list`: the entries of a lexicon, and how often they occur.
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
    /// The order of the list.
    let order: EntryOrder
    /// Whether only entries are wanted that occur nowhere.
    let isDeadOnly: Bool
    /// The dump to count in; nil for none.
    let reading: ReadingOptions?
    /// A table for people, CSV or JSON.
    let format: SummaryFormat
    /// Where the list goes.
    let output: OutputOptions

    /// The options, or a usage error for flags that do not go together.
    init(_ arguments: ParsedArguments) throws(UsageError) {
      lexicon = arguments.operands.first
      pole = arguments.text(.pole)
      languages = (arguments.text(.lang) ?? "").split(separator: ",").map { String($0) }
      role = arguments.text(.role)
      order = arguments.choice(.sort)
      isDeadOnly = arguments.has(.dead)
      format = try SummaryFormat(arguments)
      output = OutputOptions(arguments)
      reading = try arguments.text(.on).map { dump throws(UsageError) in
        try ReadingOptions(arguments, dumps: [dump], lexicon: arguments.operands.first, .everyPost)
      }
      if reading == nil, isDeadOnly { throw arguments.usageError("--dead needs --on DUMP: what is dead depends on the posts") }
      if reading == nil, order == .posts { throw arguments.usageError("--sort posts needs --on DUMP") }
    }
  }

  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try listEntries(Options(arguments))
  }

  private static func listEntries(_ options: Options) throws(CommandError) -> ExitStatus {
    let lexicon = try LexiconFolder.load(options.lexicon)
    var entries: [EntryID] = []
    for index in lexicon.entries.indices where try isWanted(EntryID(index), lexicon, options) {
      entries.append(EntryID(index))
    }
    guard let reading = options.reading else {
      sort(&entries, lexicon, options.order, nil)
      try write(EntryList(entries.map { EntryList.Item(lexicon, $0) }, poles: lexicon.poles), options)
      return .done
    }
    let coverage = try CoverageRun(reading, lexicon, isQuiet: options.output.isQuiet).finish()
    if options.isDeadOnly { entries.removeAll { coverage.posts[$0.index] > 0 } }
    sort(&entries, lexicon, options.order, coverage)
    let items = entries.map { EntryList.Item(lexicon, $0, posts: coverage.posts[$0.index]) }
    if coverage.postCount > 0 { try write(EntryList(items, poles: lexicon.poles), options) }
    if !options.output.isQuiet { Standard.error(coverage.summary + "\n") }
    coverage.report.printErrors()
    return coverage.report.status
  }

  /// What is equal keeps the order of the files.
  private static func sort(_ entries: inout [EntryID], _ lexicon: Lexicon, _ order: EntryOrder, _ coverage: CoverageRun.Outcome?) {
    switch order {
    case .file: break
    case .weight:
      let weights = lexicon.entries.map(\.weight.magnitude)
      entries.sort { (-weights[$0.index], $0.index) < (-weights[$1.index], $1.index) }
    case .posts:
      let posts = coverage?.posts ?? []
      entries.sort { (-posts[$0.index], $0.index) < (-posts[$1.index], $1.index) }
    }
  }

  private static func write(_ list: EntryList, _ options: Options) throws(CommandError) {
    var file = try OutputFile(options.output.path)
    switch options.format {
    case .json: try file.write(list.json.span)
    case .csv: try file.write(list.csv.span)
    case .table: try file.write(list.text)
    }
    try file.close()
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
