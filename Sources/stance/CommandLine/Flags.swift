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
    "keep-duplicates", "count every copy of a post; by default a post id counts once")
  static let progress = Flag.choice(
    "progress", "WHEN", default: When.auto, "show rate and time left on standard error")

  // Which posts
  static let since = Flag.text("since", "DATE", "only posts from DATE on, as 2025-03-17 (UTC)")
  static let until = Flag.text("until", "DATE", "only posts up to the end of DATE")
  static let retweets = Flag.choice("retweets", "WHAT", default: RetweetPolicy.keep, "count bare retweets or leave them out")
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
  static let evidence = Flag.toggle("evidence", "add the cues that made each label")

  // breakdown
  static let by = Flag.list("by", "WHAT", of: Division.self, "divide by WHAT; several with commas")
  static let cues = Flag.integer("cues", 0...1000, default: "5", "show the N cues that carried each label")

  // evaluate
  static let resamples = Flag.integer(
    "resamples", 0...1_000_000, default: "1000", "draw N bootstrap samples for the intervals; 0 for none")
  static let seed = Flag.integer("seed", 0...Int.max, default: "1", "start the random numbers from N")

  // tune
  static let suggest = Flag.integer("suggest", 0...400, default: "0", "add up to N entries that the lexicon lacks")
  static let induce = Flag.toggle("induce", "start from an empty lexicon")

  // lexicon list
  static let pole = Flag.text("pole", "NAME", "only entries of the pole NAME")
  static let role = Flag.text("role", "NAME", "only entries of the role NAME, such as negators")

  // Everywhere
  static let help = Flag.toggle("help", short: "h", "show this help")
}

extension FlagGroup {
  /// How a dump is read; for the commands that read dumps.
  static let reading = FlagGroup(
    title: "Reading", flags: [.lexicon, .jobs, .keepDuplicates, .maxExpansion, .progress])
  /// Where the values of a table stand; for the commands that read dumps.
  static let columns = FlagGroup(
    title: "Tables", flags: [.textColumn, .idColumn, .timeColumn, .langColumn, .authorColumn])
  /// Which posts of a dump count; for the commands that read dumps.
  static let posts = FlagGroup(title: "Posts", flags: [.since, .until, .lang, .match, .retweets, .excludeIDs])
  /// Where the answer goes, and how loud the run is.
  static let output = FlagGroup(title: "Output", flags: [.output, .color, .quiet])
  /// For every command.
  static let general = FlagGroup(title: "General", flags: [.help])
}
