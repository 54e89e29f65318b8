/// When to do what suits a terminal only.
enum When: String, Sendable, CaseIterable {
  /// On a terminal.
  case auto
  /// Always.
  case always
  /// Never.
  case never
}

/// How `classify` writes its rows.
enum RowFormat: String, Sendable, CaseIterable {
  /// JSON Lines: an object a line.
  case jsonl
  /// Comma-separated values with a header (RFC 4180).
  case csv
}

/// The order of a list of entries.
enum EntryOrder: String, Sendable, CaseIterable {
  /// As in the files.
  case file
  /// The heaviest first, whatever the sign.
  case weight
  /// What occurs in the most posts first.
  case posts
}

/// What a tuning is after.
enum Measure: String, Sendable, CaseIterable {
  /// macro-f1; pole-f1 for a lexicon from nothing, as is usual in stance research.
  case auto
  /// The mean F1 of all three labels.
  case macroF1 = "macro-f1"
  /// The mean F1 of the two poles.
  case poleF1 = "pole-f1"
}

/// What becomes of retweets.
enum RetweetPolicy: String, Sendable, CaseIterable {
  /// Each counts: a bare retweet is taken as its author's view.
  case keep
  /// None counts.
  case drop
  /// Of an original and its retweets one post counts: the original where the dump has it, else the first retweet.
  case once
}

/// What becomes of posts that a delete notice of the dump names.
enum DeletedPolicy: String, Sendable, CaseIterable {
  /// They do not count.
  case drop
  /// They count.
  case keep
}

/// The shells for which there are completions.
enum Shell: String, Sendable, CaseIterable {
  /// GNU bash.
  case bash
  /// zsh.
  case zsh
  /// fish.
  case fish
}
