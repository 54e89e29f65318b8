import StanceTuning

/// Which labels of a dump flip between lexicons, as the flags `--on`, `--keep`, `--flips` and `--show-text` ask for it.
struct FlipCount: Sendable, Equatable {
  private let options: FlipRun.Options
  /// The file that keeps matches; nil for none.
  private let keep: String?

  /// What is asked for; nil where neither a dump nor a keep is named. A usage error for flags that do not go together.
  init?(_ arguments: ParsedArguments) throws(UsageError) {
    let dump = arguments.text(.on)
    keep = arguments.text(.keep)
    if dump == "-", keep != nil { throw arguments.usageError("--keep needs a dump that can be read again, not standard input") }
    if dump == nil, keep == nil {
      if arguments.has(.showText) { throw arguments.usageError("--show-text needs --on DUMP or --keep FILE") }
      return nil
    }
    let reading = try ReadingOptions(arguments, dumps: dump.map { [$0] } ?? [], lexicon: nil, PostFilter.Options(arguments))
    options = FlipRun.Options(
      reading: reading, examples: arguments.requiredInteger(.flips), showsText: arguments.has(.showText))
  }

  /// Whether the posts come from standard input.
  var readsStandardInput: Bool { options.reading.dumps == ["-"] }

  /// Throws where the flips cannot be counted, as far as that is known before anything is read.
  func check() throws(CommandError) {
    guard let keep, options.reading.dumps.isEmpty, FileSystem.entry(at: keep) == nil else { return }
    throw CommandError("\(keep): there is no such file (name the dump to make it of by --on)")
  }

  /// The flips in the order of the comparisons, which have the same old lexicon, and what became of reading the dump; nil where the keep was there.
  func finish(_ comparisons: [LexiconComparison], isQuiet: Bool) throws(CommandError) -> (flips: [Flips], report: RunReport?) {
    try check()
    guard let keep else {
      let (flips, report) = try FlipRun(options, comparisons).finish(isQuiet: isQuiet)
      return (flips, report)
    }
    return try KeepRun(keep, options, isQuiet: isQuiet).finish(comparisons)
  }
}
