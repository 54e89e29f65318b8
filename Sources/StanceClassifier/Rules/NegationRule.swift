/// A negator turns a proposal to the other pole: "never join NATO", "do not negotiate". A judgement stays with its pole, at the setting
/// `negated-judgement`: who says "no appeasement!" or "no veto for Moscow" still judges. (Turning both made seven of nine labels that negation
/// decided among the constructed gold posts wrong.)
///
/// The negator stands in the same clause, at most `negation-window` tokens before the cue, and outside the cue's own words. A contrast word
/// between them ends its scope, as a comma does ("not war but talks"); one inside the negator does not ("not yet"). Two negators undo each other
/// ("never not"), since factors multiply. A pseudo-negator is the longer match and so hides the negator in it: "not only" and "no doubt" leave the
/// cue as it is, or stronger.
///
/// After NegEx's forward scope and pseudo-negation triggers (Chapman et al. 2001, J. Biomed. Inform. 34) and VADER's window of three
/// tokens and factor of −0.74 (Hutto & Gilbert 2014); here each negator has its own factor, its weight in the lexicon.
enum NegationRule: Rule {
  static func apply(to reading: inout Reading, _ settings: RuleSettings) {
    if reading.modifiers.isEmpty { return }
    for cue in reading.cues.indices {
      let start = reading.cues[cue].tokens.start
      let clause = reading.token(cue).clause
      var index = reading.cues[cue].modifiersBefore
      var contrast: UInt32 = 0
      while index > 0 {
        index -= 1
        let modifier = reading.modifiers[index]
        let distance = Int(start) - Int(modifier.tokens.start)
        guard distance <= settings.negationWindow + reading.widest else { break }
        guard distance <= settings.negationWindow + modifier.width, reading.endsInClause(modifier, clause) else { continue }
        guard modifier.tokens.end <= start else { continue }
        if modifier.role == .contrast { contrast = max(contrast, modifier.tokens.start) }
        let negates = modifier.role == .negator || modifier.role == .pseudoNegator
        guard negates, modifier.tokens.end > contrast, modifier.factor != 1 else { continue }
        let turns = reading.cues[cue].isProposal || modifier.role == .pseudoNegator
        reading.apply(.negation, turns ? modifier.factor : settings.negatedJudgement, to: cue, trigger: modifier.tokens)
      }
    }
  }
}
