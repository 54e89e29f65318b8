/// Checks that the positions of a tape follow the grammar of RFC 8259 and joins each bracket with its partner.
///
/// A loop, not a recursion: a record of 100,000 opening brackets costs no stack. While a bracket is open, its link holds the bracket around it.
struct JSONGrammar {
  private static let none = UInt32.max
  private let end: Int
  private let count: Int
  /// Index of the innermost open bracket.
  private var container = JSONGrammar.none
  private var isObject = false
  /// Index of the next entry of the tape.
  private var next = 0
  /// Position behind the last token.
  private var position = 0

  /// A check of a record that ends before `end` and whose tape has `count` entries.
  init(end: Int, count: Int) {
    self.end = end
    self.count = count
  }

  /// What comes after a step.
  private enum Step {
    /// A member or an element is expected.
    case item
    /// A value has ended.
    case afterValue
    case malformed
  }

  /// Checks the record that starts at `start`, fills `links`.
  mutating func link(_ bytes: Span<UInt8>, _ positions: Span<UInt32>, _ links: inout [UInt32], start: Int) -> Bool {
    var links = links.mutableSpan
    position = start
    var step = value(bytes, positions, &links)
    while true {
      switch step {
      case .malformed: return false
      case .item:
        step = isObject ? member(bytes, positions, &links) : value(bytes, positions, &links)
      case .afterValue:
        if container == JSONGrammar.none {
          return next == count && skipSpace(bytes, from: position, to: end) == end
        }
        step = separator(bytes, positions, &links)
      }
    }
  }

  /// A key, a colon, a value.
  @inline(__always)
  private mutating func member(
    _ bytes: Span<UInt8>, _ positions: Span<UInt32>, _ links: inout MutableSpan<UInt32>
  ) -> Step {
    let key = Int(positions[next])
    guard bytes[key] == 0x22, isBlank(bytes, to: key) else { return .malformed }
    let colon = Int(positions[next &+ 1])
    guard bytes[colon] == 0x3A, next &+ 1 < count, closesString(bytes, before: colon) else { return .malformed }
    position = colon &+ 1
    next &+= 2
    return value(bytes, positions, &links)
  }

  /// A value; of a container only the beginning.
  @inline(__always)
  private mutating func value(
    _ bytes: Span<UInt8>, _ positions: Span<UInt32>, _ links: inout MutableSpan<UInt32>
  ) -> Step {
    let limit = Int(positions[next])
    let start = skipSpace(bytes, from: position, to: limit)
    if start < limit { return scalar(bytes, start, limit) }
    guard next < count else { return .malformed }
    switch bytes[start] {
    case 0x22:
      next &+= 1
      position = Int(positions[next])
      return closesString(bytes, before: position) ? .afterValue : .malformed
    case 0x7B, 0x5B: return open(bytes, positions, &links, start)
    default: return .malformed
    }
  }

  @inline(__always)
  private mutating func open(
    _ bytes: Span<UInt8>, _ positions: Span<UInt32>, _ links: inout MutableSpan<UInt32>, _ start: Int
  ) -> Step {
    links[next] = container
    container = UInt32(truncatingIfNeeded: next)
    isObject = bytes[start] == 0x7B
    next &+= 1
    position = start &+ 1
    let following = Int(positions[next])
    // Right behind the bracket its partner may stand: an empty container.
    let isEmpty = next < count && bytes[following] == (isObject ? 0x7D : 0x5D) && isBlank(bytes, to: following)
    return isEmpty ? .afterValue : .item
  }

  /// A comma or the bracket that closes the container.
  @inline(__always)
  private mutating func separator(
    _ bytes: Span<UInt8>, _ positions: Span<UInt32>, _ links: inout MutableSpan<UInt32>
  ) -> Step {
    guard next < count else { return .malformed }
    let place = Int(positions[next])
    guard isBlank(bytes, to: place) else { return .malformed }
    position = place &+ 1
    switch bytes[place] {
    case 0x2C:
      next &+= 1
      return .item
    case isObject ? 0x7D : 0x5D:
      let outer = links[Int(container)]
      links[Int(container)] = UInt32(truncatingIfNeeded: next)
      container = outer
      next &+= 1
      isObject = outer != JSONGrammar.none && bytes[Int(positions[Int(outer)])] == 0x7B
      return .afterValue
    default: return .malformed
    }
  }

  /// Whether only white space stands from the current position to `limit`.
  @inline(__always)
  private func isBlank(_ bytes: Span<UInt8>, to limit: Int) -> Bool {
    position == limit || skipSpace(bytes, from: position, to: limit) == limit
  }

  /// Whether what stands before `limit`, but for white space, is the quote that closes the string: nothing stands between.
  @inline(__always)
  private func closesString(_ bytes: Span<UInt8>, before limit: Int) -> Bool {
    var last = limit &- 1
    while isJSONSpace(bytes[last]) { last &-= 1 }
    return bytes[last] == 0x22
  }

  /// A number, `true`, `false` or `null` from `start` on; the next token of the tape is at `limit`.
  private mutating func scalar(_ bytes: Span<UInt8>, _ start: Int, _ limit: Int) -> Step {
    let stop: Int
    switch bytes[start] {
    case 0x74: stop = literal(bytes, start, 0x6575_7274, 4)  // true
    case 0x66: stop = literal(bytes, start &+ 1, 0x6573_6C61, 4)  // alse
    case 0x6E: stop = literal(bytes, start, 0x6C6C_756E, 4)  // null
    default: stop = JSONNumber.end(bytes, start)
    }
    guard stop > start, stop <= limit else { return .malformed }
    position = stop
    // Whatever else stands before the next token is found there: only white space may.
    return .afterValue
  }

  /// The position behind four letters (`letters`, the first lowest); -1 where others stand there.
  @inline(__always)
  private func literal(_ bytes: Span<UInt8>, _ start: Int, _ letters: UInt64, _ length: Int) -> Int {
    load8(bytes, at: start) & 0xFFFF_FFFF == letters ? start &+ length : -1
  }
}

/// Numbers of RFC 8259, section 6.
enum JSONNumber {
  /// The position behind the number that starts at `start`; -1 where none does.
  @inline(__always)
  static func end(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var position = start
    if bytes[position] == 0x2D { position &+= 1 }
    if bytes[position] == 0x30 {
      position &+= 1
    } else {
      let first = position
      position = digits(bytes, position)
      if position == first { return -1 }
    }
    let byte = bytes[position]
    if byte == 0x2E || byte | 0x20 == 0x65 { return fraction(bytes, position) }
    return position
  }

  private static func fraction(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var position = start
    if bytes[position] == 0x2E {
      let first = position &+ 1
      position = digits(bytes, first)
      if position == first { return -1 }
    }
    if bytes[position] | 0x20 == 0x65 {
      position &+= 1
      if bytes[position] == 0x2B || bytes[position] == 0x2D { position &+= 1 }
      let first = position
      position = digits(bytes, first)
      if position == first { return -1 }
    }
    return position
  }

  @inline(__always)
  private static func digits(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var position = start
    while bytes[position] &- 0x30 < 10 { position &+= 1 }
    return position
  }
}
