/// A name and a colon at the start report what somebody says ("Lavrov: NATO must go home", "Président Macron: …"; codebook, rule 1): cues in
/// that sentence count by the setting `headline`.
///
/// What stands before the colon has at most ``nameLength`` words, and either holds a word of the topic or the post has a link, as the headlines do
/// that papers post: "Honestly: no more weapons" is nobody's headline. Where nothing follows the colon in its line, the next sentence is meant.
///
/// The form is Bell's attribution without a verb (The Language of News Media, 1991, ch. 9); after "says" and its like comes ``AttributionRule``.
enum HeadlineRule {
  /// Words of the longest name with an office: "Kremlin spokesman Dmitry Peskov", "The new president of Poland".
  private static let nameLength = 5

  /// Changes the cues of a reading of `text` that has at least one.
  static func apply(to reading: inout Reading, _ text: Span<UInt8>, _ settings: RuleSettings) {
    if settings.headline == 1 || !reading.buffer.kinds.contains(.clauseEnd) { return }
    guard let colon = colon(in: reading, text) else { return }
    guard namesTopic(before: colon, in: reading) || reading.hasLink else { return }
    let sentence = reading.sentence(after: colon)
    let trigger = TokenRange(start: 0, end: UInt32(colon))
    for cue in reading.cues.indices where reading.cues[cue].tokens.start > colon && reading.token(cue).sentence == sentence {
      reading.apply(.headline, settings.headline, to: cue, trigger: trigger)
    }
  }

  /// The colon that ends the first clause, if words enough for a name and no more stand before it.
  private static func colon(in reading: borrowing Reading, _ text: Span<UInt8>) -> Int? {
    var words = 0
    for index in 0..<reading.buffer.count {
      let token = reading.buffer.tokens[index]
      switch token.kind {
      case .word, .number, .hashtagPart: words += 1
      case .clauseEnd: return words > 0 && text[Int(token.start)] == 0x3A ? index : nil
      case .sentenceEnd, .question, .quote, .mention, .url: return nil
      case .hashtag, .emoji: break
      }
      if words > nameLength { return nil }
    }
    return nil
  }

  private static func namesTopic(before colon: Int, in reading: borrowing Reading) -> Bool {
    reading.modifiers.contains { $0.role == .topic && $0.tokens.start < colon }
  }
}

extension Reading {
  fileprivate var hasLink: Bool { buffer.kinds.contains(.url) }

  /// The sentence that goes on after the token at `index`, or the next one, if it ends right there.
  fileprivate func sentence(after index: Int) -> UInt32 {
    let sentence = buffer.tokens[index].sentence
    let next = index + 1
    return next < buffer.count && buffer.tokens[next].endsSentence ? sentence + 1 : sentence
  }
}
