import StanceAggregation
import StanceClassifier
import StanceReport

/// The record beside a file of rows, which has no room for it: what made the rows, from what, and what was read and skipped.
enum RunFile {
  /// Writes `PATH.run.json`; nothing where the rows went to standard output or to a device.
  static func write(
    beside path: String?, _ outcome: inout DumpRun.Outcome, _ lexicon: Lexicon, _ arguments: ParsedArguments
  ) throws(CommandError) {
    guard let path, path != "-", case .file = FileSystem.entry(at: path) else { return }
    outcome.hashFiles()
    let tabulation = Tabulation(outcome, lexicon, arguments, by: outcome.summary.plan.divisions)
    var file = try OutputFile("\(path).run.json")
    try file.write(RunJSON(tabulation, Provenance(tabulation, arguments)).bytes.span)
    try file.close()
  }
}
