import StanceClassifier

// Values by the names that lead to them. For the formats that are not read by the million: a look-up walks the members of
// an object, where `members(of:)` finds all known keys in one go, but neither needs a place in `Key` nor in `Members`.

/// A member of an object: where its name stands, and its value.
struct NamedValue {
  let name: Range<Int>
  let value: JSONValue
}

extension RecordParser {
  /// The value at the end of a path of names with dots between them, `core.user_results.result`; absent where a step is
  /// missing.
  func value(_ object: JSONValue, _ path: String) -> JSONValue {
    let names = path.utf8Span.span
    var value = object
    var start = 0
    while value.isPresent, start < names.count {
      var end = start
      while end < names.count, names[end] != 0x2E { end += 1 }
      value = find(names, start..<end, in: value)
      start = end + 1
    }
    return value
  }

  /// The first of several values that is a string with something in it.
  func firstFilled(_ object: JSONValue, _ paths: [String]) -> JSONValue {
    for path in paths {
      let value = value(object, path)
      if isFilled(value) { return value }
    }
    return .absent
  }

  /// The first of several values that is neither missing nor `null` nor an empty string.
  func firstSet(_ object: JSONValue, _ paths: [String]) -> JSONValue {
    for path in paths {
      let value = value(object, path)
      if isFilledIn(value) { return value }
    }
    return .absent
  }

  /// Whether a value is neither missing nor `null` nor an empty string.
  func isFilledIn(_ value: JSONValue) -> Bool { isString(value) ? isFilled(value) : isSet(value) }

  /// Whether there is a value that means yes: neither missing, `null`, `false`, 0 nor an empty string.
  func says(_ object: JSONValue, _ path: String) -> Bool { says(value(object, path)) }

  /// Whether a value means yes.
  func says(_ value: JSONValue) -> Bool {
    switch byte(of: value) {
    case 0, 0x66, 0x6E, 0x30: return false
    case 0x22: return isFilled(value)
    default: return true
    }
  }

  /// Whether a value is the string `text`, as written.
  func isString(_ value: JSONValue, _ text: String) -> Bool {
    guard isString(value) else { return false }
    return equals(contents(of: value), text.utf8Span.span)
  }

  /// Whether the bytes of a range are those of `text`.
  func equals(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard range.count == text.count else { return false }
    for index in 0..<text.count where chunk.bytes[range.lowerBound + index] != text[index] { return false }
    return true
  }

  /// The first member of an object; nil for an empty one and for another value.
  func firstMember(of object: JSONValue) -> NamedValue? {
    guard isObject(object) else { return nil }
    return member(at: Int(object.index) + 1)
  }

  /// The member behind one; nil behind the last.
  func member(after member: NamedValue) -> NamedValue? {
    let next = entry(behind: member.value)
    return chunk.bytes[Int(tape.positions[next])] == 0x2C ? self.member(at: next + 1) : nil
  }

  private func member(at entry: Int) -> NamedValue? {
    let quote = Int(tape.positions[entry])
    guard chunk.bytes[quote] == 0x22 else { return nil }
    let colon = Int(tape.positions[entry + 1])
    var end = colon - 1
    while chunk.bytes[end] != 0x22 { end -= 1 }
    let start = Int(tape.positions[entry + 2])
    return NamedValue(name: quote + 1..<end, value: JSONValue(start: start, index: entry + 2))
  }

  private func find(_ names: Span<UInt8>, _ name: Range<Int>, in object: JSONValue) -> JSONValue {
    var member = firstMember(of: object)
    while let found = member {
      if equals(found.name, names.extracting(name)) { return found.value }
      member = self.member(after: found)
    }
    return .absent
  }
}
