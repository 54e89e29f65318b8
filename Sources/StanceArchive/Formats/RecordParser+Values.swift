import StanceClassifier

/// How the text of a format is written.
enum TextCoding {
  /// With the entities `&amp; &lt; &gt;` and their like.
  case htmlEscaped
  /// As the author typed it.
  case plain
  /// With tags and entities of HTML.
  case markup
}

extension RecordParser {
  // MARK: - Values

  @inline(__always)
  func byte(of value: JSONValue) -> UInt8 { value.isPresent ? chunk.bytes[Int(value.start)] : 0 }
  @inline(__always)
  func isString(_ value: JSONValue) -> Bool { byte(of: value) == 0x22 }
  @inline(__always)
  func isObject(_ value: JSONValue) -> Bool { byte(of: value) == 0x7B }
  @inline(__always)
  func isArray(_ value: JSONValue) -> Bool { byte(of: value) == 0x5B }
  @inline(__always)
  func isTrue(_ value: JSONValue) -> Bool { byte(of: value) == 0x74 }
  /// Whether there is a value other than `null`.
  @inline(__always)
  func isSet(_ value: JSONValue) -> Bool { value.isPresent && byte(of: value) != 0x6E }
  /// Whether the value is a string with something in it.
  func isFilled(_ value: JSONValue) -> Bool { isString(value) && !contents(of: value).isEmpty }

  /// The bytes between the quotes of a string, as written, or those of a number or literal; of a container only the
  /// bracket.
  @inline(__always)
  func contents(of value: JSONValue) -> Range<Int> {
    let start = Int(value.start)
    let isString = chunk.bytes[start] == 0x22
    var end = Int(tape.positions[Int(value.index) + 1])
    while end > start, isJSONSpace(chunk.bytes[end - 1]) { end -= 1 }
    return isString ? start + 1..<end - 1 : start..<max(end, start)
  }

  // MARK: - Containers

  /// The entry of the tape behind a value.
  @inline(__always)
  func entry(behind value: JSONValue) -> Int {
    let isContainer = byte(of: value) | 0x20 == 0x7B
    return (isContainer ? Int(tape.links[Int(value.index)]) : Int(value.index)) + 1
  }

  /// The members of an object that have known keys; none for another value.
  @inline(__always)
  func members(of value: JSONValue) -> Members {
    var members = Members()
    if isObject(value) { read(value, into: &members) }
    return members
  }

  /// Notes the members of an object that have known keys.
  private func read(_ value: JSONValue, into members: inout Members) {
    let bytes = chunk.bytes.span
    let positions = tape.positions.span
    let links = tape.links.span
    var entry = Int(value.index)
    if bytes[Int(positions[entry &+ 1])] == 0x7D { return }
    repeat {
      let start = Int(positions[entry &+ 1]) &+ 1
      let colon = Int(positions[entry &+ 2])
      var end = colon &- 1
      while bytes[end] != 0x22 { end &-= 1 }
      entry &+= 3
      let first = Int(positions[entry])
      if let key = keys.find(bytes, start, end &- start) { members[key] = JSONValue(start: first, index: entry) }
      let isContainer = bytes[first] | 0x20 == 0x7B
      entry = (isContainer ? Int(links[entry]) : entry) &+ 1
    } while bytes[Int(positions[entry])] == 0x2C
  }

  /// The first element of an array; absent for an empty array and for another value.
  func firstElement(of value: JSONValue) -> JSONValue {
    guard isArray(value) else { return .absent }
    let entry = Int(value.index) + 1
    let first = Int(tape.positions[entry])
    return chunk.bytes[first] == 0x5D ? .absent : JSONValue(start: first, index: entry)
  }

  /// The element behind one; absent behind the last.
  func element(after value: JSONValue) -> JSONValue {
    let next = entry(behind: value)
    guard chunk.bytes[Int(tape.positions[next])] == 0x2C else { return .absent }
    return JSONValue(start: Int(tape.positions[next + 1]), index: next + 1)
  }

  // MARK: - Into the batch

  /// Copies a string, with its escapes resolved, or a number as written; nothing for other values.
  func append(_ value: JSONValue, to batch: inout PostBatch) -> ByteSlice {
    switch byte(of: value) {
    case 0x22, 0x2D, 0x30...0x39: break
    default: return .empty
    }
    let range = contents(of: value)
    batch.reserve(range.count * 3 + 32)
    let start = batch.byteCount
    var output = batch.bytes.mutableSpan
    let end =
      tape.hasEscapes
      ? unescape(chunk.bytes.span, range, into: &output, at: start)
      : copy(chunk.bytes.span, range, into: &output, at: start)
    let valid = tape.isASCII ? end : repairUTF8(&output, start..<end)
    batch.byteCount = valid
    return ByteSlice(offset: start, count: valid - start)
  }

  /// Copies a text; entities are decoded once.
  func appendText(_ value: JSONValue, _ coding: TextCoding, to batch: inout PostBatch) -> ByteSlice {
    let slice = append(value, to: &batch)
    guard coding != .plain, !slice.isEmpty else { return slice }
    var output = batch.bytes.mutableSpan
    let end = coding == .markup ? removeTags(&output, slice.range) : slice.range.upperBound
    batch.byteCount = decodeEntities(&output, Int(slice.offset)..<end)
    return ByteSlice(offset: Int(slice.offset), count: batch.byteCount - Int(slice.offset))
  }

  /// A count, a number or a string of digits: 0 where there is none, the largest of `UInt32` where it is larger.
  func count(_ value: JSONValue) -> UInt32 {
    switch byte(of: value) {
    case 0x22, 0x30...0x39: UInt32(clamping: decimal(chunk.bytes.span.extracting(contents(of: value))) ?? 0)
    default: 0
    }
  }

  /// The language that a value names.
  func language(_ value: JSONValue) -> LanguageCode {
    guard isString(value) else { return .unknown }
    return LanguageCode(chunk.bytes.span.extracting(contents(of: value)))
  }

  /// The time that a value names; failing that, the time in the id of a post of X.
  func time(_ value: JSONValue, id: JSONValue) -> PostTime {
    if isSet(value) {
      let time = parseTime(chunk.bytes.span.extracting(contents(of: value)))
      if time.precision != .unknown { return time }
    }
    return isSet(id) ? snowflakeTime(chunk.bytes.span.extracting(contents(of: id))) : .unknown
  }
}

extension PostBatch {
  /// Makes room for `room` bytes more.
  mutating func reserve(_ room: Int) {
    if byteCount + room <= bytes.count { return }
    bytes.grow(to: bytes.count + max(room, bytes.count), keeping: byteCount)
  }
}
