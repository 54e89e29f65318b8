import StanceClassifier
import StanceReport

/// `stance lexicon check`: the faults of a lexicon.
enum LexiconCheckCommand {
  /// What the command line asks for.
  struct Options: Sendable, Equatable {
    /// The lexicon's folder; nil for the built-in one.
    let lexicon: String?
    /// Lines for people, or JSON.
    let format: SummaryFormat
    /// Whether what is only worth a look is listed.
    let notes: FaultList.Notes
    /// Where the list of faults goes.
    let output: OutputOptions

    /// The options of a command line that the table has accepted.
    init(_ arguments: ParsedArguments) {
      lexicon = arguments.operands.first
      format = arguments.has(.json) ? .json : .table
      notes = arguments.has(.notes) ? .listed : .counted
      output = OutputOptions(arguments)
    }
  }

  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try checkLexicon(Options(arguments))
  }

  private static func checkLexicon(_ options: Options) throws(CommandError) -> ExitStatus {
    if let folder = options.lexicon, FileSystem.entry(at: folder) != .folder {
      throw CommandError("\(folder): there is no such folder")
    }
    var lexicon: Lexicon?
    let faults: [LexiconFault]
    do throws(LexiconError) {
      let read = try read(options.lexicon)
      lexicon = read
      faults = LexiconCheck(read).findings
    } catch {
      faults = error.faults
    }
    let report = FaultList(faults, of: lexicon, notes: options.notes) { LexiconFolder.path($0, in: options.lexicon) }
    var file = try OutputFile(options.output.path)
    switch options.format {
    case .json: try file.write(report.json.span)
    case .table, .csv: try file.write(report.text)
    }
    try file.close()
    return faults.allSatisfy { $0.severity == .note } ? .done : .negative
  }

  private static func read(_ folder: String?) throws(LexiconError) -> Lexicon {
    guard let folder else { return try Lexicon.builtIn() }
    return try Lexicon(files: LexiconFolder.files(in: folder))
  }
}
