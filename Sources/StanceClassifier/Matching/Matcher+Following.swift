/// From the anchor of a phrase to both sides.
extension Matcher {
  /// Whether all known tokens that the phrase would cover, anchored at the known token `index`, stand before the first hashtag: then each is one word.
  @inline(__always)
  func isAmongWords(_ phrase: PhraseIndex.Phrase, at index: Int, _ buffer: borrowing TokenBuffer) -> Bool {
    let last = index &+ phrase.count &- 1 &- phrase.countBefore
    return last >= known.count || Int(known.tokens[last].token) < buffer.firstHashtag
  }

  /// Reports a phrase without gaps if the known tokens beside the anchor are its words.
  @inline(__always)
  mutating func followStraight(
    _ phrase: PhraseIndex.Phrase, at index: Int, _ phrases: borrowing PhraseIndex, _ vocabulary: borrowing Vocabulary,
    _ buffer: borrowing TokenBuffer
  ) {
    let first = index &- phrase.countBefore
    let last = first &+ phrase.count &- 1
    guard first >= 0, last < known.count else { return }
    let (start, end) = (known.tokens[first].token, known.tokens[last].token)
    let (opening, closing) = (buffer.tokens[Int(start)], buffer.tokens[Int(end)])
    guard closing.wordsBefore &- opening.wordsBefore == UInt32(phrase.count &- 1), opening.clause == closing.clause else { return }
    for offset in 0..<phrase.count {
      let element = phrases.slots[Int(phrase.start) &+ offset].element
      if !vocabulary.has(known.tokens[first &+ offset].run, element) { return }
    }
    matches.append(Match(entry: phrase.entry, start: start, end: end &+ 1))
  }

  /// Reports every occurrence of a phrase whose anchor is the known token at `index`: from each of its starts to each of its ends.
  mutating func follow(
    _ phrase: PhraseIndex.Phrase, at index: Int, _ phrases: borrowing PhraseIndex, _ vocabulary: borrowing Vocabulary,
    _ buffer: borrowing TokenBuffer
  ) {
    if !starts.isEmpty { starts.removeAll(keepingCapacity: true) }
    goBack(phrase, from: Int(phrase.anchor), at: index, phrases, vocabulary, buffer)
    if !starts.isEmpty { goOn(phrase, from: Int(phrase.anchor), at: index, phrases, vocabulary, buffer) }
  }

  /// Notes where the phrase starts whose slot is the known token at `index`.
  private mutating func goBack(
    _ phrase: PhraseIndex.Phrase, from slot: Int, at index: Int, _ phrases: borrowing PhraseIndex,
    _ vocabulary: borrowing Vocabulary, _ buffer: borrowing TokenBuffer
  ) {
    if slot == Int(phrase.start) { return starts.append(known.tokens[index].token) }
    let element = phrases.slots[slot - 1].element
    let here = buffer.tokens[Int(known.tokens[index].token)]
    let gap = phrases.slots[slot].gap
    let earliest = here.wordsBefore - min(here.wordsBefore, UInt32(gap ?? 0))
    var place = index - 1
    while place >= 0 {
      let token = buffer.tokens[Int(known.tokens[place].token)]
      guard Matcher.isTogether(token, here, across: gap) else { return }
      if token.wordsWith < earliest {
        guard let whole = wholeHashtag(of: place, endingFrom: earliest, buffer) else { return }
        place = whole
        continue
      }
      if token.wordsWith <= here.wordsBefore, vocabulary.has(known.tokens[place].run, element) {
        goBack(phrase, from: slot - 1, at: place, phrases, vocabulary, buffer)
      }
      place -= 1
    }
  }

  /// Behind the words of a hashtag stands the whole, which ends later than they do: its place among the known tokens, if it is known and ends late enough.
  private func wholeHashtag(of place: Int, endingFrom earliest: UInt32, _ buffer: borrowing TokenBuffer) -> Int? {
    let index = known.tokens[place].token
    let token = buffer.tokens[Int(index)]
    guard token.kind == .hashtagPart, buffer.tokens[Int(index - token.tagWords)].wordsWith >= earliest else { return nil }
    var low = 0
    var high = place
    while low < high {
      let middle = (low + high) / 2
      if known.tokens[middle].token < index - token.tagWords { low = middle + 1 } else { high = middle }
    }
    return known.tokens[low].token == index - token.tagWords ? low : nil
  }

  /// Reports the phrase from each of its starts to where it ends whose slot is the known token at `index`.
  private mutating func goOn(
    _ phrase: PhraseIndex.Phrase, from slot: Int, at index: Int, _ phrases: borrowing PhraseIndex,
    _ vocabulary: borrowing Vocabulary, _ buffer: borrowing TokenBuffer
  ) {
    let token = Int(known.tokens[index].token)
    if slot + 1 == Int(phrase.end) {
      let end = UInt32(buffer.end(of: token))
      for start in starts { matches.append(Match(entry: phrase.entry, start: start, end: end)) }
      return
    }
    let next = phrases.slots[slot + 1]
    let here = buffer.tokens[token]
    let wordsWith = here.wordsWith
    let latest = wordsWith + UInt32(next.gap ?? 0)
    var place = index + 1
    while true {
      let token = buffer.tokens[Int(known.tokens[place].token)]
      guard token.wordsBefore <= latest, Matcher.isTogether(here, token, across: next.gap) else { return }
      if token.wordsBefore >= wordsWith, vocabulary.has(known.tokens[place].run, next.element) {
        goOn(phrase, from: slot + 1, at: place, phrases, vocabulary, buffer)
      }
      place += 1
    }
  }

  /// Whether nothing stands between two tokens that a phrase may not step over: with a gap the end of a sentence, without one any mark but quotation marks.
  private static func isTogether(_ first: Token, _ second: Token, across gap: UInt8?) -> Bool {
    gap == nil ? first.clause == second.clause : first.sentence == second.sentence
  }
}
