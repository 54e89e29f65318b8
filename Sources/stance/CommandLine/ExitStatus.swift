/// How a run ended, for the shell.
enum ExitStatus: Int32, Sendable, CaseIterable {
  /// All done.
  case done = 0
  /// It ran, but the answer is no: a gate missed, lint found something.
  case negative = 1
  /// It could not be done: input, output or data.
  case failed = 2
  /// The command line is wrong (`EX_USAGE` of sysexits.h).
  case usage = 64

  /// What it means, for help and man page.
  var meaning: String {
    switch self {
    case .done: "done"
    case .negative: "it ran, but the answer is no: a gate was missed, the check found something"
    case .failed: "it could not be done: a file, a stream or the data in it"
    case .usage: "the command line is wrong"
    }
  }
}
