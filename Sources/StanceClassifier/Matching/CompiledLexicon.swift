/// A lexicon made ready for matching: flat tables that never change, so that any number of threads read them without a lock or a count.
struct CompiledLexicon: Sendable {
  /// What a match needs of its entry.
  struct Entry: Sendable {
    /// The lane in which it competes for the longest match; none for what competes with no other.
    let lane: Lane
    /// Whether it is a cue.
    let isCue: Bool
    /// Its weight.
    let weight: Double
    /// Its role.
    let role: Role
  }

  let vocabulary: Vocabulary
  /// Phrases of the cues.
  let cues: PhraseIndex
  /// Phrases of the modifiers.
  let modifiers: PhraseIndex
  let joined: JoinedTable
  let entries: [Entry]
  /// Which occurrences of cues count.
  let counting: CueCounting

  /// Compiles all entries; an entry's number is its ``EntryID``.
  init(_ lexicon: Lexicon) {
    var compiler = PatternCompiler(entries: lexicon.entries.count)
    var buffer = TokenBuffer()
    for (index, entry) in lexicon.entries.enumerated() {
      compiler.add(entry, of: lexicon, number: index, using: &buffer)
    }
    self.init(compiler, lexicon)
  }

  /// Compiles the entries that can occur in the text whose tokens are given: matches in it are the same as with all of them.
  init(_ lexicon: Lexicon, for tokens: borrowing TokenBuffer) {
    var filter = EntryFilter(tokens)
    var compiler = PatternCompiler(entries: lexicon.entries.count / 16)
    var buffer = TokenBuffer()
    for (index, entry) in lexicon.entries.enumerated() where filter.admits(entry.pattern, lexicon.files[entry.file]) {
      compiler.add(entry, of: lexicon, number: index, using: &buffer)
    }
    self.init(compiler, lexicon)
  }

  private init(_ compiler: consuming PatternCompiler, _ lexicon: Lexicon) {
    compiler.finish()
    counting = lexicon.settings.counting
    entries = lexicon.entries.map { [counting] entry in
      Entry(lane: Lane(entry.role, counting), isCue: entry.role.pole != nil, weight: entry.weight, role: entry.role)
    }
    vocabulary = compiler.vocabulary
    cues = compiler.cues
    modifiers = compiler.modifiers
    joined = compiler.joined
  }
}

extension PatternCompiler {
  /// Adds an entry of a lexicon.
  fileprivate mutating func add(_ entry: LexiconEntry, of lexicon: Lexicon, number: Int, using buffer: inout TokenBuffer) {
    add(entry.pattern, lexicon.files[entry.file], entry: UInt32(number), isCue: entry.role.pole != nil, using: &buffer)
  }
}

/// Matches compete for the longest inside a lane and ignore each other across lanes: "immediate ceasefire" hides the "ceasefire" of its own pole,
/// "sham ceasefire", of the other pole, does not; and "not only" hides "not".
struct Lane: OptionSet, Sendable {
  let rawValue: UInt8

  static let firstPole = Lane(rawValue: 1)
  static let secondPole = Lane(rawValue: 2)
  static let negation = Lane(rawValue: 4)
  static let intensity = Lane(rawValue: 8)
  static let contrast = Lane(rawValue: 16)
  static let attribution = Lane(rawValue: 32)
  static let topic = Lane(rawValue: 64)
  static let demand = Lane(rawValue: 128)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The lane of an entry; none where it competes with no other.
  init(_ role: Role, _ counting: CueCounting) { self = counting == .once && role.pole != nil ? [] : Lane(role) }

  init(_ role: Role) {
    switch role {
    case .judgement(let stance), .proposal(let stance): self = stance == .first ? .firstPole : .secondPole
    case .negator, .pseudoNegator: self = .negation
    case .demand: self = .demand
    case .booster, .dampener: self = .intensity
    case .contrast: self = .contrast
    case .attribution: self = .attribution
    case .undecided, .topic: self = .topic  // words of neither are words of the other
    case .context: self = []  // their weights are fitted together and add up, that of a phrase and that of a word in it
    }
  }
}
