/// The table of commands: what there is, how it is called, how it is explained.
enum Commands {
  /// Every command, in the order of the overview.
  static let all: [CommandSpec] = [
    classify, breakdown, inspect, explain, evaluate, tune, lexiconCheck, lexiconList, help, completions, man,
  ]

  /// First words that stand before several commands.
  static let families = [CommandFamily(name: "lexicon", summary: "work with lexicons")]

  private static let dumps = Operand(
    name: "DUMP", count: .oneOrMore,
    help: "file or folder of archived posts; - reads standard input", completion: .file)

  static let classify = CommandSpec(
    path: ["classify"],
    summary: "label every post of a dump",
    description: """
      Writes a row for every post: its id, its label and the probabilities of the three labels.
      The rows stand in the order of the dump.
      """,
    operands: [dumps],
    groups: [
      FlagGroup(title: "Rows", flags: [.format, .excel, .evidence]), .posts, .reading, .columns, .output, .general,
    ],
    examples: [
      Example(
        purpose: "a table for a spreadsheet", line: "stance classify archive/ --format csv --excel -o labels.csv"),
      Example(
        purpose: "read compressed posts from a pipe",
        line: "curl -s https://example.org/posts.jsonl.gz | stance classify - --evidence"),
    ],
    run: ClassifyCommand.run)

  static let breakdown = CommandSpec(
    path: ["breakdown"],
    summary: "print what share of the posts holds what",
    description: """
      Counts the labels of all posts, in all and by day, week, month, language or kind,
      with the cues that carried each label and what was read and skipped.
      """,
    operands: [dumps],
    groups: [
      FlagGroup(title: "Breakdown", flags: [.by, .cues, .json, .csv]), .posts, .reading, .columns, .output, .general,
    ],
    examples: [
      Example(purpose: "the shares of the sample archive, day by day", line: "stance breakdown Corpus/sample --by day"),
      Example(
        purpose: "by language and by month, for another program",
        line: "stance breakdown posts-*.jsonl.gz --by lang,month --json"),
    ],
    run: BreakdownCommand.run)

  static let inspect = CommandSpec(
    path: ["inspect"],
    summary: "say what is in a dump",
    description: """
      Reads a dump without classifying it: its files and what they turned out to be, the posts by time, language and
      kind, duplicates, cut texts, and every record that is no post, by reason with the first place of each.
      """,
    operands: [dumps],
    groups: [FlagGroup(title: "Inspection", flags: [.json]), .posts, .reading, .columns, .output, .general],
    examples: [
      Example(purpose: "before a run over a large archive", line: "stance inspect twitter-2025.zip"),
      Example(purpose: "all files of a folder, for another program", line: "stance inspect dumps/ --json"),
    ],
    run: InspectCommand.run)

  static let explain = CommandSpec(
    path: ["explain"],
    summary: "show why a text gets its label",
    description: """
      Prints the text with the words marked that counted, and the sum that made the label.
      """,
    operands: [
      Operand(name: "TEXT", count: .one, help: "the text; - reads it from standard input", completion: .nothing)
    ],
    groups: [FlagGroup(title: "Explanation", flags: [.json, .lexicon]), .output, .general],
    examples: [
      Example(purpose: "a sentence", line: "stance explain \"Moscow gets no veto over Kyiv's choices\""),
      Example(purpose: "a text from a file, as JSON", line: "stance explain --json - < post.txt"),
    ],
    run: ExplainCommand.run)

  static let evaluate = CommandSpec(
    path: ["evaluate"],
    summary: "measure the labels against those of people",
    description: """
      Reads posts with a text and a label given by a person (JSON Lines or CSV with text and label) and prints the
      confusion matrix, precision, recall and F1 of each label, and macro-F1 with a bootstrap interval.
      """,
    operands: [
      Operand(
        name: "GOLD", count: .oneOrMore, help: "file or folder of labelled posts; - reads standard input",
        completion: .file)
    ],
    groups: [
      FlagGroup(title: "Evaluation", flags: [.json, .resamples, .seed]),
      FlagGroup(title: "Reading", flags: [.lexicon]), .columns, .output, .general,
    ],
    examples: [
      Example(purpose: "the built-in lexicon on the project's gold posts", line: "stance evaluate Corpus/gold"),
      Example(
        purpose: "a lexicon of your own, in numbers", line: "stance evaluate gold.csv --lexicon my-lexicon --json"),
    ],
    run: EvaluateCommand.run)

  static let tune = CommandSpec(
    path: ["tune"],
    summary: "fit a lexicon to labelled posts",
    description: """
      .
      """,
    operands: [
      Operand(
        name: "GOLD", count: .oneOrMore, help: "file or folder of labelled posts; - reads standard input",
        completion: .file)
    ],
    groups: [
      FlagGroup(title: "Tuning", flags: [.suggest, .induce, .seed]),
      FlagGroup(title: "Reading", flags: [.lexicon]), .columns, .output, .general,
    ],
    examples: [
      Example(purpose: "what", line: "stance tune Corpus/gold"),
      Example(purpose: "what", line: "stance tune Corpus/gold --suggest 20"),
    ],
    run: TuneCommand.run)
}
