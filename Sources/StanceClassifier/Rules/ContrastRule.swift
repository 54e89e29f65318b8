/// What comes before "but" counts less than what comes after it: authors end on what they hold (codebook, rule 6).
///
/// A contrast word weakens the cues before it in its sentence; at the start of a sentence, those of the sentence before. Only the first
/// contrast word after a cue counts. After VADER (Hutto & Gilbert 2014), which halves what stands before "but".
enum ContrastRule: Rule {
  static func apply(to reading: inout Reading, _ settings: RuleSettings) {
    for index in reading.modifiers.indices.reversed() where reading.modifiers[index].role == .contrast {
      weaken(before: reading.modifiers[index], in: &reading)
    }
  }

  /// Weakens each cue in the modifier's reach that ends before it and after the contrast word before.
  private static func weaken(before contrast: Modifier, in reading: inout Reading) {
    let opensSentence = isFirst(contrast.tokens.start, in: reading)
    let lowest = opensSentence && contrast.sentence > 0 ? contrast.sentence - 1 : contrast.sentence
    let previous = previousContrast(before: contrast, from: lowest, in: reading)
    for cue in reading.cues.indices.reversed() {
      guard reading.cues[cue].tokens.end <= contrast.tokens.start else { continue }
      guard reading.token(cue).sentence >= lowest, reading.cues[cue].tokens.start >= previous else { break }
      reading.apply(.contrast, contrast.factor, to: cue, trigger: contrast.tokens)
    }
  }

  /// The end of the last contrast word before `contrast`; 0 if there is none in reach.
  private static func previousContrast(
    before contrast: Modifier, from lowest: UInt32, in reading: borrowing Reading
  ) -> UInt32 {
    var index = reading.firstModifier(from: contrast.tokens.start)
    while index > 0 {
      index -= 1
      let modifier = reading.modifiers[index]
      if modifier.sentence < lowest { return 0 }
      if modifier.role == .contrast { return modifier.tokens.end }
    }
    return 0
  }

  private static func isFirst(_ token: UInt32, in reading: borrowing Reading) -> Bool {
    token == 0 || reading.buffer.tokens[Int(token) - 1].endsSentence
  }
}
