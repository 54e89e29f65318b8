/// A value of a JSON record: where it starts, and its entry of the tape.
struct JSONValue: Equatable {
  let start: UInt32
  let index: UInt32

  /// No value: the key is not there.
  static let absent = JSONValue(start: -1, index: -1)

  var isPresent: Bool { start != .max }

  /// The value whose entry of the tape is `index`.
  @inline(__always)
  init(start: Int, index: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.index = UInt32(truncatingIfNeeded: index)
  }
}

/// The values of one object that belong to known keys. Of a key that comes twice the last value counts.
struct Members: ~Copyable {
  private var values = InlineArray<52, JSONValue>(repeating: .absent)

  /// The value of a key; absent where the object has none.
  subscript(key: Key) -> JSONValue {
    @inline(__always) get { values[Int(key.rawValue)] }
    @inline(__always) set { values[Int(key.rawValue)] = newValue }
  }

  /// Whether the object has the key.
  @inline(__always)
  func has(_ key: Key) -> Bool { values[Int(key.rawValue)].isPresent }
}
