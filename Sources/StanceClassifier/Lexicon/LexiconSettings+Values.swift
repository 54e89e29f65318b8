extension LexiconSettings {
  /// All settings but the names, by their key in `lexicon.tsv`, as they would be written there.
  public var values: [(key: String, text: String)] {
    [("counting", counting.rawValue)] + LexiconSettings.numbers.map { ($0.key, Decimal.text(self[keyPath: $0.path])) }
      + LexiconSettings.counts.map { ($0.key, String(self[keyPath: $0.path])) }
  }
}
