/// Checks that the positions of a tape follow the grammar of RFC 8259 and joins each opening bracket with its closing
/// one.
///
/// A loop, not a recursion: a record of 100,000 opening brackets costs no stack. While a bracket is open, its link
/// holds the bracket around it. One function on purpose: with its state in a struct and a function a step it took three
/// times the instructions.
///
/// - Parameters:
///   - positions: the tape; entries from `count` on are the end of the record.
///   - links: as long as `positions`.
/// - Returns: whether the record is one well-formed value.
func linkBrackets(
  _ bytes: Span<UInt8>, _ record: Range<Int>, _ positions: Span<UInt32>, _ count: Int,
  into links: inout MutableSpan<UInt32>
) -> Bool {
  var next = 0  // the entry of the tape to come
  var position = record.lowerBound  // behind the last token
  var container = outermost  // the innermost open bracket
  var isObject = false
  while true {
    if isObject {
      let key = Int(positions[next])
      let colon = Int(positions[next &+ 1])
      guard bytes[key] == 0x22, isBlank(bytes, position, key) else { return false }
      guard bytes[colon] == 0x3A, closesString(bytes, before: colon) else { return false }
      position = colon &+ 1
      next &+= 2
    }
    let limit = Int(positions[next])
    let first = isJSONSpace(bytes[position]) ? skipSpace(bytes, from: position, to: limit) : position
    if first < limit {
      position = scalarEnd(bytes, first)
      guard position > first, position <= limit else { return false }
    } else {
      guard next < count else { return false }
      let byte = bytes[first]
      if byte == 0x22 {
        position = Int(positions[next &+ 1])
        guard closesString(bytes, before: position) else { return false }
        next &+= 1
      } else {
        guard byte | 0x20 == 0x7B else { return false }
        links[next] = container
        container = UInt32(truncatingIfNeeded: next)
        isObject = byte == 0x7B
        next &+= 1
        position = first &+ 1
        let following = Int(positions[next])
        let isEmpty = next < count && bytes[following] == byte &+ 2 && isBlank(bytes, position, following)
        if !isEmpty { continue }
      }
    }
    // Behind a value: closing brackets, then a comma, or the end.
    while true {
      if container == outermost { return next == count && isBlank(bytes, position, record.upperBound) }
      guard next < count else { return false }
      let place = Int(positions[next])
      guard isBlank(bytes, position, place) else { return false }
      position = place &+ 1
      next &+= 1
      let byte = bytes[place]
      if byte == 0x2C { break }
      guard byte == (isObject ? 0x7D : 0x5D) else { return false }
      let outer = links[Int(container)]
      links[Int(container)] = UInt32(truncatingIfNeeded: next &- 1)
      container = outer
      isObject = outer != outermost && bytes[Int(positions[Int(outer)])] == 0x7B
    }
  }
}

/// The link of a bracket that has none around it.
private let outermost = UInt32.max

/// Whether only white space stands from `start` to `end`.
@inline(__always)
private func isBlank(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
  start == end || skipSpace(bytes, from: start, to: end) == end
}

/// Whether what stands before `limit`, but for white space, is the quote that closes the string: nothing stands
/// between.
@inline(__always)
private func closesString(_ bytes: Span<UInt8>, before limit: Int) -> Bool {
  var last = limit &- 1
  while isJSONSpace(bytes[last]) { last &-= 1 }
  return bytes[last] == 0x22
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
