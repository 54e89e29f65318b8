import StanceClassifier

/// A file that is no keep, or one that was cut.
public struct MatchKeepError: Error, Sendable, CustomStringConvertible {
  /// What is wrong and what to do.
  public let description: String
}

extension MatchKeep {
  /// A keep from the bytes of its file.
  public init(_ bytes: [UInt8]) throws(MatchKeepError) {
    guard bytes.starts(with: MatchKeep.magic) else {
      throw MatchKeepError(description: "the file is no keep of this version (remove it, and --on DUMP makes it anew)")
    }
    var reader = KeepReader(bytes: bytes, at: MatchKeep.magic.count)
    origin = String(decoding: bytes[try reader.counted()], as: UTF8.self)
    var files: [(path: String, bytes: [UInt8])] = []
    for _ in 0..<(try reader.count(of: 16)) {
      files.append((String(decoding: bytes[try reader.counted()], as: UTF8.self), Array(bytes[try reader.counted()])))
    }
    do throws(LexiconError) { lexicon = try Lexicon(files: files) } catch { throw KeepReader.damage }
    let posts = try reader.count(of: 10)
    let (cues, entries, places) = (try reader.count(of: 4), try reader.count(of: 4), try reader.count(of: 4))
    let (counted, context) = (try reader.count(of: 12), try reader.count(of: 4))
    labels = Array(bytes[try reader.range(posts)])
    idLengths = Array(bytes[try reader.range(posts)])
    ends = try reader.numbers(posts)
    withCue = try reader.numbers(cues)
    postingStarts = try reader.numbers(entries + 1)
    postings = try reader.numbers(places)
    sums = try reader.sums(rows: cues, cues: counted, context: context)
    start = reader.at
    self.bytes = bytes
    try check(entries: entries)
  }

  /// Whether everything points to something, so that no later access can fail.
  private func check(entries: Int) throws(MatchKeepError) {
    var end: UInt64 = 0
    for (index, next) in ends.enumerated() {
      guard next >= end + UInt64(idLengths[index]) else { throw KeepReader.damage }
      end = next
    }
    let count = UInt32(clamping: postCount)
    let isSound =
      end == UInt64(bytes.count - start) && entries == lexicon.entries.count && withCue.allSatisfy { $0 < count }
      && postings.allSatisfy { $0 < count } && zip(postingStarts, postingStarts.dropFirst()).allSatisfy { $0 <= $1 }
      && Int(postingStarts.last ?? 0) == postings.count && postingStarts.first == 0
      && zip(withCue, withCue.dropFirst()).allSatisfy { $0 < $1 } && sums.areSound(rows: withCue.count, entries: entries)
    if !isSound { throw KeepReader.damage }
  }
}

/// Takes numbers and runs of bytes from a file.
private struct KeepReader {
  let bytes: [UInt8]
  private(set) var at: Int

  init(bytes: [UInt8], at: Int) {
    self.bytes = bytes
    self.at = at
  }

  static let damage = MatchKeepError(description: "the file is damaged (remove it, and --on DUMP makes it anew)")

  /// A count of things of which each takes `size` bytes at least, so that a damaged one asks for no more memory than the file has.
  mutating func count(of size: Int) throws(MatchKeepError) -> Int {
    let number: [UInt64] = try numbers(1)
    guard number[0] <= UInt64((bytes.count - at) / size) else { throw KeepReader.damage }
    return Int(number[0])
  }

  mutating func counted() throws(MatchKeepError) -> Range<Int> { try range(count(of: 1)) }

  mutating func range(_ count: Int) throws(MatchKeepError) -> Range<Int> {
    guard count <= bytes.count - at else { throw KeepReader.damage }
    defer { at += count }
    return at..<at + count
  }

  mutating func sums(rows: Int, cues: Int, context: Int) throws(MatchKeepError) -> KeptSums {
    var sums = KeptSums()
    sums.areLinear = Array(bytes[try range(rows)])
    sums.cueStarts = try numbers(rows + 1)
    sums.cues = try numbers(cues)
    let factors: [UInt64] = try numbers(cues)
    sums.factors = factors.map { Double(bitPattern: $0) }
    sums.contextStarts = try numbers(rows + 1)
    sums.context = try numbers(context)
    return sums
  }

  /// Numbers in little-endian order.
  mutating func numbers<Number: FixedWidthInteger & UnsignedInteger>(_ count: Int) throws(MatchKeepError) -> [Number] {
    let width = Number.bitWidth / 8
    let range = try range(count * width)
    let span = bytes.span
    var numbers: [Number] = []
    numbers.reserveCapacity(count)
    for index in 0..<count {
      var number: Number = 0
      for byte in 0..<width { number |= Number(truncatingIfNeeded: span[range.lowerBound + index * width + byte]) << (8 * byte) }
      numbers.append(number)
    }
    return numbers
  }
}
