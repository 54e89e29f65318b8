/// Somebody else's words, reported, are not the author's (codebook, rule 1): "Kremlin says…", "according to…", headlines.
///
/// An attribution weakens all cues of its sentence, before it and after it; of several in a sentence the strongest counts once.
enum AttributionRule: Rule {
  static func apply(to reading: inout Reading, _ settings: RuleSettings) {
    var index = 0
    var cue = 0
    while index < reading.modifiers.count, cue < reading.cues.count {
      let modifier = reading.modifiers[index]
      let sentence = reading.token(cue).sentence
      if modifier.role != .attribution || modifier.sentence < sentence {
        index += 1
      } else if modifier.sentence > sentence {
        cue += 1
      } else {
        let strongest = strongest(from: &index, in: reading)
        while cue < reading.cues.count, reading.token(cue).sentence == sentence {
          reading.apply(.attribution, strongest.factor, to: cue, trigger: strongest.tokens)
          cue += 1
        }
      }
    }
  }

  /// The attribution with the smallest factor in the sentence of the one at `index`, which is moved past that sentence.
  private static func strongest(from index: inout Int, in reading: borrowing Reading) -> Modifier {
    var best = reading.modifiers[index]
    let sentence = best.sentence
    while index < reading.modifiers.count, reading.modifiers[index].sentence == sentence {
      let modifier = reading.modifiers[index]
      if modifier.role == .attribution, modifier.factor < best.factor { best = modifier }
      index += 1
    }
    return best
  }
}
