/// Numbers in order on disk, each with a mark, in blocks of 512 of which memory knows the first number.
///
/// A look-up reads one block of 5 kB, unless it is the block last read: about a microsecond for ids in no order, next to nothing for ids in
/// order. What is larger than the last number is not looked up at all.
///
/// New numbers are merged into the blocks between their smallest and their largest; the merged blocks are written behind all others, since the old
/// ones are being read. When the blocks that are no longer needed are more than the others, everything goes to a new file.
///
/// Where they reach into half of the blocks the numbers come in no order. Then a Bloom filter of 16 MiB (Bloom 1970; all four bits of a number in one
/// word, as Putze, Sanders and Singler 2007 have it) keeps most look-ups of new numbers from the disk: at 20 million numbers about nine in ten.
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
  /// The Bloom filter; empty where numbers come in order.
  private var filter: [UInt64] = []
  private static let filterWords = 1 << 21

  private struct Block {
    let first: UInt64
    let place: Int32
    let count: Int32
  }

  /// Why numbers could not be read again; nil where they could.
  private(set) var readError: SystemError?

  /// Whether numbers have come in no order.
  var isUnordered: Bool { !filter.isEmpty }

  /// None yet.
  init() throws(SystemError) { file = try ScratchFile() }

  /// The mark of a number; nil where the number is not there.
  mutating func mark(of number: UInt64) -> UInt16? {
    guard number <= last, let first = blocks.first, number >= first.first else { return nil }
    if !filter.isEmpty, !SpilledNumbers.mayHold(filter, number) { return nil }
    let block = self.block(of: number)
    if block != cached {
      // What was written a moment ago can be read; if not, a copy of a post may count twice, which is better than no answer, and is told.
      do throws(SystemError) { try file.read(into: &cache, from: Int(blocks[block].place) * SpilledNumbers.blockNumbers) } catch {
        readError = error
        cached = -1
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

  /// Takes in numbers within `range`, in order and none of them here already, until `next` gives no more.
  mutating func merge(_ range: ClosedRange<UInt64>, _ next: () -> MarkedNumber?) throws(SystemError) {
    var touched = touched(by: range)
    let isUnordered = blocks.count > 64 && touched.count > blocks.count / 2
    if written > 2 * blocks.count { touched = 0..<blocks.count }
    var output = touched.count == blocks.count ? BlockWriter(to: try ScratchFile(), at: 0) : BlockWriter(to: file, at: written)
    var incoming = next()
    var old = [UInt64](repeating: 0, count: SpilledNumbers.blockNumbers)
    for block in blocks[touched] {
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
    blocks.replaceSubrange(touched, with: output.blocks)
    written = output.place
    last = max(last, range.upperBound)
    cached = -1
    file = output.file
    if isUnordered || !filter.isEmpty {
      try fillFilter(
        isUnordered && filter.isEmpty ? 0..<blocks.count : touched.lowerBound..<touched.lowerBound + output.blocks.count)
    }
  }

  /// The blocks between whose first and last numbers some of `range` may belong.
  private mutating func touched(by range: ClosedRange<UInt64>) -> Range<Int> {
    guard let first = blocks.first else { return 0..<0 }
    if range.lowerBound > last { return blocks.count..<blocks.count }
    if range.upperBound < first.first { return 0..<0 }
    cached = -1
    return block(of: range.lowerBound)..<block(of: range.upperBound) + 1
  }

  // MARK: - The filter

  /// Adds the numbers of some blocks to the filter.
  private mutating func fillFilter(_ some: Range<Int>) throws(SystemError) {
    if filter.isEmpty { filter = [UInt64](repeating: 0, count: SpilledNumbers.filterWords) }
    for block in blocks[some] {
      try file.read(into: &cache, from: Int(block.place) * SpilledNumbers.blockNumbers)
      for index in 0..<Int(block.count) {
        let (word, bits) = SpilledNumbers.place(cache[index])
        filter[word] |= bits
      }
    }
  }

  @inline(__always)
  private static func mayHold(_ filter: borrowing [UInt64], _ number: UInt64) -> Bool {
    let (word, bits) = place(number)
    return filter[word] & bits == bits
  }

  /// The word of a number, and its four bits there, by the finaliser of MurmurHash3 (Appleby, 2011).
  @inline(__always)
  private static func place(_ number: UInt64) -> (word: Int, bits: UInt64) {
    var x = number
    x = (x ^ x >> 33) &* 0xFF51_AFD7_ED55_8CCD
    x = (x ^ x >> 33) &* 0xC4CE_B9FE_1A85_EC53
    x ^= x >> 33
    let bits = 1 &<< (x & 63) | 1 &<< (x >> 6 & 63) | 1 &<< (x >> 12 & 63) | 1 &<< (x >> 18 & 63) as UInt64
    return (Int(truncatingIfNeeded: x >> 43), bits)
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
