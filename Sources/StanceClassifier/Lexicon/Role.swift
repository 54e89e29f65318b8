/// What an entry is for. The file that an entry stands in names it: `negators.tsv`, or a pole's name for its cues.
public enum Role: Sendable, Hashable {
  /// Evidence for one of the two poles that judges: "appeasement", "proxy war". Weight: how much one occurrence counts, over 0.
  case judgement(Stance)
  /// Evidence for one of the two poles that names what one can be for or against: "join NATO", "negotiate". A negator turns it to the other
  /// pole. Weight: how much one occurrence counts, over 0.
  case proposal(Stance)
  /// Turns or silences the cue after it ("not"). Weight: factor of the cue, −1…0.
  case negator
  /// Holds a negator and does not negate ("not only"). Weight: factor of the cue, over 0.
  case pseudoNegator
  /// Asks for the proposal next to it ("must", "why not"). Weight: what that proposal counts at least, over 0.
  case demand
  /// Strengthens the cue after it. Weight: factor, over 1.
  case booster
  /// Weakens the cue after it. Weight: factor, 0…1.
  case dampener
  /// Sets what follows against what came before ("but"). Weight: factor that the cues before it keep, 0…1.
  case contrast
  /// Reports somebody's words ("Kremlin says"). Weight: factor of the cues in its sentence, 0…1.
  case attribution
  /// Says that the author takes no side ("both have a point"). Weight: factor of all cues, 0…1.
  case undecided
  /// Shows that a text is about the question. Weight: how strongly, 0…1; below 0 about another.
  case topic
  /// A context word: says nothing of the question itself and yet goes with a stance, neutral included ("breaking", "freedom"). Counts beside a cue only,
  /// in posts about the question, once a text, and no rule changes it. Weight: what it adds to its stance, over 0.
  case context(Stance)

  /// All roles, in the order of their documentation.
  public static let all: [Role] =
    [.judgement(.first), .proposal(.first), .judgement(.second), .proposal(.second)] + modifiers

  /// The pole of a cue; nil for the other roles, context words included.
  public var pole: Stance? {
    switch self {
    case .judgement(let stance), .proposal(let stance): stance
    default: nil
    }
  }

  /// What an entry speaks for: the pole of a cue, or the stance of a context word, neutral included; nil for the other roles.
  public var stance: Stance? {
    switch self {
    case .judgement(let stance), .proposal(let stance), .context(let stance): stance
    default: nil
    }
  }

  /// The roles that are no cues, in the order of their documentation.
  static let modifiers: [Role] = [
    .negator, .pseudoNegator, .demand, .booster, .dampener, .contrast, .attribution, .undecided, .topic, .context(.first),
    .context(.second), .context(.neutral),
  ]

  /// The name of the role's file without `.tsv`, and in output.
  public func name(_ poles: Poles) -> String {
    switch self {
    case .judgement(let stance): poles[stance]
    case .proposal(let stance): poles[stance] + "-proposals"
    case .negator: "negators"
    case .pseudoNegator: "pseudo-negators"
    case .demand: "demands"
    case .booster: "boosters"
    case .dampener: "dampeners"
    case .contrast: "contrast"
    case .attribution: "attribution"
    case .undecided: "undecided"
    case .topic: "topic"
    case .context(let stance): "context-" + poles[stance]
    }
  }

  /// The role of a file's name; nil where there is none of that name.
  static func named(_ name: String, _ poles: Poles) -> Role? {
    all.first { $0.name(poles) == name }
  }

  /// The weights that make sense for the role.
  var weights: ClosedRange<Double> {
    switch self {
    case .judgement, .proposal, .context: 0.01...10
    case .negator: -1...0
    case .pseudoNegator: 0.1...3
    case .demand: 0.1...3
    case .booster: 1...3
    case .dampener, .contrast, .attribution, .undecided: 0...1
    case .topic: -1...1
    }
  }
}
