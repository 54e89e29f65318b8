/// The table's part for commands about lexicons and about the program itself.
extension Commands {
  private static let lexiconFolder = Operand(
    name: "DIR", count: .atMostOne, help: "folder of a lexicon (default: the built-in one)", completion: .folder)

  static let lexiconCheck = CommandSpec(
    path: ["lexicon", "check"],
    summary: "find the faults of a lexicon",
    description: """
      Reads every file of the lexicon and prints each fault with file, line and remedy: what is no entry, and what is
      hardly meant: entries that stand twice, that never count since another wins wherever they occur, or that are cues
      of both poles; prefixes that match half the language; lines in another language than their folder's; languages in
      which one pole outweighs the other threefold. Ends with status 1 where it found one.
      """,
    operands: [lexiconFolder],
    groups: [FlagGroup(title: "Check", flags: [.notes, .json]), .output, .general],
    examples: [
      Example(purpose: "after a change, before a commit", line: "stance lexicon check Lexicons"),
      Example(purpose: "only the exit status", line: "stance lexicon check my-lexicon --output /dev/null"),
    ],
    run: LexiconCheckCommand.run)

  static let lexiconList = CommandSpec(
    path: ["lexicon", "list"],
    summary: "print the entries of a lexicon",
    description: """
      Prints the entries with their weights and notes, in the order of the files or the heaviest first.

      With --on it counts in how many posts of a dump each entry occurs, whatever it comes to count there; an entry
      inside a longer one of its role does not occur. What occurs in no post is dead weight: --dead lists it.
      """,
    operands: [lexiconFolder],
    groups: [
      FlagGroup(title: "Entries", flags: [.pole, .lang, .role, .sort, .json, .csv]),
      FlagGroup(title: "Coverage", flags: [.on, .dead]), .readingOn, .columns, .output, .general,
    ],
    examples: [
      Example(
        purpose: "the German cues of one pole",
        line: "stance lexicon list --pole de-escalation-favoring --lang de"),
      Example(purpose: "all negators, as JSON", line: "stance lexicon list Lexicons --role negators --json"),
      Example(purpose: "what occurs most", line: "stance lexicon list my-lexicon --on archive/ --sort posts"),
      Example(purpose: "what never occurs", line: "stance lexicon list my-lexicon --on archive/ --dead"),
    ],
    run: LexiconListCommand.run)

  static let lexiconDiff = CommandSpec(
    path: ["lexicon", "diff"],
    summary: "compare lexicons, and see which labels flip",
    description: """
      Prints the entries that were added, removed or changed from the first lexicon to each of the others; a single
      one is compared with the built-in lexicon. With --on it labels a dump by all of them and prints how many
      labels flip, from what to what, and which changed entries occur in those posts.

      With --keep the matched posts are kept in a file, made on the first run: after that, the effect of a change is
      there at once, and the labels are the same as without. The file holds the texts; treat it like the dump.
      """,
    operands: [
      Operand(name: "DIR", count: .oneOrMore, help: "folders of lexicons: the old one, then new ones", completion: .folder)
    ],
    groups: [
      FlagGroup(title: "Comparison", flags: [.on, .keep, .flips, .showText, .unified, .json]), .posts, .readingOn, .columns,
      .output, .general,
    ],
    examples: [
      Example(purpose: "what a change did", line: "stance lexicon diff Lexicons mine --on archive/ --keep archive.keep"),
      Example(purpose: "a patch for somebody else's copy", line: "stance lexicon diff Lexicons mine --unified -o mine.diff"),
    ],
    run: LexiconDiffCommand.run)

  static let lexiconNew = CommandSpec(
    path: ["lexicon", "new"],
    summary: "start a lexicon for a question of your own",
    description: """
      Makes a folder with a small lexicon that works at once and says in comments what belongs where: two poles with
      their own names as first cues, and common English negators, boosters and the like (for --language en). The folder
      appears whole or not at all; one that has something in it is left alone.
      """,
    operands: [Operand(name: "DIR", count: .one, help: "the folder to make", completion: .folder)],
    groups: [FlagGroup(title: "Lexicon", flags: [.poles, .neutral, .language]), .general],
    examples: [
      Example(purpose: "a question with two sides", line: "stance lexicon new my-lexicon --poles for-tariffs,against-tariffs"),
      Example(purpose: "the labels of stance research", line: "stance lexicon new climate --poles FAVOR,AGAINST --neutral NONE"),
    ],
    run: LexiconNewCommand.run)

  static let lexiconImport = CommandSpec(
    path: ["lexicon", "import"],
    summary: "make a lexicon of another program's dictionary",
    description: """
      Makes a lexicon folder of a dictionary: VADER's lexicon, LIWC's .dic, quanteda's YAML, Lexicoder's .lcd,
      SentiStrength's tables (a folder, or one of them) or a CSV with the columns entry, weight, role, language and note.

      --poles names the two categories that become poles; for VADER and SentiStrength, which tell by a sign, it names
      positive and negative. Categories named as a role (negators, boosters) become that. What a lexicon cannot hold is
      left out and told with its line; a file that is not in the format makes no folder.
      """,
    operands: [Operand(name: "FILE", count: .one, help: "file of a dictionary, or folder of SentiStrength", completion: .file)],
    groups: [
      FlagGroup(title: "Import", flags: [.as, .to, .poles, .neutral, .language]), FlagGroup(title: "Output", flags: [.quiet]),
      .general,
    ],
    examples: [
      Example(
        purpose: "two categories of a LIWC dictionary",
        line: "stance lexicon import morals.dic --poles care,harm --to morals"),
      Example(
        purpose: "VADER's valences as poles",
        line: "stance lexicon import vader_lexicon.txt --as vader --poles positive,negative --to vader"),
    ],
    run: LexiconImportCommand.run)

  static let lexiconExport = CommandSpec(
    path: ["lexicon", "export"],
    summary: "write a lexicon for another program",
    description: """
      Writes the entries in the format of another program, with roles as categories. Alternatives are written out, and
      what the format cannot hold is left out and counted: gaps in all but CSV, phrases and prefixes in VADER. CSV holds
      entries as they are, and import gives them back.
      """,
    operands: [lexiconFolder],
    groups: [FlagGroup(title: "Export", flags: [.as, .to]), .output, .general],
    examples: [
      Example(purpose: "for quanteda", line: "stance lexicon export my-lexicon -o my-lexicon.yml"),
      Example(purpose: "the tables of SentiStrength", line: "stance lexicon export --as sentistrength --to SentStrength_Data"),
    ],
    run: LexiconExportCommand.run)

  static let help = CommandSpec(
    path: ["help"],
    summary: "explain a command",
    description: "Prints the overview, or the help of a command: the same as COMMAND --help.",
    operands: [
      Operand(
        name: "COMMAND", count: .any, help: "the command, such as breakdown or lexicon check", completion: .nothing)
    ],
    groups: [.general],
    examples: [
      Example(purpose: "all commands", line: "stance help"),
      Example(purpose: "one command", line: "stance help lexicon check"),
    ],
    run: HelpCommand.run)

  static let completions = CommandSpec(
    path: ["completions"],
    summary: "print completions for a shell",
    description: "Prints a script that makes the shell complete commands, flags and their values.",
    operands: [
      Operand(
        name: "SHELL", count: .one, help: "bash, zsh or fish", completion: .words(Shell.allCases.map(\.rawValue)))
    ],
    groups: [FlagGroup(title: "Output", flags: [.output]), .general],
    examples: [
      Example(
        purpose: "for bash, now and later",
        line: "stance completions bash -o ~/.local/share/bash-completion/completions/stance"),
      Example(
        purpose: "for fish", line: "stance completions fish -o ~/.config/fish/completions/stance.fish"),
    ],
    run: CompletionsCommand.run)

  static let man = CommandSpec(
    path: ["man"],
    summary: "print the manual page",
    description: "Prints the manual of all commands in the man macros of roff.",
    operands: [],
    groups: [FlagGroup(title: "Output", flags: [.output]), .general],
    examples: [
      Example(purpose: "read it", line: "stance man | man -l -"),
      Example(purpose: "install it", line: "stance man -o ~/.local/share/man/man1/stance.1"),
    ],
    run: ManCommand.run)
}
