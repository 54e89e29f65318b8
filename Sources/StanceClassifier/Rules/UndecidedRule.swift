/// Who says that he takes no side is taken at his word: "both have a point", "vote below", "I don't know who is right" (codebook, rule 6: truly
/// balanced is neutral; an open question is, too). All cues of the text count by the smallest factor among such words, once.
///
/// The words are hedges of commitment in the sense of Hyland (1998, Hedging in Scientific Research Articles): they speak of the writer, not of
/// the world, and so hold for the whole text and not for the clause that they stand in.
enum UndecidedRule: Rule {
  static func apply(to reading: inout Reading, _ settings: RuleSettings) {
    var strongest: Modifier?
    for modifier in reading.modifiers where modifier.role == .undecided && modifier.factor < strongest?.factor ?? 1 {
      strongest = modifier
    }
    guard let strongest else { return }
    for cue in reading.cues.indices { reading.apply(.undecided, strongest.factor, to: cue, trigger: strongest.tokens) }
  }
}
