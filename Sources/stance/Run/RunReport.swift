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

  /// Whether nothing was found to work on.
  var hasNoPost: Bool { outcome.summary.intake.posts == 0 }

  /// Prints notices and errors, each on a line.
  func printErrors() {
    for notice in outcome.notices { Standard.error("stance: note: \(TerminalText.escaped(notice.description))\n") }
    for note in notes { Standard.error("stance: note: \(note)\n") }
    for error in outcome.errors { Standard.error("stance: \(TerminalText.escaped(error.description))\n") }
    for problem in problems { Standard.error("stance: \(problem)\n") }
  }

  /// What keeps the numbers or the memory from being what they should be.
  private var notes: [String] {
    var notes: [String] = []
    if let late = outcome.late {
      let parts = [
        ("posts deleted later", late.deleted), ("posts with a better copy later", late.copies),
        ("retweets with their original later", late.originals),
      ]
      let counted = parts.filter { $0.1 > 0 }.map { "\($0.0) (\($0.1))" }.joined(separator: ", ")
      notes.append(
        "counted as they came, since the input or the output cannot be begun again: \(counted)"
          + " (read from files, and write with -o FILE, to have them counted right)")
    }
    if let problem = outcome.spillProblem {
      notes.append("ids could not be put into a temporary file (\(problem)): more memory was used (TMPDIR names the folder)")
    }
    if let problem = outcome.rereadProblem {
      notes.append("ids in a temporary file could not be read again (\(problem)): copies of posts may count twice")
    }
    return notes
  }

  private var problems: [String] {
    let intake = outcome.summary.intake
    var lines: [String] = []
    for reason in [SkipReason.malformed, .tooLarge] where intake[reason].count > 0 {
      let skip = intake[reason]
      let more = skip.count == 1 ? "" : ", and \(skip.count - 1) more after it"
      lines.append("\(place(skip.first)): a record is \(reason.name) and was skipped\(more)")
    }
    if intake.posts == 0, outcome.errors.isEmpty {
      lines.append("no post was found (records: \(intake.records)\(skips(intake))); a post is a record with a text")
    }
    return lines
  }

  /// `, 3 not a post, 1 malformed`
  private func skips(_ intake: Intake) -> String {
    SkipReason.allCases.filter { intake[$0].count > 0 }.map { ", \(intake[$0].count) \($0.name)" }.joined()
  }

  /// `dump.jsonl: record 17, byte 1204`
  private func place(_ location: RecordLocation) -> String {
    let index = Int(location.source)
    let name = outcome.sources.indices.contains(index) ? TerminalText.escaped(outcome.sources[index]) : "input \(index + 1)"
    return "\(name): record \(location.record), byte \(location.byte)"
  }
}
