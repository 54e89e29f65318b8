/// Checks that the positions of a tape follow the grammar of RFC 8259 and joins each opening bracket with its closing
/// one.
///
/// A loop, not a recursion: a record of 100,000 opening brackets costs no stack. While a bracket is open, its link
/// holds the bracket around it. One function on purpose: with its state in a struct and a function a step it took three
/// times the instructions.
///
/// - Parameters:
///   - positions: the tape; two entries from `count` on may be read.
///   - links: as long as `positions`.
/// - Returns: whether the record is one well-formed value.
func linkBrackets(
  _ bytes: Span<UInt8>, _ record: Range<Int>, _ positions: Span<UInt32>, _ count: Int,
  into links: inout MutableSpan<UInt32>
) -> Bool {
  var next = 0  // the entry of the tape to come
  var container = outermost  // the innermost open bracket
  var closer: UInt8 = 0  // the bracket that closes it
  while true {
    if closer == 0x7D {
      guard bytes[Int(positions[next])] == 0x22, bytes[Int(positions[next &+ 1])] == 0x3A else { return false }
      next &+= 2
    }
    guard next < count else { return false }
    let value = Int(positions[next])
    let first = bytes[value]
    next &+= 1
    if first | 0x20 == 0x7B {
      links[next &- 1] = container
      container = UInt32(truncatingIfNeeded: next &- 1)
      closer = first &+ 2
      let isEmpty = next < count && bytes[Int(positions[next])] == closer
      if !isEmpty { continue }
    } else if first != 0x22 {
      guard isScalar(bytes, value, record.upperBound) else { return false }
    }
    // Behind a value: closing brackets, then a comma, or the end.
    while true {
      if container == outermost { return next == count }
      guard next < count else { return false }
      let byte = bytes[Int(positions[next])]
      next &+= 1
      if byte == 0x2C { break }
      guard byte == closer else { return false }
      let outer = links[Int(container)]
      links[Int(container)] = UInt32(truncatingIfNeeded: next &- 1)
      container = outer
      closer = outer == outermost ? 0 : bytes[Int(positions[Int(outer)])] &+ 2
    }
  }
}

/// The link of a bracket that has none around it.
private let outermost = UInt32.max

/// Whether a number, `true`, `false` or `null` starts at `start` and nothing else stands before the next operator.
@inline(__always)
private func isScalar(_ bytes: Span<UInt8>, _ start: Int, _ limit: Int) -> Bool {
  let end = scalarEnd(bytes, start)
  guard end > start, end <= limit else { return false }
  return end == limit || bytes[end] == 0x2C || bytes[end] | 0x20 == 0x7D || isJSONSpace(bytes[end])
}

/// The position behind the number, `true`, `false` or `null` that starts at `start`; -1 where none does.
@inline(__always)
private func scalarEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int {
  switch bytes[start] {
  case 0x74: literal(bytes, start, 0x6575_7274)  // true
  case 0x66: literal(bytes, start &+ 1, 0x6573_6C61)  // alse
  case 0x6E: literal(bytes, start, 0x6C6C_756E)  // null
  default: JSONNumber.end(bytes, start)
  }
}

/// The position behind four letters (`letters`, the first lowest); -1 where others stand there.
@inline(__always)
private func literal(_ bytes: Span<UInt8>, _ start: Int, _ letters: UInt64) -> Int {
  load8(bytes, at: start) & 0xFFFF_FFFF == letters ? start &+ 4 : -1
}
