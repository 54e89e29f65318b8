import StanceArchive

/// How a dump is read, from the flags under "Reading".
struct ReadingOptions: Sendable, Equatable {
  /// Files, folders, or `-` for standard input.
  private(set) var dumps: [String]
  /// The lexicon's folder; nil for the built-in one.
  let lexicon: String?
  /// Threads.
  let jobs: Int
  /// Where the values of a table stand.
  let columns: Columns
  /// Which posts count of those that stand for one another.
  let duplicates: DuplicateRules
  /// How many times its size compressed data may grow to.
  let maximumExpansion: Int
  /// When to show progress.
  let progress: When
  /// Which posts count.
  let filter: PostFilter.Options

  /// The options of a command that has the flags of ``FlagGroup/reading`` and ``FlagGroup/posts``; `dumps` are the arguments where there are no others.
  init(_ arguments: ParsedArguments, dumps: [String]? = nil) throws(UsageError) {
    try self.init(
      arguments, dumps: dumps ?? arguments.operands, lexicon: arguments.text(.lexicon), PostFilter.Options(arguments))
  }

  /// The options of a command that names its dumps and its lexicon otherwise.
  init(
    _ arguments: ParsedArguments, dumps: [String], lexicon: String?, _ filter: PostFilter.Options
  ) throws(UsageError) {
    self.filter = filter
    self.dumps = dumps
    self.lexicon = lexicon
    jobs = arguments.integer(.jobs) ?? Environment.cores
    columns = Columns(arguments)
    var rules = DuplicateRules()
    if arguments.has(.keepDuplicates) { rules.copies = .all }
    if filter.retweets == .once { rules.retweets = .once }
    let deleted: DeletedPolicy = arguments.choice(.deleted)
    if deleted == .keep { rules.deleted = .keep }
    duplicates = rules
    maximumExpansion = arguments.requiredInteger(.maxExpansion)
    progress = arguments.choice(.progress)
  }

  /// The same for other dumps.
  func with(dumps: [String]) -> ReadingOptions {
    var options = self
    options.dumps = dumps
    return options
  }
}

/// The columns of a table by their names, from the flags under "Tables"; nil where the name is to be found.
struct Columns: Sendable, Equatable {
  private let text: String?
  private let id: String?
  private let time: String?
  private let language: String?
  private let author: String?

  /// The options of a command that has the group ``FlagGroup/columns``.
  init(_ arguments: ParsedArguments) {
    text = arguments.text(.textColumn)
    id = arguments.text(.idColumn)
    time = arguments.text(.timeColumn)
    language = arguments.text(.langColumn)
    author = arguments.text(.authorColumn)
  }

  /// The same in the words of StanceArchive.
  var reading: ReadOptions {
    var options = ReadOptions()
    options.textColumn = text
    options.idColumn = id
    options.timeColumn = time
    options.languageColumn = language
    options.authorColumn = author
    return options
  }
}

/// Where the answer goes, from the flags under "Output".
struct OutputOptions: Sendable, Equatable {
  /// The file; nil for standard output.
  let path: String?
  /// When to use colours.
  let color: When
  /// Whether to say nothing on standard error but errors.
  let isQuiet: Bool

  /// The options of a command that has the group ``FlagGroup/output``.
  init(_ arguments: ParsedArguments) {
    path = arguments.text(.output)
    color = arguments.choice(.color)
    isQuiet = arguments.has(.quiet)
  }

  /// The options of a command whose report goes to standard output while `--output` is a folder.
  init(report arguments: ParsedArguments) {
    path = nil
    color = arguments.choice(.color)
    isQuiet = false
  }

  /// What can be shown where the answer goes: a file gets no colours unless they are asked for, and the width of 80 or COLUMNS.
  var terminal: Terminal {
    if path == nil || path == "-" { return Terminal(.standardOutput, color: color) }
    return Terminal(isTerminal: false, columns: nil, color: color) { Environment.value($0) }
  }
}

/// How a breakdown or an evaluation is written.
enum SummaryFormat: Sendable, Equatable {
  /// A table for people.
  case table
  /// JSON.
  case json
  /// Tidy CSV.
  case csv

  /// The format of a command that has the flags `--json` and `--csv`.
  init(_ arguments: ParsedArguments) throws(UsageError) {
    if arguments.has(.json), arguments.has(.csv) { throw arguments.usageError("--json and --csv exclude each other") }
    self = arguments.has(.json) ? .json : arguments.has(.csv) ? .csv : .table
  }
}
