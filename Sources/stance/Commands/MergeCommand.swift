import StanceAggregation
import StanceReport

/// `stance merge`: many summaries become one.
enum MergeCommand {
  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    let showing = try ShowingOptions(arguments)
    let tabulation = try SummaryFile.merged(arguments.operands)
    try showing.check(tabulation)
    let provenance = Provenance(tabulation, arguments)
    try showing.write(Breakdown(tabulation, provenance, showing.breakdown()), tabulation)
    return .done
  }
}
