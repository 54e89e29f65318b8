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
    let breakdown = Breakdown(tabulation, provenance, showing.breakdown())
    try showing.write(breakdown, tabulation, paged: breakdown)
    return .done
  }
}
