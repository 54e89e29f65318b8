/// A question asks more than it says: cues in a sentence that ends with a question mark count by the setting `question`.
///
/// The factor is mild, since rhetorical questions count as what they mean (codebook, rule 2) and most questions in posts are such.
enum QuestionRule: Rule {
  static func apply(to reading: inout Reading, _ settings: RuleSettings) {
    if settings.question == 1 || !reading.buffer.kinds.contains(.question) { return }
    var cue = reading.cues.count - 1
    var token = reading.buffer.count - 1
    while cue >= 0, token >= 0 {
      let mark = reading.buffer.tokens[token]
      if mark.kind == .question {
        while cue >= 0, reading.token(cue).sentence > mark.sentence { cue -= 1 }
        while cue >= 0, reading.token(cue).sentence == mark.sentence {
          let trigger = TokenRange(start: UInt32(token), end: UInt32(token + 1))
          reading.apply(.question, settings.question, to: cue, trigger: trigger)
          cue -= 1
        }
      }
      token -= 1
    }
  }
}
