import StanceClassifier
import StanceReport

/// `stance explain`: why a text gets its label.
enum ExplainCommand {
  /// What the command line asks for.
  struct Options: Sendable, Equatable {
    /// The text, or `-` for standard input.
    let text: String
    /// The lexicon's folder; nil for the built-in one.
    let lexicon: String?
    /// A table for people, or JSON.
    let format: SummaryFormat
    /// Where the explanation goes.
    let output: OutputOptions

    /// The options of a command line that the table has accepted.
    init(_ arguments: ParsedArguments) {
      text = arguments.operands[0]
      lexicon = arguments.text(.lexicon)
      format = arguments.has(.json) ? .json : .table
      output = OutputOptions(arguments)
    }
  }

  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try explainText(Options(arguments))
  }

  private static func explainText(_ options: Options) throws(CommandError) -> ExitStatus {
    let text = try readText(options.text)
    let lexicon = try LexiconFolder.load(options.lexicon, for: text)
    let verdict = Verdict(on: text, by: lexicon)
    var file = try OutputFile(options.output.path)
    switch options.format {
    case .json:
      let json = ExplanationJSON(verdict, Provenance(lexicon, sources: []), poles: lexicon.poles)
      try file.write(json.bytes.span)
    case .table, .csv:
      let explanation = ExplanationText(verdict, of: text, poles: lexicon.poles, style: options.output.terminal.style)
      try file.write(explanation.lines.joined(separator: "\n") + "\n")
    }
    try file.close()
    return .done
  }

  /// The text of the command line, or all of standard input without its last line feed.
  private static func readText(_ text: String) throws(CommandError) -> [UInt8] {
    if text != "-" { return Array(text.utf8) }
    do throws(SystemFailure) {
      var bytes = try FileSystem.readAll(0)
      if bytes.last == 0x0A { bytes.removeLast() }
      return bytes
    } catch {
      throw CommandError("cannot read standard input: \(error.words)")
    }
  }
}
