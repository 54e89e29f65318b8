/// The table's part for commands about summaries.
extension Commands {
  static let merge = CommandSpec(
    path: ["merge"],
    summary: "add up the summaries of parts of a dump",
    description: """
      Reads summaries that 'stance breakdown --summary-out' has written, one for each part of a dump, and prints the
      breakdown of the whole. It is the same to the byte however the dump was split, as long as no post stands in two
      parts: each part leaves out its own duplicates only.
      """,
    operands: [
      Operand(
        name: "SUMMARY", count: .oneOrMore, help: "file written by --summary-out; - reads standard input",
        completion: .file)
    ],
    groups: [
      FlagGroup(title: "Breakdown", flags: [.cues, .event, .minCell, .json, .csv, .summaryOut]), .page, .output, .general,
    ],
    examples: [
      Example(purpose: "what eight processes counted", line: "stance merge part-*.json"),
      Example(purpose: "for the next step of a cluster", line: "stance merge part-*.json --summary-out all.json --json"),
    ],
    run: MergeCommand.run)

  static let compare = CommandSpec(
    path: ["compare"],
    summary: "say what differs between two dumps",
    description: """
      Compares the shares of two dumps, or of one dump before and after the day of an event, with the interval of each
      difference, and names the cues that grew and shrank. A dump may be a summary that --summary-out has written.
      """,
    operands: [
      Operand(
        name: "DUMP", count: .oneOrMore, help: "two dumps or summaries; one with --event", completion: .file)
    ],
    groups: [
      FlagGroup(title: "Comparison", flags: [.event, .count, .cues, .json]), .posts, .reading, .columns, .output, .general,
    ],
    examples: [
      Example(purpose: "two months", line: "stance compare february/ march/"),
      Example(
        purpose: "before and after a demand",
        line: "stance compare Corpus/sample --event \"2025-03-17=the demand\" --count posts,authors"),
    ],
    run: CompareCommand.run)
}
