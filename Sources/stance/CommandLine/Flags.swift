import StanceAggregation
import StanceTuning

/// Every flag of the program. One name means one thing in all commands.
extension Flag {
  // Reading
  static let lexicon = Flag.text(
    "lexicon", "DIR", completion: .folder, default: "the built-in one", "take the lexicon in folder DIR")
  static let jobs = Flag.integer(
    "jobs", short: "j", 1...1024, default: "all cores", "use N threads; the output is the same for any N")
  static let textColumn = Flag.text(
    "text-column", "NAME", default: "found by its name", "take the text from the column or field NAME")
  static let idColumn = Flag.text(
    "id-column", "NAME", default: "found by its name", "take the post's id from the column NAME of a table")
  static let timeColumn = Flag.text("time-column", "NAME", default: "found by its name", "take the time from the column NAME")
  static let langColumn = Flag.text(
    "lang-column", "NAME", default: "found by its name", "take the language from the column NAME")
  static let authorColumn = Flag.text(
    "author-column", "NAME", default: "found by its name", "take the author from the column NAME")
  static let maxExpansion = Flag.integer(
    "max-expansion", 1...1_000_000, default: "200", "refuse compressed data that grows to more than N times its size")
  static let keepDuplicates = Flag.toggle(
    "keep-duplicates", "count every copy of a post; by default an id counts once, by its fullest, then latest copy")
  static let progress = Flag.choice(
    "progress", "WHEN", default: When.auto, "show rate and time left on standard error")

  // Which posts
  static let since = Flag.text("since", "DATE", "only posts from DATE on, as 2025-03-17 (UTC)")
  static let until = Flag.text("until", "DATE", "only posts up to the end of DATE")
  static let retweets = Flag.choice(
    "retweets", "WHAT", default: RetweetPolicy.keep,
    "count bare retweets, leave them out, or count an original and its retweets once")
  static let deleted = Flag.choice(
    "deleted", "WHAT", default: DeletedPolicy.drop, "what becomes of posts that delete notices of the dump name")
  static let match = Flag.text(
    "match", "ENTRIES", "only posts that hold one of ENTRIES, written as in a lexicon: nato,sovereign*")
  static let excludeIDs = Flag.text(
    "exclude-ids", "FILE", completion: .file, "leave out the posts whose ids stand in FILE, one a line")

  // Posts and entries
  static let lang = Flag.text("lang", "CODES", "only posts, or entries, in the languages CODES, as en,uk")

  // Output
  static let output = Flag.text(
    "output", short: "o", "FILE", completion: .file, default: "standard output",
    "write to FILE, which appears whole or not at all")
  static let color = Flag.choice("color", "WHEN", default: When.auto, "use colours")
  static let quiet = Flag.toggle("quiet", short: "q", "say nothing on standard error but errors")
  static let json = Flag.toggle("json", "write JSON")
  static let csv = Flag.toggle("csv", "write CSV, one row a cell")

  // classify
  static let format = Flag.choice("format", "FORMAT", default: RowFormat.jsonl, "write rows in FORMAT")
  static let excel = Flag.toggle(
    "excel", "make CSV safe for spreadsheets: byte order mark, no cell taken for a formula")
  static let evidence = Flag.toggle("evidence", "add the cues and context words that made each label")
  static let pseudonyms = Flag.text(
    "pseudonyms", "KEYFILE", completion: .file,
    "add a pseudonym of each post's author, made with the secret key in KEYFILE")

  // kwic
  static let width = Flag.integer(
    "width", 0...1000, default: "what the terminal holds, else 60", "show N columns of context on either side")
  static let limit = Flag.integer("limit", 0...1_000_000, default: "50", "show at most N places; 0 only counts them")

  // breakdown
  static let by = Flag(
    name: "by", short: nil, value: .crosses(name: "WHAT", allowed: Dimension.allCases.map(\.rawValue)), fallback: nil,
    help: "divide by WHAT, or by two crossed as day,lang; repeat for more tables")
  static let count = Flag(
    name: "count", short: nil, value: .list(name: "WHAT", allowed: Counting.allCases.map(\.rawValue)), fallback: "posts",
    help: "count WHAT, several with commas")
  static let cuesBy = Flag(
    name: "cues-by", short: nil, value: .choice(name: "PERIOD", allowed: ["hour", "day", "week", "month"]), fallback: nil,
    help: "count the cues of each PERIOD too, for --json")
  static let examples = Flag.integer("examples", 0...100, default: "0", "name the N most certain posts of each label by id")
  static let authorClasses = Flag.text(
    "author-classes", "FILE", completion: .file,
    "take the classes of authors from FILE: author, tab or comma, class, one a line")
  static let minCell = Flag.integer(
    "min-cell", 1...1_000_000, default: "1", "leave out cells of fewer than N distinct authors, and what would give them away")
  static let event = Flag(
    name: "event", short: nil, value: .texts(name: "DATE[=LABEL]"), fallback: nil,
    help: "something happened on DATE (UTC); may be repeated")
  static let gold = Flag.text(
    "gold", "FILE", completion: .file,
    "correct the shares for the classifier's errors, which the labelled posts of FILE show")
  static let summaryOut = Flag.text(
    "summary-out", "FILE", completion: .file, "write the summary to FILE too, for 'stance merge' and 'stance compare'")
  static let cues = Flag.integer("cues", 0...1000, default: "5", "show the N cues that carried each label")

  static let html = Flag.text(
    "html", "FILE", completion: .file, "also write a page with charts to FILE, which needs no network to be read")
  static let svg = Flag.text("svg", "DIR", completion: .folder, "also write the charts of the page as SVG files into folder DIR")
  static let title = Flag.text("title", "TEXT", default: "the shares of the poles", "give the page the title TEXT")

  // sample
  static let size = Flag.integer("size", short: "n", 1...1_000_000, default: "200", "draw N posts in all")
  static let draw = Flag.list("draw", "WHAT", of: Draw.self, "draw in these ways only; half of the posts at random")
  static let labels = Flag.text(
    "labels", "FILE", completion: .file, "fill in the labels that people gave in FILE, an earlier sample of the dump")
  static let annotators = Flag.integer("annotators", 1...9, default: "1", "make a column for each of N people")
  static let authorNumbers = Flag.toggle("author-numbers", "tell by a number which posts are of one author")

  // evaluate
  static let against = Flag.text(
    "against", "DIR", completion: .folder, "compare with the lexicon in folder DIR on the same posts")
  static let errors = Flag.integer(
    "errors", 0...1_000_000, default: "0", "name the first N posts of each sort of error by id, or by file and record")
  static let calibration = Flag.toggle("calibration", "show how often labels of a probability are right")
  static let resamples = Flag.integer(
    "resamples", 0...1_000_000, default: "1000", "draw N bootstrap samples for the intervals; 0 for none")
  static let seed = Flag.integer("seed", 0...Int.max, default: "1", "start the random numbers from N")

  // tune
  static let suggest = Flag.integer(
    "suggest", 0...400, default: "0, with --induce 350", "add up to N cues that the lexicon lacks")
  static let suggestContext = Flag.integer(
    "suggest-context", 0...1000, default: "0, with --induce 50",
    "add up to N context words: weak ones, that count only beside a cue")
  static let background = Flag.text(
    "background", "DUMP", completion: .file, "weigh new entries against how common they are in the posts of DUMP")
  static let induce = Flag.toggle("induce", "start from an empty lexicon for the poles of --poles")
  static let group = Flag.text(
    "group", "FIELD",
    "take each value of the field or column FIELD by itself: tune --induce makes a lexicon for each, evaluate labels by it where --lexicon has it"
  )
  static let measure = Flag.choice(
    "measure", "MEASURE", default: Measure.auto, "tune for the mean F1 of all labels or of the poles")
  static let folds = Flag.integer("folds", 2...100, default: "5", "cross-validate in N parts of whole authors")
  static let date = Flag.text("date", "DATE", default: "today", "name DATE in the notes of changed lines, as 2025-03-17")
  static let write = Flag.toggle("write", "change the files of the lexicon of --lexicon")
  static let outputFolder = Flag.text(
    "output", short: "o", "DIR", completion: .folder, "write the tuned lexicon to the new folder DIR")

  static let minPass = Flag.integer(
    "min-pass", 0...100, default: "0", "end with status 1 where a capability passes less than N percent of its tests")

  // lexicon check
  static let notes = Flag.toggle("notes", "list what is only worth a look, too")

  // lexicon list
  static let pole = Flag.text("pole", "NAME", "only entries of the pole NAME")
  static let role = Flag.text("role", "NAME", "only entries of the role NAME, such as negators")
  static let sort = Flag.choice("sort", "ORDER", default: EntryOrder.file, "list the entries in ORDER")
  static let dead = Flag.toggle("dead", "only entries that occur in no post; needs --on")

  // Lexicons and dumps
  static let on = Flag.text(
    "on", "DUMP", completion: .file, "count in the posts of the file or folder DUMP; - reads standard input")

  static let keep = Flag.text(
    "keep", "FILE", completion: .file, "keep the matched posts in FILE, and take them from there when it exists")
  static let flips = Flag.integer("flips", 0...1_000_000, default: "5", "show the first N posts whose label flips")
  static let showText = Flag.toggle("show-text", "show the texts of posts, not just their ids")
  static let unified = Flag.toggle("unified", "write the difference of the files, as diff -u does")

  // lexicon new
  static let poles = Flag.text("poles", "A,B", "call the first pole A and the second B")
  static let neutral = Flag.text("neutral", "NAME", default: "neutral", "call the middle NAME")
  static let language = Flag.text("language", "CODE", default: "en", "put the entries in the folder of the language CODE")

  // lexicon import, lexicon export
  static let `as` = Flag.optionalChoice(
    "as", "FORMAT", of: ExchangeFormat.self, default: "told by the file's name", "take FORMAT for the other program's")
  static let to = Flag.text("to", "DIR", completion: .folder, "make the folder DIR, which must not be there yet")

  // Everywhere
  static let help = Flag.toggle("help", short: "h", "show this help")
}

extension FlagGroup {
  /// How a dump is read; for the commands that read dumps.
  static let reading = FlagGroup(
    title: "Reading", flags: [.lexicon, .jobs, .keepDuplicates, .maxExpansion, .progress])
  /// How the dump behind `--on` is read.
  static let readingOn = FlagGroup(title: "Reading", flags: [.jobs, .keepDuplicates, .maxExpansion, .progress])
  /// Where the values of a table stand; for the commands that read dumps.
  static let columns = FlagGroup(
    title: "Tables", flags: [.textColumn, .idColumn, .timeColumn, .langColumn, .authorColumn])
  /// Which posts of a dump count; for the commands that read dumps.
  static let posts = FlagGroup(title: "Posts", flags: [.since, .until, .lang, .match, .retweets, .deleted, .excludeIDs])
  /// The page besides a breakdown.
  static let page = FlagGroup(title: "Page", flags: [.html, .svg, .title])
  /// Where the answer goes, and how loud the run is.
  static let output = FlagGroup(title: "Output", flags: [.output, .color, .quiet])
  /// For every command.
  static let general = FlagGroup(title: "General", flags: [.help])
}
