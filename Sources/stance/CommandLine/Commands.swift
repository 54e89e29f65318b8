/// The table of commands: what there is, how it is called, how it is explained.
enum Commands {
  /// Every command, in the order of the overview.
  static let all: [CommandSpec] = [
    classify, breakdown, merge, compare, inspect, kwic, explain, sample, evaluate, tune, lexiconCheck, lexiconList, lexiconDiff,
    lexiconNew, lexiconImport, lexiconExport, help, completions, man,
  ]

  /// First words that stand before several commands.
  static let families = [CommandFamily(name: "lexicon", summary: "work with lexicons")]

  static let dumps = Operand(
    name: "DUMP", count: .oneOrMore,
    help: "file or folder of archived posts; - reads standard input", completion: .file)

  static let classify = CommandSpec(
    path: ["classify"],
    summary: "label every post of a dump",
    description: """
      Writes a row for every post: its id, its label and the probabilities of the three labels.
      The rows stand in the order of the dump. Beside a file FILE of rows stands FILE.run.json: what made it, and what was
      read and skipped.
      """,
    operands: [dumps],
    groups: [
      FlagGroup(title: "Rows", flags: [.format, .excel, .evidence, .pseudonyms]), .posts, .reading, .columns, .output, .general,
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
      Counts the labels of all posts, in all and by time, language, kind, hashtag, source or class of authors, as
      posts, distinct texts, distinct authors or engagement, with the cues that carried each label and what was read
      and skipped.
      """,
    operands: [dumps],
    groups: [
      FlagGroup(
        title: "Breakdown",
        flags: [
          .by, .count, .cues, .cuesBy, .examples, .showText, .event, .authorClasses, .minCell, .gold, .resamples, .seed, .json,
          .csv,
          .summaryOut,
        ]),
      .page, .posts, .reading, .columns, .output, .general,
    ],
    examples: [
      Example(purpose: "the shares of the sample archive, day by day", line: "stance breakdown Corpus/sample --by day"),
      Example(
        purpose: "by language, and by month and language, for another program",
        line: "stance breakdown posts-*.jsonl.gz --by lang --by month,lang --json"),
      Example(
        purpose: "shares corrected by posts that people labelled",
        line: "stance breakdown dumps/ --gold labelled-sample.csv"),
      Example(
        purpose: "how many people, not posts; nothing about fewer than ten of them",
        line: "stance breakdown dumps/ --by week --count posts,authors --min-cell 10"),
      Example(
        purpose: "a page to read and to print",
        line: "stance breakdown Corpus/sample --html report.html --event \"2025-03-17=the demand\""),
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

  static let kwic = CommandSpec(
    path: ["kwic"],
    summary: "show a term in its contexts",
    description: """
      Counts where a term occurs in a dump and prints the places one below the other, the term in one column (key
      word in context). Where there are more places than --limit, a random sample is shown, in the order of the dump.

      The term is written and matched as an entry of a lexicon: a word, "territorial integrity", sovereign*,
      "(join|enter) nato", "join … nato" with up to three words between, #nonato, an emoji.
      """,
    operands: [
      Operand(name: "TERM", count: .one, help: "what to look for, as an entry of a lexicon", completion: .nothing), dumps,
    ],
    groups: [
      FlagGroup(title: "Contexts", flags: [.width, .limit, .seed, .json, .csv, .excel]), .posts,
      FlagGroup(title: "Reading", flags: [.jobs, .keepDuplicates, .maxExpansion, .progress]), .columns, .output,
      .general,
    ],
    examples: [
      Example(purpose: "how a word is used, before it becomes a cue", line: "stance kwic \"red line*\" archive/ --limit 30"),
      Example(
        purpose: "every place in German posts, for a spreadsheet",
        line: "stance kwic neutral* posts.jsonl.gz --lang de --limit 1000000 --csv --excel -o neutral.csv"),
    ],
    run: KwicCommand.run)

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

  static let sample = CommandSpec(
    path: ["sample"],
    summary: "draw posts for people to label",
    description: """
      Draws posts from a dump in one pass: half of them at random, from which shares of the dump can be estimated, the
      rest where a label teaches most: posts that the classifier is uncertain of, posts with cues of both poles, and
      equal parts of each month and language. Each row tells by which draws it was taken and with what probability it
      came into the sample. The same seed gives the same sample.

      Rows have an empty label, to be filled in with one of the lexicon's three; 'stance evaluate' reads the file back.
      No row has an author, or what the classifier thinks of the post.

      To label more of the same dump, draw again with a larger --size and --labels: the posts of the first sample are
      among the new one, with their labels, and the probabilities are those of the whole.
      """,
    operands: [dumps],
    groups: [
      FlagGroup(title: "Sample", flags: [.size, .draw, .seed]),
      FlagGroup(title: "Rows", flags: [.labels, .format, .excel, .annotators, .authorNumbers]), .posts, .reading, .columns, .output,
      .general,
    ],
    examples: [
      Example(purpose: "a table for a spreadsheet", line: "stance sample archive/ -n 200 --format csv --excel -o label.csv"),
      Example(
        purpose: "a hundred more of them",
        line: "stance sample archive/ -n 300 --labels label.csv --format csv --excel -o more.csv"),
      Example(purpose: "two people label the same posts", line: "stance sample posts.jsonl.gz --annotators 2 -o label.jsonl"),
    ],
    run: SampleCommand.run)

  static let evaluate = CommandSpec(
    path: ["evaluate"],
    summary: "measure the labels against those of people",
    description: """
      Reads posts with a text and a label given by a person (JSON Lines or CSV with text and label) and prints the
      confusion matrix, precision, recall and F1 of each label, and macro-F1 with a bootstrap interval, in all, by
      language and by time. Posts without a label are left out and counted.

      Posts with ids such as negated-veto/07 are behaviour tests: the share that passes is printed by capability
      (negated-veto). Posts with ids such as veto/07/en and veto/07/uk are a group that should get one label.
      Ends with status 1 where a capability misses --min-pass, with 2 where some of the posts could not be used.

      With --group, also by the values of a field, such as the target of a stance data set, with the mean F1 of the two
      poles. Where the folder of --lexicon holds a lexicon for each value, as 'stance tune --induce --group' writes
      them, each post is labelled by that of its own.

      With --against, both macro-F1 with a paired bootstrap interval of their difference (posts of one author are
      drawn together), and McNemar's exact test of which lexicon labels more posts right.

      Several people: columns label_1, label_2 ..., or a row for each with a column annotator. Their agreement is
      printed (Krippendorff's alpha; Cohen's kappa of two). What counts is the column label where it is filled, else
      the label that more of them gave than any other; a tie leaves the post out.
      """,
    operands: [
      Operand(
        name: "GOLD", count: .oneOrMore, help: "file or folder of labelled posts; - reads standard input",
        completion: .file)
    ],
    groups: [
      FlagGroup(
        title: "Evaluation",
        flags: [.against, .group, .calibration, .errors, .showText, .json, .resamples, .seed, .minPass]),
      FlagGroup(title: "Reading", flags: [.lexicon]), .columns, .output, .general,
    ],
    examples: [
      Example(purpose: "the built-in lexicon on the project's gold posts", line: "stance evaluate Corpus/gold"),
      Example(
        purpose: "a lexicon of your own, in numbers", line: "stance evaluate gold.csv --lexicon my-lexicon --json"),
      Example(
        purpose: "whether an edited lexicon beats the old one, or by chance",
        line: "stance evaluate gold.csv --lexicon my-lexicon --against old-lexicon"),
      Example(
        purpose: "lexicons for several targets, each on its own posts",
        line: "stance evaluate test.jsonl --group target --lexicon lexicons"),
      Example(purpose: "what went wrong, with the texts", line: "stance evaluate gold.csv --errors 5 --show-text"),
      Example(
        purpose: "whether probabilities mean what they say", line: "stance evaluate gold.csv --calibration"),
      Example(
        purpose: "behaviour tests, as a gate", line: "stance evaluate Corpus/checks --min-pass 75 --lexicon my-lexicon"),
    ],
    run: EvaluateCommand.run)
}
