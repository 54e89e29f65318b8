/// A run of bytes inside a ``PostBatch``.
public struct ByteSlice: Sendable, Equatable {
  /// Index of the first byte.
  public var offset: UInt32
  /// How many bytes.
  public var count: UInt32

  /// A slice from its two parts.
  public init(offset: Int, count: Int) {
    self.offset = UInt32(truncatingIfNeeded: offset)
    self.count = UInt32(truncatingIfNeeded: count)
  }

  /// No bytes.
  public static let empty = ByteSlice(offset: 0, count: 0)
  /// Whether there are no bytes.
  public var isEmpty: Bool { count == 0 }
  /// The same as a range of indices.
  public var range: Range<Int> { Int(offset)..<Int(offset) + Int(count) }
}
