/// What the classifier says of a text, and why.
public struct Verdict: Sendable {
  /// Label and probabilities.
  public let score: Score
  /// The cues that made the label, in the order of the text; empty where no cue occurs.
  public let evidence: [Evidence]
  /// The context words that counted beside them, in the order of the text: no rules, and what they contribute is their weight.
  public let context: [Evidence]
  /// The sums of all these contributions, from which the probabilities follow.
  public let sum: Tally

  /// The verdict on one text, which is UTF-8, by a lexicon: the same as a ``Classifier`` gives. Looks only for what the text can hold, which
  /// takes a fraction of compiling the lexicon; for more than a few texts make a classifier.
  public init(on text: [UInt8], by lexicon: Lexicon) {
    var tokens = TokenBuffer()
    Tokenizer.tokenize(text.span, into: &tokens)
    var session = Classifier(lexicon, CompiledLexicon(lexicon, for: tokens)).makeSession()
    _ = session.score(text.span)
    self = session.verdict()
  }

  /// A verdict from its parts.
  public init(score: Score, evidence: [Evidence], context: [Evidence] = [], sum: Tally) {
    self.score = score
    self.evidence = evidence
    self.context = context
    self.sum = sum
  }

  /// The stance with the highest probability.
  public var label: Stance { score.label }
  /// The probabilities of the three stances.
  public var probabilities: Probabilities { score.probabilities }
}

/// One cue at one place, after the rules; or a context word.
public struct Evidence: Sendable, Hashable {
  /// The lexicon's entry.
  public let entry: EntryID
  /// The entry as written in the lexicon.
  public let cue: String
  /// Where it occurs: UTF-8 offsets into the text that was classified.
  public let range: Range<Int>
  /// The pole that the cue counts for after the rules: a negated cue counts for the other. What a context word counts for; may be neutral.
  public let stance: Stance
  /// The weight in the lexicon.
  public let weight: Double
  /// The rules that changed it, in the order applied.
  public let rules: [AppliedRule]
  /// What it adds to `stance`: the weight times the factors of all rules; not negative.
  public let contribution: Double

  /// Evidence from its parts.
  public init(
    entry: EntryID, cue: String, range: Range<Int>, stance: Stance, weight: Double, rules: [AppliedRule],
    contribution: Double
  ) {
    self.entry = entry
    self.cue = cue
    self.range = range
    self.stance = stance
    self.weight = weight
    self.rules = rules
    self.contribution = contribution
  }
}

/// A rule at work on one cue.
public struct AppliedRule: Sendable, Hashable {
  /// Which rule.
  public let rule: RuleID
  /// What it multiplied the cue by; negative turns the cue to the other pole.
  public let factor: Double
  /// The words that set it off, as UTF-8 offsets into the text; nil where it is the text as a whole.
  public let trigger: Range<Int>?

  /// A rule's work from its parts.
  public init(rule: RuleID, factor: Double, trigger: Range<Int>?) {
    self.rule = rule
    self.factor = factor
    self.trigger = trigger
  }
}

/// How contributions become probabilities; see ``Decision`` for the formula.
public struct Tally: Sendable, Hashable {
  /// Sum of the contributions to the first pole.
  public private(set) var first: Double
  /// Sum of the contributions to the second pole.
  public private(set) var second: Double
  /// Sum of the contributions to neutral, which only context words make.
  public private(set) var neutral: Double

  /// A tally of three sums; of nothing unless they are given.
  public init(first: Double = 0, second: Double = 0, neutral: Double = 0) {
    self.first = first
    self.second = second
    self.neutral = neutral
  }

  /// Adds what a cue or context word contributes to a stance.
  public mutating func add(_ contribution: Double, to stance: Stance) {
    switch stance {
    case .first: first += contribution
    case .second: second += contribution
    case .neutral: neutral += contribution
    }
  }

  /// The sum for a stance.
  public subscript(stance: Stance) -> Double {
    switch stance {
    case .first: first
    case .second: second
    case .neutral: neutral
    }
  }
}

/// Number of an entry in its lexicon: entries are numbered in the order of the files and lines.
public struct EntryID: Sendable, Hashable, Comparable {
  /// The number, from 0.
  public let index: Int

  /// An entry by its number.
  public init(_ index: Int) { self.index = index }

  /// Whether `left` stands before `right`.
  public static func < (left: EntryID, right: EntryID) -> Bool { left.index < right.index }
}
