/// Hashtags in a row file a post under topics ("#Ukraine #NATOExpansion #WW3"): a cue in one of them counts by the setting `tagging`. A hashtag
/// that stands alone among words is part of the sentence ("stop #NATOExpansion") and counts in full.
///
/// After Zappavigna (2015, Social Semiotics 25), who tells hashtags that mark a topic from those that take part in the clause or judge. A tag that
/// judges (#NoAppeasement) loses too, but such cues are heavy enough to bear it.
enum TaggingRule: Rule {
  static func apply(to reading: inout Reading, _ settings: RuleSettings) {
    if settings.tagging == 1 || !reading.buffer.kinds.contains(.hashtag) { return }
    for cue in reading.cues.indices {
      let tokens = reading.cues[cue].tokens
      guard isTag(Int(tokens.start), in: reading), isTag(Int(tokens.end) - 1, in: reading) else { continue }
      if stands(tokens, amongTagsOf: reading) { reading.apply(.tagging, settings.tagging, to: cue, trigger: nil) }
    }
  }

  /// Whether the next token to the left or to the right, over at most ``reach`` marks, emoji and addresses, is a hashtag.
  private static func stands(_ tokens: TokenRange, amongTagsOf reading: borrowing Reading) -> Bool {
    var left = Int(tokens.start)
    while left > 0, reading.buffer.tokens[left].kind == .hashtagPart { left -= 1 }
    let right = reading.buffer.endOfTag(Int(tokens.end) - 1)
    return isTag(nextWord(from: left - 1, step: -1, in: reading), in: reading)
      || isTag(nextWord(from: right, step: 1, in: reading), in: reading)
  }

  /// How many tokens that are no words may stand between two hashtags of a row.
  private static let reach = 3

  private static func nextWord(from index: Int, step: Int, in reading: borrowing Reading) -> Int {
    var next = index
    for _ in 0..<reach where next >= 0 && next < reading.buffer.count {
      let token = reading.buffer.tokens[next]
      guard token.isMark || token.kind == .emoji || token.kind == .url else { return next }
      next += step
    }
    return next
  }

  private static func isTag(_ index: Int, in reading: borrowing Reading) -> Bool {
    guard index >= 0, index < reading.buffer.count else { return false }
    let kind = reading.buffer.tokens[index].kind
    return kind == .hashtag || kind == .hashtagPart
  }
}

extension TokenBuffer {
  /// One past the last token of the hashtag that the token at `index` is of.
  fileprivate func endOfTag(_ index: Int) -> Int {
    var end = index + 1
    while end < count, tokens[end].kind == .hashtagPart { end += 1 }
    return end
  }
}
