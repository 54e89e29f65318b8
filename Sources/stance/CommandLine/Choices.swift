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

/// What becomes of retweets.
enum RetweetPolicy: String, Sendable, CaseIterable {
  /// Each counts: a bare retweet is taken as its author's view.
  case keep
  /// None counts.
  case drop
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
