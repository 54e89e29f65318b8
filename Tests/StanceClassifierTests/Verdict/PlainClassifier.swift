@testable import StanceClassifier

/// The oracle of ``Classifier``: the rules said once more, each as a question about one cue, with no thought of time.
struct PlainClassifier {
  let lexicon: Lexicon
  let matcher: PlainMatcher

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    matcher = PlainMatcher(lexicon)
  }

  struct Finding: Equatable, CustomStringConvertible {
    var entry: Int
    var range: Range<Int>
    var factors: [RuleID: [Double]]

    var description: String { "\(entry)@\(range) \(factors)" }
  }

  /// The cues of a text, with the factors of the rules in ascending order.
  func classify(_ text: String) -> [Finding] {
    let tokens = PlainTokenizer.tokens(text)
    let reading = PlainReading(text: Array(text.utf8), tokens: tokens, matches: matcher.matches(tokens), lexicon: lexicon)
    return reading.cues.map { cue in
      var factors: [RuleID: [Double]] = [:]
      for rule in RuleID.allCases {
        let found = reading.factors(rule, cue).sorted()
        if !found.isEmpty { factors[rule] = found }
      }
      return Finding(
        entry: Int(cue.entry), range: tokens[Int(cue.start)].range.lowerBound..<tokens[Int(cue.end) - 1].range.upperBound,
        factors: factors)
    }
  }
}

extension PlainClassifier {
  /// The context words of a text about the topic with a cue: entry and place of each, where it occurs first.
  func context(_ text: String) -> [Finding] {
    let tokens = PlainTokenizer.tokens(text)
    let matches = matcher.matches(tokens)
    guard matches.contains(where: { lexicon.entries[Int($0.entry)].role.pole != nil }) else { return [] }
    let reading = PlainReading(text: Array(text.utf8), tokens: tokens, matches: matches, lexicon: lexicon)
    if !reading.topic().isEmpty { return [] }
    return matches.indices.compactMap { index in
      let match = matches[index]
      guard case .context = lexicon.entries[Int(match.entry)].role else { return nil }
      if matches[..<index].contains(where: { $0.entry == match.entry }) { return nil }
      return Finding(
        entry: Int(match.entry), range: tokens[Int(match.start)].range.lowerBound..<tokens[Int(match.end) - 1].range.upperBound,
        factors: [:])
    }
  }
}

private struct PlainReading {
  let text: [UInt8]
  let tokens: [SeenToken]
  let matches: [Match]
  let lexicon: Lexicon

  private var settings: RuleSettings { lexicon.settings.rules }
  var cues: [Match] { matches.filter { role($0).pole != nil } }

  func factors(_ rule: RuleID, _ cue: Match) -> [Double] {
    switch rule {
    case .negation: negation(cue)
    case .intensity: near(cue, settings.intensityWindow, [.booster, .dampener]).map(weight)
    case .modality: modality(cue)
    case .contrast: contrast(cue)
    case .attribution:
      of([.attribution]).filter { sentence($0) == sentence(cue) }.map(weight).min().map { [$0] } ?? []
    case .headline: isHeadline(cue) && settings.headline != 1 ? [settings.headline] : []
    case .undecided: of([.undecided]).map(weight).min().flatMap { $0 < 1 ? [$0] : nil } ?? []
    case .tagging: isTag(cue) && settings.tagging != 1 ? [settings.tagging] : []
    case .question:
      tokens.contains { $0.kind == .question && $0.sentence == sentence(cue) } && settings.question != 1 ? [settings.question] : []
    case .quotation: isQuoted(cue) && settings.quotation != 1 ? [settings.quotation] : []
    case .topic: topic()
    }
  }

  private func role(_ match: Match) -> Role { lexicon.entries[Int(match.entry)].role }
  private func weight(_ match: Match) -> Double { lexicon.entries[Int(match.entry)].weight }
  private func sentence(_ match: Match) -> Int { tokens[Int(match.start)].sentence }
  private func of(_ roles: [Role]) -> [Match] { matches.filter { roles.contains(role($0)) } }

  /// The modifiers that end in the cue's clause, at most `window` tokens before it.
  private func near(_ cue: Match, _ window: Int, _ roles: [Role]) -> [Match] {
    of(roles).filter {
      $0.end <= cue.start && Int(cue.start) - Int($0.end - 1) <= window
        && tokens[Int($0.end) - 1].clause == tokens[Int(cue.start)].clause
    }
  }

  private func negation(_ cue: Match) -> [Double] {
    let contrasts = of([.contrast]).filter {
      $0.end <= cue.start && tokens[Int($0.end) - 1].clause == tokens[Int(cue.start)].clause
    }
    return near(cue, settings.negationWindow, [.negator, .pseudoNegator])
      .filter { negator in !contrasts.contains { $0.start >= negator.end } }
      .filter { weight($0) != 1 }
      .map { negator in
        let judges = role(cue) == .judgement(.first) || role(cue) == .judgement(.second)
        return judges && role(negator) == .negator ? settings.negatedJudgement : weight(negator)
      }
  }

  private func modality(_ cue: Match) -> [Double] {
    guard role(cue) == .proposal(.first) || role(cue) == .proposal(.second) else { return [] }
    let demands = of([.demand]).filter {
      let distance = $0.end <= cue.start ? Int(cue.start - $0.end) : $0.start >= cue.end ? Int($0.start - cue.end) : Int.max
      return distance < settings.demandWindow && tokens[Int($0.end) - 1].clause == tokens[Int(cue.start)].clause
    }
    guard let best = demands.map(weight).max(), best > weight(cue) else { return [] }
    return [best / weight(cue)]
  }

  func topic() -> [Double] {
    let sum = of([.topic]).map(weight).reduce(0, +)
    let factor = sum < 0 ? settings.otherTopic : settings.offTopic
    return sum < settings.topicThreshold && factor != 1 ? [factor] : []
  }

  private func isHeadline(_ cue: Match) -> Bool {
    guard let mark = tokens.firstIndex(where: { ![.word, .number, .hashtag, .hashtagPart, .emoji].contains($0.kind) }) else {
      return false
    }
    let words = tokens[..<mark].count { [.word, .number, .hashtagPart].contains($0.kind) }
    guard tokens[mark].kind == .clauseEnd, text[tokens[mark].range.lowerBound] == UInt8(ascii: ":"), 1...5 ~= words else {
      return false
    }
    guard of([.topic]).contains(where: { $0.start < mark }) || tokens.contains(where: { $0.kind == .url }) else { return false }
    let ends = mark + 1 < tokens.count && tokens[mark + 1].endsSentence
    return cue.start > mark && sentence(cue) == tokens[mark].sentence + (ends ? 1 : 0)
  }

  /// Whether all of the cue is hashtag and the nearest word to the left or right, at most two other tokens away, is one too.
  private func isTag(_ cue: Match) -> Bool {
    let kinds: [Token.Kind] = [.hashtag, .hashtagPart]
    guard kinds.contains(tokens[Int(cue.start)].kind), kinds.contains(tokens[Int(cue.end) - 1].kind) else { return false }
    let own = (tokens[...Int(cue.start)].lastIndex { $0.kind == .hashtag } ?? 0)
    let after = tokens[Int(cue.end)...].firstIndex { $0.kind != .hashtagPart } ?? tokens.count
    let isWord = { (token: SeenToken) in !token.isMark && token.kind != .emoji && token.kind != .url }
    let left = tokens[..<own].suffix(4).last(where: isWord)
    let right = tokens[after...].prefix(4).first(where: isWord)
    return [left, right].contains { $0.map { kinds.contains($0.kind) } ?? false }
  }

  /// The first contrast word that ends after the cue's start weakens it, if it lies behind it and in reach.
  private func contrast(_ cue: Match) -> [Double] {
    guard let first = of([.contrast]).first(where: { $0.end > cue.start }), first.start >= cue.end else { return [] }
    let opens = first.start == 0 || tokens[Int(first.start) - 1].endsSentence
    let isInReach = sentence(first) == sentence(cue) || opens && sentence(first) == sentence(cue) + 1
    return isInReach ? [weight(first)] : []
  }

  private func isQuoted(_ cue: Match) -> Bool {
    let quotes = tokens.indices.filter { tokens[$0].kind == .quote }
    for pair in 0..<quotes.count / 2 {
      let (open, close) = (quotes[2 * pair], quotes[2 * pair + 1])
      let words = tokens[open..<close].count { !$0.isMark && $0.kind != .hashtag }
      if words >= settings.quotationWords, open < cue.start, cue.end <= close { return true }
    }
    return false
  }
}
