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
      FlagGroup(title: "Breakdown", flags: [.cues, .event, .minCell, .json, .csv, .summaryOut]), .output, .general,
    ],
    examples: [
      Example(purpose: "what eight processes counted", line: "stance merge part-*.json"),
      Example(purpose: "for the next step of a cluster", line: "stance merge part-*.json --summary-out all.json --json"),
    ],
    run: MergeCommand.run)
}
