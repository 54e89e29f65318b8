/// What one table of a breakdown divides the posts by: a dimension, or the cross of two.
public struct Division: Sendable, Hashable {
  /// The dimension, or the outer one of two.
  public let first: Dimension
  /// The inner dimension of a cross; nil for a plain division.
  public let second: Dimension?

  /// A division by one dimension, or by a cross of two different ones.
  public init(_ first: Dimension, _ second: Dimension? = nil) {
    precondition(first != second, "a cross needs two dimensions")
    self.first = first
    self.second = second
  }

  /// The division that a word of the command line names, `day` or `day,lang`; nil for any other word.
  public init?(named name: String) {
    let parts = name.split(separator: ",", omittingEmptySubsequences: false).map { Dimension(rawValue: String($0)) }
    guard (1...2).contains(parts.count), let first = parts[0] else { return nil }
    guard parts.count == 2 else {
      self.init(first)
      return
    }
    guard let second = parts[1], second != first else { return nil }
    self.init(first, second)
  }

  /// One or two dimensions.
  public var dimensions: [Dimension] { second.map { [first, $0] } ?? [first] }

  /// The name on the command line and in JSON: `day`, `day,lang`.
  public var name: String { dimensions.map(\.rawValue).joined(separator: ",") }
}
