import StanceClassifier
import StanceReport

/// `stance lexicon check`: the faults of a lexicon.
enum LexiconCheckCommand {
  /// What the command line asks for.
  struct Options: Sendable, Equatable {
    /// The lexicon's folder; nil for the built-in one.
    let lexicon: String?
    /// Where the list of faults goes.
    let output: OutputOptions

    /// The options of a command line that the table has accepted.
    init(_ arguments: ParsedArguments) {
      lexicon = arguments.operands.first
      output = OutputOptions(arguments)
    }
  }

  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try checkLexicon(Options(arguments))
  }

  private static func checkLexicon(_ options: Options) throws(CommandError) -> ExitStatus {
    let faults: [LexiconFault]
    var summary = ""
    if let folder = options.lexicon, FileSystem.entry(at: folder) != .folder {
      throw CommandError("\(folder): there is no such folder")
    }
    do throws(LexiconError) {
      let lexicon = try read(options.lexicon)
      faults = lexicon.warnings
      summary = "\(lexicon.settings.name) \(lexicon.fingerprint): \(lexicon.entries.count) entries in \(lexicon.files.count) files"
    } catch {
      faults = error.faults
    }
    var file = try OutputFile(options.output.path)
    for fault in faults {
      let mark = fault.severity == .warning ? "warning: " : ""
      try file.write(TerminalText.escaped(mark + LexiconFolder.line(fault, in: options.lexicon)) + "\n")
    }
    let count = faults.isEmpty ? "no fault" : faults.count == 1 ? "1 fault" : "\(faults.count) faults"
    try file.write(summary.isEmpty ? "\(count)\n" : "\(summary), \(count)\n")
    try file.close()
    return faults.isEmpty ? .done : .negative
  }

  private static func read(_ folder: String?) throws(LexiconError) -> Lexicon {
    guard let folder else { return try Lexicon.builtIn() }
    return try Lexicon(files: LexiconFolder.files(in: folder))
  }
}
