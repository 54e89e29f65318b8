/// Cuts a JSON array into its elements, or a row of JSON documents into documents, by brackets outside strings.
struct ElementSplitter: RecordSplitter {
  /// What the records are.
  enum Unit: Equatable {
    /// The elements of one array, or of several behind one another, each perhaps behind `window.YTD.… =`.
    case elements
    /// Objects or arrays, each perhaps over several lines.
    case documents
  }

  private let unit: Unit
  private(set) var consumed = 0
  private var scanned = 0
  private var strings = StringState()
  private var depth = 0
  private var elementsInArray = 0

  init(_ unit: Unit) { self.unit = unit }

  mutating func scan(_ bytes: Span<UInt8>, count: Int, into records: inout [RecordRange]) {
    // Only whole blocks: the state must not move into bytes that are not there yet.
    while scanned &+ 64 <= count {
      take(block: scanned, mask: .max, bytes, &records)
      scanned &+= 64
    }
  }

  mutating func finish(_ bytes: Span<UInt8>, count: Int, into records: inout [RecordRange]) {
    scan(bytes, count: count, into: &records)
    if scanned < count { take(block: scanned, mask: lowBits(count - scanned), bytes, &records) }
    scanned = count
    let start = skipSpace(bytes, from: consumed, to: count)
    let isRest = start < count && !(start == count - 1 && bytes[start] == 0x3B)
    if isRest { records.append(RecordRange(start, count)) }
    // An array that is not closed is a cut file, even where the cut lies behind a whole element: a record of nothing
    // says so.
    let isWhole = depth == 1 && strings.within == 0
    if unit == .elements, isWhole { records.append(RecordRange(count, count)) }
    consumed = count
  }

  mutating func rebase(by offset: Int) {
    consumed = max(0, consumed - offset)
    scanned = max(0, scanned - offset)
  }

  @inline(__always)
  private mutating func take(block offset: Int, mask: UInt64, _ bytes: Span<UInt8>, _ records: inout [RecordRange]) {
    var block = ByteBlock(bytes, at: offset)
    block.quotes &= mask
    block.backslashes &= mask
    let masks = strings.next(block)
    let outside = mask & ~masks.strings
    if outside == 0 { return }
    if passes(openings: block.openingBrackets & outside, closings: block.closingBrackets & outside) { return }
    var operators = block.operators & outside
    while operators != 0 {
      let position = offset &+ operators.trailingZeroBitCount
      operators &= operators &- 1
      switch bytes[position] {
      case 0x7B, 0x5B: open(position)
      case 0x7D, 0x5D: close(position, bytes, &records)
      case 0x2C where depth == 1 && unit == .elements:
        emit(to: position, bytes, &records)
        consumed = position + 1
      default: break
      }
    }
  }

  /// Whether nothing of a block with these brackets can matter, since it never comes back to where records end.
  @inline(__always)
  private mutating func passes(openings: UInt64, closings: UInt64) -> Bool {
    let closed = closings.nonzeroBitCount
    guard depth &- closed > 1 else { return false }
    depth += openings.nonzeroBitCount &- closed
    return true
  }

  private mutating func open(_ position: Int) {
    depth += 1
    if unit == .elements, depth == 1 {
      consumed = position + 1
      elementsInArray = 0
    }
  }

  private mutating func close(_ position: Int, _ bytes: Span<UInt8>, _ records: inout [RecordRange]) {
    depth -= 1
    guard depth <= 0 else { return }
    depth = 0
    if unit == .documents {
      emit(to: position + 1, bytes, &records)
    } else if elementsInArray > 0 || skipSpace(bytes, from: consumed, to: position) < position {
      emit(to: position, bytes, &records)
    }
    consumed = position + 1
  }

  private mutating func emit(to end: Int, _ bytes: Span<UInt8>, _ records: inout [RecordRange]) {
    elementsInArray += 1
    records.append(RecordRange(skipSpace(bytes, from: consumed, to: end), end))
  }
}
