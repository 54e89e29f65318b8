/// Finds languages in which one pole has far more to be found by than the other: shares of the poles are then shares of the lexicon.
enum BalanceCheck {
  /// From how many times the other pole's weight on a pole is told to outweigh it. (The built-in lexicon lies below 2 in all its languages.)
  static let highestRatio = 3.0

  static func findings(in lexicon: Lexicon) -> [LexiconFault] {
    Set(lexicon.files.map(\.language)).sorted().flatMap { findings(on: $0, in: lexicon) }
  }

  /// What is to be said of a language: a pole without a cue, or poles that differ in weight.
  private static func findings(on language: String, in lexicon: Lexicon) -> [LexiconFault] {
    var weights: [Stance: Double] = [:]
    for index in lexicon.entries.indices where lexicon.language(of: EntryID(index)) == language {
      guard let pole = lexicon.entries[index].role.pole else { continue }
      weights[pole, default: 0] += lexicon.entries[index].weight
    }
    guard let stronger = weights.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) })?.key else { return [] }
    let weaker = stronger.opposite
    let (own, other) = (weights[stronger] ?? 0, weights[weaker] ?? 0)
    if own <= highestRatio * other { return [] }
    let path = cueFile(of: weaker, language, lexicon)
    let name = language.isEmpty ? "the lexicon" : "language \"\(language)\""
    let message =
      other == 0
      ? "\(name) has cues of \"\(lexicon.poles[stronger])\" and none of \"\(lexicon.poles[weaker])\" (add some)"
      : "the poles are unbalanced: in \(name) the cues of \"\(lexicon.poles[stronger])\" weigh \(Decimal.text(own)), those of "
        + "\"\(lexicon.poles[weaker])\" \(Decimal.text(other)) (add cues of the weaker pole)"
    return [LexiconFault(file: path, line: nil, message: message, severity: .warning)]
  }

  private static func cueFile(of pole: Stance, _ language: String, _ lexicon: Lexicon) -> String {
    (language.isEmpty ? "" : language + "/") + lexicon.poles[pole] + ".tsv"
  }
}
