/// Words between quotation marks are somebody else's (codebook, rule 8): cues inside a passage of `quotation-words` words or more count by
/// the setting `quotation`. Shorter ones are titles and scare quotes, and stay.
///
/// Marks pair off in the order of the text, whatever their shape, since languages open with what others close with („so“, “so”, »so«). A
/// mark without a partner quotes nothing.
enum QuotationRule: Rule {
  static func apply(to reading: inout Reading, _ settings: RuleSettings) {
    if settings.quotation == 1 || !reading.buffer.kinds.contains(.quote) { return }
    var opening: Int?
    var words = 0
    var cue = 0
    for index in 0..<reading.buffer.count {
      let token = reading.buffer.tokens[index]
      guard token.kind == .quote else {
        if !token.isMark, token.kind != .hashtag { words += 1 }  // the words of a hashtag follow it
        continue
      }
      if let start = opening {
        if words >= settings.quotationWords { weaken(start, index, from: &cue, in: &reading, settings) }
        opening = nil
      } else {
        opening = index
        words = 0
      }
    }
  }

  private static func weaken(
    _ opening: Int, _ closing: Int, from cue: inout Int, in reading: inout Reading, _ settings: RuleSettings
  ) {
    while cue < reading.cues.count, reading.cues[cue].tokens.start < closing {
      let tokens = reading.cues[cue].tokens
      if tokens.start > opening, tokens.end <= closing {
        let trigger = TokenRange(start: UInt32(opening), end: UInt32(closing + 1))
        reading.apply(.quotation, settings.quotation, to: cue, trigger: trigger)
      }
      cue += 1
    }
  }
}
