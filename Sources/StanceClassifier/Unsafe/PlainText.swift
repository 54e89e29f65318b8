import CVector

/// Where the plain words of a text are, and their folded letters: the whole text is looked at 16 bytes at a time before any token is cut.
///
/// Plain are ASCII letters and digits, and the Cyrillic letters U+0400–U+045F but for those that fold to another letter's lower case (ё, ѐ, ѓ, ќ, ѝ). They fold without
/// changing their length, so the folded bytes lie where the text's do. All other letters are left to ``Tokenizer/scanWord(_:_:_:_:)``.
struct PlainText: ~Copyable {
  /// Which of 64 bytes belong to plain letters or digits, the first lowest.
  struct Block {
    /// ASCII letters and digits, and both bytes of Cyrillic letters.
    var plain: UInt64 = 0
    /// Of those the bytes of Cyrillic letters.
    var cyrillic: UInt64 = 0
    /// Of those the bytes of letters.
    var letters: UInt64 = 0
  }

  /// The blocks of the text and an empty one behind them.
  private(set) var blocks: [Block] = []
  /// Which bytes of each block are letters of the script that the letter before them has, if one stands there; little-endian, so that the bits of 57 bytes from any
  /// place on can be had by one load.
  private var runs: [UInt64] = []
  /// By the byte behind a word the lengths of words that end there, a bit each.
  private let ends = PlainText.ends
  /// The text between zeros: ``before`` of them in front.
  private var text: [UInt8] = []

  /// Whether the text was looked at; if not, nothing is known of it.
  private(set) var isRead = false

  private static let before = 16

  /// How many bytes of the folded buffer the letters of a text take.
  static func room(for count: Int) -> Int { (count + 63) & ~63 }

  /// Looks at a text and writes the folded letters to the start of `folded`, which has ``room(for:)`` them.
  mutating func read(_ text: Span<UInt8>, into folded: inout [UInt8]) {
    isRead = true
    let count = PlainText.room(for: text.count) / 64
    if blocks.count <= count {
      blocks = [Block](repeating: Block(), count: 2 * count + 2)
      runs = [UInt64](repeating: 0, count: 2 * count + 2)
    }
    copy(text)
    PlainText.read(self.text, blocks: count, &blocks, &folded)
    PlainText.findRuns(blocks, count, &runs)
  }

  /// Marks no letter as plain, so that every word is read the general way.
  mutating func readNothing(_ text: Span<UInt8>) {
    isRead = false
    blocks = [Block](repeating: Block(), count: text.count / 64 + 2)
    runs = [UInt64](repeating: 0, count: blocks.count)
    copy(text)
  }

  /// The byte at an index of the text; 0 at its end.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 {
    // SAFETY: an index of the text or its end, which callers get from the text's length and from ends of runs; 96 bytes stand behind it.
    unsafe text.span[unchecked: index &+ PlainText.before]
  }

  /// The block that an index of the text, or its end, is in.
  @inline(__always)
  func block(_ index: Int) -> Block {
    // SAFETY: as above; there is a block behind those of the text.
    unsafe blocks.span[unchecked: index >> 6]
  }

  /// How many letters of one script stand from an index of the text, or its end, on; where a word is longer than 56 bytes, only so many that no word can end there.
  @inline(__always)
  func letters(at index: Int) -> Int {
    // SAFETY: as above; the word behind those of the text is eight bytes that this load may end in.
    let bits = unsafe runs.span.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index >> 3, as: UInt64.self)
    return (~(UInt64(littleEndian: bits) &>> UInt64(truncatingIfNeeded: index & 7))).trailingZeroBitCount
  }

  /// Whether a word of `length` bytes, 0 where there is none, surely ends before the byte `next`: letters and digits go on, an apostrophe may, letters past ASCII
  /// do, and `https:` and `www.` start addresses.
  @inline(__always)
  func endsWord(_ next: UInt8, length: Int) -> Bool {
    // SAFETY: there is a number for each byte.
    unsafe ends.span[unchecked: Int(next)] &>> UInt64(truncatingIfNeeded: length) & 1 != 0
  }

  private static let ends: [UInt64] = (0...UInt8.max).map { byte in
    if ASCII.isAlphanumeric(byte) || byte >= 0x80 || byte == 0x27 || byte == 0x60 { return 0 }
    return byte == 0x3A || byte == 0x2E ? ~0b111001 : ~1
  }

  /// The first eight folded bytes of a word of at least one, zeros behind it, and its ``Token/ending``. Without a branch on the length, which would be guessed wrong
  /// for a third of all words.
  @inline(__always)
  static func word(_ folded: Span<UInt8>, _ start: Int, _ count: Int) -> (first: UInt64, ending: UInt64) {
    let missing = 8 &- count
    let isLong = missing >> 63
    // SAFETY: ``letters(at:)`` has found the word in the text, and ``Tokenizer`` has asked for 16 bytes behind the text's folded ones.
    let first = unsafe folded.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: UInt64.self)
    let last = unsafe folded.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start &- (missing & isLong), as: UInt64.self)
    let mask = ~0 &>> UInt64(truncatingIfNeeded: 8 &* (missing & ~isLong))
    return (UInt64(littleEndian: first) & mask, UInt64(littleEndian: last) & UInt64(truncatingIfNeeded: isLong))
  }

  /// Whether no letter of a range is a capital: folding changed nothing.
  func isSmall(_ range: Range<Int>, _ folded: Span<UInt8>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      if difference(index, range.upperBound, folded) != 0 { return false }
      index += 8
    }
    return true
  }

  /// Whether a range of at most eight bytes is all ASCII capitals.
  func isCapital(_ range: Range<Int>, _ folded: Span<UInt8>) -> Bool {
    guard range.count <= 8 else { return false }
    return difference(range.lowerBound, range.upperBound, folded) == 0x2020_2020_2020_2020 & EightBytes.first(range.count)
  }

  /// What folding changed of the eight bytes from an index on, zeros from `end` on.
  private func difference(_ index: Int, _ end: Int, _ folded: Span<UInt8>) -> UInt64 {
    let here = EightBytes.load(text.span, index + PlainText.before)
    return (here ^ EightBytes.load(folded, index)) & EightBytes.first(min(8, end - index))
  }

  private mutating func copy(_ source: Span<UInt8>) {
    let behind = 96
    let needed = PlainText.before + source.count + behind
    if text.count < needed { text = [UInt8](repeating: 0, count: 2 * needed) }
    let count = source.count
    // SAFETY: the array has room for the text and what stands around it, by the line above; the regions are apart, since the array is this value's own.
    unsafe source.withUnsafeBytes { bytes in
      unsafe text.withUnsafeMutableBytes { target in
        unsafe UnsafeMutableRawBufferPointer(rebasing: target[PlainText.before...]).copyMemory(from: bytes)
        unsafe UnsafeMutableRawBufferPointer(rebasing: target[(PlainText.before + count)..<(needed)]).initializeMemory(
          as: UInt8.self, repeating: 0)
      }
    }
  }

  private static func read(_ bytes: [UInt8], blocks count: Int, _ storage: inout [Block], _ foldedStorage: inout [UInt8]) {
    let text = bytes.span
    var blocks = storage.mutableSpan
    var folded = foldedStorage.mutableSpan
    precondition(folded.count >= 64 * count && text.count >= 64 * count + 2 * before)
    for index in 0..<count {
      let block = read(text, at: 64 * index, &folded)
      blocks[index] = block.block
      // The first byte of a pair that the last block ends with.
      if block.carry != 0 {
        blocks[index - 1].plain |= 1 << 63
        blocks[index - 1].cyrillic |= 1 << 63
        blocks[index - 1].letters |= 1 << 63
      }
    }
    blocks[count] = Block()
  }

  /// Where letters go on that begin in one script.
  private static func findRuns(_ blocks: [Block], _ count: Int, _ storage: inout [UInt64]) {
    var runs = storage.mutableSpan
    let blocks = blocks.span.extracting(0..<count)
    precondition(runs.count > count)
    var before = Block()
    for index in blocks.indices {
      let block = blocks[index]
      let isBehindLetter = block.letters << 1 | before.letters >> 63
      let isBehindCyrillic = block.cyrillic << 1 | before.cyrillic >> 63
      runs[index] = (block.letters & ~(isBehindLetter & (block.cyrillic ^ isBehindCyrillic))).littleEndian
      before = block
    }
    runs[count] = 0
  }

  /// One block of 64 bytes; the carry is 1 where its first byte is the second of a pair.
  @inline(__always)
  private static func read(_ text: Span<UInt8>, at offset: Int, _ folded: inout MutableSpan<UInt8>) -> (block: Block, carry: UInt64)
  {
    var block = Block()
    var trails: UInt64 = 0
    for part in 0..<4 {
      let group = SixteenBytes(text, at: offset &+ 16 &* part &+ before)
      let shift = UInt64(truncatingIfNeeded: 16 &* part)
      block.letters |= group.letters << shift
      block.plain |= group.digits << shift
      if group.isASCII {
        group.lower.store(&folded, at: offset &+ 16 &* part)
      } else {
        let pairs = CyrillicPairs(text, at: offset &+ 16 &* part &+ before, lower: group.lower)
        trails |= pairs.trails << shift
        pairs.folded.store(&folded, at: offset &+ 16 &* part)
      }
    }
    block.cyrillic = trails | trails >> 1
    block.letters |= block.cyrillic
    block.plain |= block.letters
    return (block, trails & 1)
  }
}

private typealias Lanes = SIMDMask<SIMD16<Int8>>

/// Sixteen bytes and what of them is ASCII.
private struct SixteenBytes {
  /// The bytes, ASCII letters in lower case.
  let lower: SIMD16<UInt8>
  /// The ASCII letters, one bit a byte.
  let letters: UInt64
  /// The ASCII digits, one bit a byte.
  let digits: UInt64
  /// Whether all are ASCII.
  let isASCII: Bool

  @inline(__always)
  init(_ text: Span<UInt8>, at offset: Int) {
    let bytes = SIMD16<UInt8>.load(text, at: offset)
    let isLetter = ((bytes | SIMD16<UInt8>(repeating: 0x20)) &- SIMD16<UInt8>(repeating: 0x61)) .< SIMD16<UInt8>(repeating: 26)
    let isDigit = (bytes &- SIMD16<UInt8>(repeating: 0x30)) .< SIMD16<UInt8>(repeating: 10)
    lower = bytes | (isLetter.bytes & SIMD16<UInt8>(repeating: 0x20))
    letters = isLetter.bits
    digits = isDigit.bits
    isASCII = bytes.highBits == 0
  }
}

/// The Cyrillic letters among sixteen bytes: pairs of D0 or D1 and a byte behind it.
private struct CyrillicPairs {
  /// The bytes with plain Cyrillic letters in lower case. What is no plain letter may be changed, too.
  let folded: SIMD16<UInt8>
  /// The second bytes of plain letters, one bit a byte.
  let trails: UInt64

  @inline(__always)
  init(_ text: Span<UInt8>, at offset: Int, lower bytes: SIMD16<UInt8>) {
    let before = SIMD16<UInt8>.load(text, at: offset &- 1)
    let behind = SIMD16<UInt8>.load(text, at: offset &+ 1)
    let isBehindD0 = before .== SIMD16<UInt8>(repeating: 0xD0)
    let isBehindD1 = before .== SIMD16<UInt8>(repeating: 0xD1)
    // D0 80–8F are U+0400–U+040F, 50 above in lower case; D0 90–9F and A0–AF А–Я, 20 above.
    let in8x = bytes.lie(from: 0x80, count: 0x10)
    let in9x = bytes.lie(from: 0x90, count: 0x10)
    let inAx = bytes.lie(from: 0xA0, count: 0x10)
    let isBehindCapital = behind.lie(from: 0x80, count: 0x10) .| behind.lie(from: 0xA0, count: 0x10)
    let movesLead = (bytes .== SIMD16<UInt8>(repeating: 0xD0)) .& isBehindCapital
    let shift =
      (in8x.bytes & SIMD16<UInt8>(repeating: 0x10)) | (in9x.bytes & SIMD16<UInt8>(repeating: 0x20))
      | (inAx.bytes & SIMD16<UInt8>(repeating: 0xE0))
    folded = (bytes &+ (shift & isBehindD0.bytes)) &- movesLead.bytes
    let ofD0 = isBehindD0 .& bytes.lie(from: 0x80, count: 0x40)
    let ofD1 = isBehindD1 .& bytes.lie(from: 0x80, count: 0x20)
    // ѐ ё, ѓ, ќ ѝ, in capitals and small: the second byte is 80, 81, 83, 8C, 8D behind D0 and 10 above behind D1.
    let small = bytes &- (isBehindD1.bytes & SIMD16<UInt8>(repeating: 0x10))
    let isOther =
      (small.lie(from: 0x80, count: 2) .| small.lie(from: 0x8C, count: 2)) .| (small .== SIMD16<UInt8>(repeating: 0x83))
    trails = ((ofD0 .| ofD1) .& .!isOther).bits
  }
}

extension SIMD16<UInt8> {
  /// The 16 bytes from `offset` on.
  @inline(__always)
  fileprivate static func load(_ bytes: Span<UInt8>, at offset: Int) -> SIMD16<UInt8> {
    // SAFETY: ``PlainText/read(_:blocks:_:_:)`` asks for 16 bytes before and behind all that it reads; any 16 bytes are 16 elements of UInt8.
    return unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)
  }

  /// Writes the 16 bytes from `offset` on.
  @inline(__always)
  fileprivate func store(_ bytes: inout MutableSpan<UInt8>, at offset: Int) {
    // SAFETY: as above, and every bit pattern is a byte.
    var raw = unsafe bytes.mutableBytes
    unsafe raw.storeBytes(of: self, toUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)
  }

  /// Which bytes lie among `count` from `first` on.
  @inline(__always)
  fileprivate func lie(from first: UInt8, count: UInt8) -> Lanes {
    (self &- SIMD16<UInt8>(repeating: first)) .< SIMD16<UInt8>(repeating: count)
  }

  /// The highest bit of each byte, the first lowest.
  @inline(__always)
  fileprivate var highBits: UInt16 {
    // SAFETY: both types are 16 bytes wide and accept every bit pattern.
    cvector_sign_bits(unsafe unsafeBitCast(self, to: SIMD16<Int8>.self))
  }
}

extension SIMDMask<SIMD16<Int8>> {
  /// FF where the lane is set, else 0.
  @inline(__always)
  fileprivate var bytes: SIMD16<UInt8> {
    // SAFETY: both types are 16 bytes wide and accept every bit pattern.
    unsafe unsafeBitCast(self, to: SIMD16<UInt8>.self)
  }

  /// One bit a lane, the first lowest.
  @inline(__always)
  fileprivate var bits: UInt64 { UInt64(bytes.highBits) }
}
