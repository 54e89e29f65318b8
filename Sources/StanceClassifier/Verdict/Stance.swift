/// What the author of a post holds: one of the lexicon's two poles, or neither. The lexicon names them (``Poles``).
public enum Stance: UInt8, Sendable, CaseIterable, Hashable {
  /// The lexicon's first pole; in the built-in lexicon `sovereignty-concerned`.
  case first
  /// The lexicon's second pole; in the built-in lexicon `de-escalation-favoring`.
  case second
  /// Neither.
  case neutral

  /// The other pole; neutral is its own.
  public var opposite: Stance {
    switch self {
    case .first: .second
    case .second: .first
    case .neutral: .neutral
    }
  }
}

/// The names of the three stances in a lexicon, as they stand in every output.
public struct Poles: Sendable, Hashable {
  /// Name of the first pole.
  public let first: String
  /// Name of the second pole.
  public let second: String
  /// Name of the middle.
  public let neutral: String

  /// Names for the three stances.
  public init(first: String, second: String, neutral: String = "neutral") {
    self.first = first
    self.second = second
    self.neutral = neutral
  }

  /// The name of a stance.
  public subscript(stance: Stance) -> String {
    switch stance {
    case .first: first
    case .second: second
    case .neutral: neutral
    }
  }

  /// The stance of a name; nil for a name that is none of the three.
  public func stance(named name: String) -> Stance? {
    Stance.allCases.first { self[$0] == name }
  }
}
