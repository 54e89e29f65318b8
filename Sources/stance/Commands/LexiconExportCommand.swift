import StanceClassifier
import StanceReport
import StanceTuning

/// `stance lexicon export`: a lexicon for another program.
enum LexiconExportCommand {
  /// What the command line asks for.
  struct Options: Sendable, Equatable {
    /// The lexicon's folder; nil for the built-in one.
    let lexicon: String?
    /// The format.
    let format: ExchangeFormat
    /// The folder to make, for a format of several files; nil for one file.
    let folder: String?
    /// Where one file goes.
    let output: OutputOptions

    /// The options, or a usage error for flags that do not go together.
    init(_ arguments: ParsedArguments) throws(UsageError) {
      lexicon = arguments.operands.first
      output = OutputOptions(arguments)
      folder = arguments.text(.to)
      guard let format = try ExchangeFormat.wanted(arguments, for: output.path) else {
        let names = ExchangeFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw arguments.usageError("--as is missing (one of \(names)), and the name of the output does not tell the format")
      }
      self.format = format
      if format == .sentistrength, folder == nil || output.path != nil {
        throw arguments.usageError("the tables of SentiStrength are several files: name a folder by --to, and no --output")
      }
      if format != .sentistrength, folder != nil {
        throw arguments.usageError("--to is for the tables of SentiStrength: name a file by --output")
      }
    }
  }

  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try exportLexicon(Options(arguments))
  }

  private static func exportLexicon(_ options: Options) throws(CommandError) -> ExitStatus {
    let lexicon = try LexiconFolder.load(options.lexicon)
    let made = LexiconExport(lexicon, as: options.format)
    if let folder = options.folder {
      try LexiconFolder.write(made.files, to: folder)
    } else {
      var file = try OutputFile(options.output.path)
      let bytes = made.files[0].bytes
      try file.write(bytes.span)
      try file.close()
    }
    if !options.output.isQuiet { report(made, lexicon, options) }
    return .done
  }

  private static func report(_ made: LexiconExport, _ lexicon: Lexicon, _ options: Options) {
    for fault in made.leftOut.prefix(10) {
      Standard.error("stance: left out: \(TerminalText.escaped(LexiconFolder.line(fault, in: options.lexicon)))\n")
    }
    if made.leftOut.count > 10 { Standard.error("stance: left out: \(NumberText.grouped(made.leftOut.count - 10)) more\n") }
    let count = lexicon.entries.count - made.leftOut.count
    let loss = made.loss.map { "; \($0)" } ?? ""
    Standard.error("\(NumberText.grouped(count)) of \(NumberText.grouped(lexicon.entries.count)) entries\(loss)\n")
  }
}
