/// One value for each stance.
public struct ByStance<Value> {
  /// Of the first pole.
  public var first: Value
  /// Of the second pole.
  public var second: Value
  /// Of neutral.
  public var neutral: Value

  /// Three values.
  public init(first: Value, second: Value, neutral: Value) {
    self.first = first
    self.second = second
    self.neutral = neutral
  }

  /// The value that a function gives each stance.
  public init(_ value: (Stance) throws -> Value) rethrows {
    try self.init(first: value(.first), second: value(.second), neutral: value(.neutral))
  }

  /// The value of a stance.
  public subscript(stance: Stance) -> Value {
    get {
      switch stance {
      case .first: first
      case .second: second
      case .neutral: neutral
      }
    }
    set {
      switch stance {
      case .first: first = newValue
      case .second: second = newValue
      case .neutral: neutral = newValue
      }
    }
  }

  /// The three values in the order of `Stance.allCases`.
  public var values: [Value] { [first, second, neutral] }
}

extension ByStance: Sendable where Value: Sendable {}
extension ByStance: Equatable where Value: Equatable {}
