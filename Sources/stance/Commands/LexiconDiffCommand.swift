import StanceClassifier
import StanceReport
import StanceTuning

/// `stance lexicon diff`: what differs between lexicons, and what that does to the labels of a dump.
enum LexiconDiffCommand {
  /// What the command line asks for.
  struct Options: Sendable, Equatable {
    /// The folder of the old lexicon; nil for the built-in one.
    let old: String?
    /// The folders of the new ones; at least one.
    let new: [String]
    /// In which dump flips are counted; nil for none.
    let flips: FlipCount?
    /// Whether the difference of the files is wanted instead.
    let isUnified: Bool
    /// A table for people, or JSON.
    let format: SummaryFormat
    /// Where the answer goes.
    let output: OutputOptions

    /// The options, or a usage error for flags that do not go together.
    init(_ arguments: ParsedArguments) throws(UsageError) {
      old = arguments.operands.count == 1 ? nil : arguments.operands[0]
      new = arguments.operands.count == 1 ? arguments.operands : Array(arguments.operands.dropFirst())
      isUnified = arguments.has(.unified)
      format = arguments.has(.json) ? .json : .table
      output = OutputOptions(arguments)
      if isUnified, arguments.has(.on) || arguments.has(.keep) || format == .json {
        throw arguments.usageError("--unified shows the files alone: leave out --on, --keep and --json")
      }
      flips = try FlipCount(arguments)
    }
  }

  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try compareLexicons(Options(arguments))
  }

  private static func compareLexicons(_ options: Options) throws(CommandError) -> ExitStatus {
    let old = try LexiconFolder.load(options.old)
    var comparisons: [LexiconComparison] = []
    for folder in options.new { comparisons.append(LexiconComparison(from: old, to: try LexiconFolder.load(folder))) }
    if options.isUnified {
      try writeUnified(comparisons, options)
      return .done
    }
    let counted = try options.flips?.finish(comparisons, isQuiet: options.output.isQuiet)
    let report = counted?.report
    if report.map({ !$0.hasNoPost }) ?? true { try write(comparisons, counted?.flips, options) }
    report?.printErrors()
    return report?.status ?? .done
  }

  private static func write(_ comparisons: [LexiconComparison], _ flips: [Flips]?, _ options: Options) throws(CommandError) {
    var file = try OutputFile(options.output.path)
    switch options.format {
    case .json:
      var json = JSONWriter()
      json.array { json in
        for (index, comparison) in comparisons.enumerated() { LexiconComparisonJSON(comparison, flips?[index]).write(to: &json) }
      }
      try file.write((json.bytes + [0x0A]).span)
    case .table, .csv:
      let style = options.output.terminal.style
      let tables = comparisons.enumerated().map { LexiconComparisonTable($1, flips?[$0], style: style).text }
      try file.write(tables.joined(separator: "\n"))
    }
    try file.close()
  }

  /// The diff byte by byte in files and pipes, escaped on a terminal.
  private static func writeUnified(_ comparisons: [LexiconComparison], _ options: Options) throws(CommandError) {
    var file = try OutputFile(options.output.path)
    let terminal = options.output.terminal
    for comparison in comparisons {
      let diff = UnifiedDiff(from: comparison.old, to: comparison.new)
      if terminal.isTerminal { try file.write(diff.text(terminal.style)) } else { try file.write(diff.bytes.span) }
    }
    try file.close()
  }
}
