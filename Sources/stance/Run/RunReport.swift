import StanceArchive
import StanceClassifier
import StanceReport

/// What a run tells on standard error when it is over, and how it ends.
struct RunReport: Sendable {
  private let outcome: DumpRun.Outcome

  /// A report on an outcome.
  init(_ outcome: DumpRun.Outcome) { self.outcome = outcome }

  /// Failed where something could not be read, where a record was damaged, and where there was no post at all.
  var status: ExitStatus {
    outcome.errors.isEmpty && problems.isEmpty ? .done : .failed
  }

  /// Prints the errors, each on a line.
  func printErrors() {
    for error in outcome.errors { Standard.error("stance: \(TerminalText.escaped(error.description))\n") }
    for problem in problems { Standard.error("stance: \(problem)\n") }
  }

  private var problems: [String] {
    let intake = outcome.summary.intake
    var lines: [String] = []
    for reason in [SkipReason.malformed, .tooLarge] where intake[reason].count > 0 {
      let skip = intake[reason]
      let count = skip.count == 1 ? "1 record was" : "\(skip.count) records were"
      lines.append("\(place(skip.first)): \(count) skipped from here on: \(reason.name); the rest was read")
    }
    if intake.posts == 0, outcome.errors.isEmpty {
      lines.append("no post was found in \(intake.records) records (see 'stance breakdown --help' for what is read)")
    }
    return lines
  }

  /// `dump.jsonl: record 17, byte 1204`
  private func place(_ location: RecordLocation) -> String {
    let index = Int(location.source)
    let name = outcome.sources.indices.contains(index) ? TerminalText.escaped(outcome.sources[index]) : "input \(index + 1)"
    return "\(name): record \(location.record), byte \(location.byte)"
  }
}
