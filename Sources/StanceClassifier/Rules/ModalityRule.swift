/// Who asks for a thing is for it; who only names it need not be: a proposal next to a demand ("they must negotiate", "ceasefire now", "why not
/// let them in?") counts at least the demand's weight.
///
/// The demand stands in the same clause, at most `demand-window` tokens before the proposal or after it, and outside its words; of several the
/// heaviest counts, and none that is lighter than the proposal is by itself. A judgement stays what it is, since nobody asks for it. A negator
/// turns what is asked for: "should never join" is as much against as "should join" is for, "may join" is neither.
///
/// After the deontic modals of Palmer (Mood and Modality, 2001) and the modality lexicon of Baker et al. (2010, LREC), whose triggers of
/// requirement and want are the better part of `demands.tsv`.
enum ModalityRule: Rule {
  static func apply(to reading: inout Reading, _ settings: RuleSettings) {
    if reading.modifiers.isEmpty { return }
    for cue in reading.cues.indices where reading.cues[cue].isProposal {
      guard let demand = heaviest(near: cue, in: reading, settings.demandWindow) else { continue }
      let weight = reading.cues[cue].weight
      if demand.factor > weight { reading.apply(.modality, demand.factor / weight, to: cue, trigger: demand.tokens) }
    }
  }

  /// The heaviest demand in reach of a cue, the first of equals.
  private static func heaviest(near cue: Int, in reading: borrowing Reading, _ window: Int) -> Modifier? {
    let tokens = reading.cues[cue].tokens
    let clause = reading.token(cue).clause
    let reach = UInt32(window + reading.widest)
    var index = reading.firstModifier(from: tokens.start > reach ? tokens.start - reach : 0)
    var best: Modifier?
    while index < reading.modifiers.count, reading.modifiers[index].tokens.start < tokens.end + UInt32(window) {
      let modifier = reading.modifiers[index]
      index += 1
      guard modifier.role == .demand, modifier.factor > best?.factor ?? 0 else { continue }
      let isBefore = modifier.tokens.end <= tokens.start && tokens.start - modifier.tokens.end < window
      guard isBefore || modifier.tokens.start >= tokens.end else { continue }
      if reading.endsInClause(modifier, clause) { best = modifier }
    }
    return best
  }
}
