/// One text being read: its tokens, the cues found in it and the words that may change them. Rules multiply the cues' factors and leave a
/// record of each change, so what is summed and what is explained are the same.
struct Reading: ~Copyable {
  /// The tokens.
  var buffer = TokenBuffer()
  /// The cues, in the order of the text.
  var cues: [Cue] = []
  /// Context words, each entry once, in the order of the text. Rules do not change them; ``TopicRule`` drops them all.
  private(set) var context: [ContextWord] = []
  /// Whether context words count: there is a cue, and no rule dropped them.
  private(set) var countsContext = false
  /// Matches of all other roles, in the order of the text.
  var modifiers: [Modifier] = []
  /// The greatest ``Modifier/width`` among them: how much further than a window the start of a modifier may lie.
  var widest = 0
  /// What the rules did, in the order done.
  var applications: [Application] = []
  /// For each entry the number of the last text in which it counted, of those that count once a text.
  private var lastText: [UInt64] = []
  private var texts: UInt64 = 0

  /// Starts a text whose tokens are in the buffer and whose matches are given.
  mutating func begin(_ matches: [Match], _ lexicon: borrowing CompiledLexicon) {
    // Emptying an array that is empty costs a hundred instructions.
    if !cues.isEmpty { cues.removeAll(keepingCapacity: true) }
    if !modifiers.isEmpty { modifiers.removeAll(keepingCapacity: true) }
    if !context.isEmpty { context.removeAll(keepingCapacity: true) }
    if !applications.isEmpty { applications.removeAll(keepingCapacity: true) }
    widest = 0
    texts += 1
    var start: UInt32 = 0
    var modifiersBefore = 0
    for match in matches {
      if match.start != start {
        start = match.start
        modifiersBefore = modifiers.count
      }
      let entry = lexicon.entries[Int(match.entry)]
      let range = TokenRange(start: match.start, end: match.end)
      if let stance = entry.role.pole {
        if lexicon.counting == .once, hasCounted(match.entry, of: lexicon.entries.count) { continue }
        let isProposal = entry.role == .proposal(stance)
        cues.append(
          Cue(
            entry: match.entry, tokens: range, stance: stance, isProposal: isProposal, weight: entry.weight,
            modifiersBefore: modifiersBefore))
      } else if case .context(let stance) = entry.role {
        if hasCounted(match.entry, of: lexicon.entries.count) { continue }
        context.append(ContextWord(entry: match.entry, tokens: range, stance: stance, weight: entry.weight))
      } else {
        let sentence = buffer.tokens[Int(match.start)].sentence
        modifiers.append(Modifier(role: entry.role, tokens: range, factor: entry.weight, sentence: sentence))
        widest = max(widest, Int(match.length) - 1)
      }
    }
    countsContext = !cues.isEmpty
  }

  /// Whether an entry has counted in this text; it has from now on.
  private mutating func hasCounted(_ entry: UInt32, of count: Int) -> Bool {
    if lastText.count < count { lastText = [UInt64](repeating: 0, count: count) }
    if lastText[Int(entry)] == texts { return true }
    lastText[Int(entry)] = texts
    return false
  }

  /// Multiplies a cue by `factor` and records why.
  mutating func apply(_ rule: RuleID, _ factor: Double, to cue: Int, trigger: TokenRange?) {
    cues[cue].factor *= factor
    applications.append(Application(cue: UInt32(cue), rule: rule, factor: factor, trigger: trigger))
  }

  /// Drops the context words.
  mutating func dropContext() {
    context.removeAll(keepingCapacity: true)
    countsContext = false
  }

  /// The token where a cue starts.
  func token(_ cue: Int) -> Token { buffer.tokens[Int(cues[cue].tokens.start)] }

  /// Whether a modifier's last word stands in a clause.
  func endsInClause(_ modifier: Modifier, _ clause: UInt32) -> Bool {
    buffer.tokens[Int(modifier.tokens.end) - 1].clause == clause
  }

  /// Index of the first modifier that starts at or after `token`.
  func firstModifier(from token: UInt32) -> Int {
    var low = 0
    var high = modifiers.count
    while low < high {
      let middle = (low + high) / 2
      if modifiers[middle].tokens.start < token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A run of tokens.
struct TokenRange: Sendable, Equatable {
  var start: UInt32
  var end: UInt32
}

/// A cue at one place, with what the rules have made of it so far.
struct Cue: Sendable {
  let entry: UInt32
  let tokens: TokenRange
  /// The pole of the entry.
  let stance: Stance
  /// Whether a negator turns it.
  let isProposal: Bool
  let weight: Double
  /// How many modifiers start before it: the index of the first that does not.
  let modifiersBefore: Int
  /// Product of the factors of all rules.
  var factor = 1.0

  /// What it adds to the first pole's sum, negative for the second's.
  var signed: Double { (stance == .first ? 1 : -1) * weight * factor }
}

/// A context word that counts: what it adds is its weight.
struct ContextWord: Sendable {
  let entry: UInt32
  let tokens: TokenRange
  /// What it adds to.
  let stance: Stance
  let weight: Double
}

/// A match that changes cues.
struct Modifier: Sendable {
  let role: Role
  let tokens: TokenRange
  let factor: Double
  /// The sentence that it starts in.
  let sentence: UInt32
}

/// One change of one cue by one rule.
struct Application: Sendable {
  let cue: UInt32
  let rule: RuleID
  let factor: Double
  let trigger: TokenRange?
}
