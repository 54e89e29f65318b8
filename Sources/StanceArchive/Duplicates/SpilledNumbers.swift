/// Numbers in order on disk, each with a mark, in blocks of 512 of which memory knows the first number.
///
/// A look-up reads one block of 5 kB, unless it is the block last read: about a microsecond for ids in no order, next to nothing for ids in
/// order. What is larger than the last number is not looked up at all.
///
/// New numbers are merged in from the first block on that they reach into; the merged blocks are written behind all others, since the old
/// ones are being read. When the blocks that are no longer needed are more than the others, everything goes to a new file.
struct SpilledNumbers: ~Copyable {
  private static let blockSize = 512
  /// A block in the file: its numbers, then its marks, four to a number.
  private static let blockNumbers = blockSize + blockSize / 4

  private var file: ScratchFile
  /// Blocks in the file, with those that are no longer needed.
  private var written = 0
  private var blocks: [Block] = []
  private var last: UInt64 = 0
  /// The block that was read last, and what it holds.
  private var cached = -1
  private var cache = [UInt64](repeating: 0, count: blockNumbers)

  private struct Block {
    let first: UInt64
    let place: Int32
    let count: Int32
  }

  /// None yet.
  init() throws(SystemError) { file = try ScratchFile() }

  /// The mark of a number; nil where the number is not there.
  mutating func mark(of number: UInt64) -> UInt16? {
    guard number <= last, let first = blocks.first, number >= first.first else { return nil }
    let block = self.block(of: number)
    if block != cached {
      // What was written a moment ago can be read; if not, a copy of a post may count twice, which is better than no answer.
      do throws(SystemError) { try file.read(into: &cache, from: Int(blocks[block].place) * SpilledNumbers.blockNumbers) } catch {
        return nil
      }
      cached = block
    }
    var low = 0
    var high = Int(blocks[block].count)
    while low < high {
      let middle = (low + high) / 2
      if cache[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < Int(blocks[block].count) && cache[low] == number ? SpilledNumbers.mark(cache, low) : nil
  }

  /// Takes in numbers, in order and none of them here already, until `next` gives no more.
  mutating func merge(_ next: () -> MarkedNumber?) throws(SystemError) {
    var incoming = next()
    guard let smallest = incoming?.number else { return }
    let isWasteful = written > 2 * blocks.count
    let firstTouched = isWasteful || blocks.isEmpty ? 0 : smallest > last ? blocks.count : block(of: smallest)
    var output = firstTouched == 0 ? BlockWriter(to: try ScratchFile(), at: 0) : BlockWriter(to: file, at: written)
    var old = [UInt64](repeating: 0, count: SpilledNumbers.blockNumbers)
    for block in blocks[firstTouched...] {
      try file.read(into: &old, from: Int(block.place) * SpilledNumbers.blockNumbers)
      for index in 0..<Int(block.count) {
        while let number = incoming, number.number < old[index] {
          try output.add(number)
          incoming = next()
        }
        try output.add(MarkedNumber(number: old[index], mark: SpilledNumbers.mark(old, index)))
      }
    }
    while let number = incoming {
      try output.add(number)
      incoming = next()
    }
    try output.finish()
    blocks.removeLast(blocks.count - firstTouched)
    blocks += output.blocks
    written = output.place
    last = output.last
    cached = -1
    file = output.file
  }

  private mutating func block(of number: UInt64) -> Int {
    if cached >= 0, blocks[cached].first <= number, cached + 1 == blocks.count || number < blocks[cached + 1].first {
      return cached
    }
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].first <= number { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  private static func mark(_ block: borrowing [UInt64], _ index: Int) -> UInt16 {
    UInt16(truncatingIfNeeded: block[blockSize + index / 4] >> UInt64(index % 4 * 16))
  }

  /// Makes blocks of numbers that come in order.
  private struct BlockWriter {
    let file: ScratchFile
    private(set) var place: Int
    private(set) var blocks: [Block] = []
    private(set) var last: UInt64 = 0
    private var count = 0
    private var buffer = [UInt64](repeating: 0, count: blockNumbers)

    /// Writes to `file` from block `place` on.
    init(to file: ScratchFile, at place: Int) {
      self.file = file
      self.place = place
    }

    mutating func add(_ number: MarkedNumber) throws(SystemError) {
      buffer[count] = number.number
      let shift = UInt64(count % 4 * 16)
      let word = blockSize + count / 4
      buffer[word] = buffer[word] & ~(0xFFFF << shift) | UInt64(number.mark) << shift
      count += 1
      last = number.number
      if count == blockSize { try finish() }
    }

    /// Writes the block at hand, if there is anything in it.
    mutating func finish() throws(SystemError) {
      if count == 0 { return }
      try file.write(buffer, count: blockNumbers, at: place * blockNumbers)
      blocks.append(Block(first: buffer[0], place: Int32(place), count: Int32(count)))
      place += 1
      count = 0
    }
  }
}
