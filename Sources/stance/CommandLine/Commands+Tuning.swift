/// The table's part for learning from labelled posts.
extension Commands {
  static let tune = CommandSpec(
    path: ["tune"],
    summary: "fit a lexicon to labelled posts",
    description: """
      Fits the weights of the lexicon's cues and its settings to posts with labels given by people, says what that is worth
      on posts of other authors, and shows the change as a diff. With --suggest it adds cues that the lexicon lacks, with
      --suggest-context words that say nothing of the question and yet go with a stance, neutral included; these help most
      where a lexicon has its cues. With --induce it makes a lexicon from nothing. Files change only with --write or --output.

      A cue keeps its pole whatever the posts say; those that they contradict are listed. With --on it tells which labels
      of a dump the change would flip, and by which entries; with --keep that is there at once from the second time on.
      """,
    operands: [
      Operand(
        name: "GOLD", count: .oneOrMore, help: "file or folder of labelled posts; - reads standard input",
        completion: .file)
    ],
    groups: [
      FlagGroup(title: "Tuning", flags: [.suggest, .suggestContext, .background, .measure, .folds, .resamples, .seed]),
      FlagGroup(title: "What flips", flags: [.on, .keep, .flips, .showText]),
      FlagGroup(title: "A lexicon from nothing", flags: [.induce, .poles, .neutral, .language, .group]), .reading, .columns,
      FlagGroup(title: "Output", flags: [.outputFolder, .write, .date, .json, .color]), .general,
    ],
    examples: [
      Example(purpose: "what the project's gold posts would change", line: "stance tune Corpus/gold"),
      Example(
        purpose: "weights and up to 200 new context words, as a lexicon of your own",
        line: "stance tune gold.csv --suggest-context 200 -o tuned"),
      Example(
        purpose: "what new weights would flip in a dump", line: "stance tune gold.csv --on archive/ --keep archive.keep"),
      Example(
        purpose: "weights and up to 50 new entries, as a lexicon of your own",
        line: "stance tune gold.csv --suggest 50 --background dump.jsonl.gz -o tuned"),
      Example(
        purpose: "a lexicon for each target of a stance data set",
        line: "stance tune --induce train.jsonl --poles FAVOR,AGAINST --neutral NONE --group target -o lexicons"),
    ],
    run: TuneCommand.run)
}
