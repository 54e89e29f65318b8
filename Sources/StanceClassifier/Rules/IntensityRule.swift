/// A booster before a cue strengthens it ("absolutely unacceptable veto"), a dampener weakens it ("maybe talks").
///
/// The word stands in the same clause, at most `intensity-window` tokens before the cue. All in the window count, each by its weight.
/// After SO-CAL's multiplying intensifiers (Taboada et al. 2011, Computational Linguistics 37).
enum IntensityRule: Rule {
  static func apply(to reading: inout Reading, _ settings: RuleSettings) {
    if reading.modifiers.isEmpty { return }
    for cue in reading.cues.indices {
      let start = reading.cues[cue].tokens.start
      let clause = reading.token(cue).clause
      var index = reading.cues[cue].modifiersBefore
      while index > 0 {
        index -= 1
        let modifier = reading.modifiers[index]
        let distance = Int(start) - Int(modifier.tokens.start)
        guard distance <= settings.intensityWindow + reading.widest else { break }
        guard distance <= settings.intensityWindow + modifier.width, reading.endsInClause(modifier, clause) else { continue }
        guard modifier.role == .booster || modifier.role == .dampener, modifier.tokens.end <= start else { continue }
        reading.apply(.intensity, modifier.factor, to: cue, trigger: modifier.tokens)
      }
    }
  }
}

extension Modifier {
  /// Tokens beyond the first, which do not use up a window.
  var width: Int { Int(tokens.end - tokens.start) - 1 }
}
