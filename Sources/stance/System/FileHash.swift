#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// XXH64 of a file's bytes as stored (Y. Collet, xxHash specification 0.1.1, seed 0): tells files apart and is printed by `xxhsum -H64` too. Fast
/// enough that nobody need go without; no protection against forgery.
struct FileHash {
  private static let primes: [UInt64] = [
    0x9E37_79B1_85EB_CA87, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x85EB_CA77_C2B2_AE63, 0x27D4_EB2F_1656_67C5,
  ]
  private static let prime1 = primes[0]
  private static let prime2 = primes[1]

  private var lanes = SIMD4<UInt64>(prime1 &+ prime2, prime2, 0, 0 &- prime1)
  private var length: UInt64 = 0

  /// 16 hexadecimal digits for a regular file; nil for all else, and for a file that cannot be read.
  static func of(_ path: String) -> String? {
    guard case .file = FileSystem.entry(at: path) else { return nil }
    let number = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { return nil }
    defer { _ = Descriptor(number: number).close() }
    var hash = FileHash()
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      guard let count = fill(&buffer, from: number) else { return nil }
      if count == buffer.count {
        hash.addStripes(buffer.span)
      } else {
        return hash.finish(buffer.span.extracting(0..<count)).hexadecimal
      }
    }
  }

  /// The hash of some bytes.
  static func of(_ bytes: Span<UInt8>) -> UInt64 {
    var hash = FileHash()
    return hash.finish(bytes)
  }

  /// Reads until the buffer is full or the file is at its end; nil where it cannot be read.
  private static func fill(_ buffer: inout [UInt8], from number: Int32) -> Int? {
    var count = 0
    while count < buffer.count {
      let room = buffer.count - count
      // SAFETY: the pointer is used inside the closure only, and no further than the buffer's end.
      let taken = unsafe buffer.withUnsafeMutableBytes { bytes -> Int in
        guard let start = bytes.baseAddress else { return 0 }
        return unsafe read(number, start + count, room)
      }
      if taken == 0 { return count }
      if taken > 0 { count += taken } else if errno != EINTR { return nil }
    }
    return count
  }

  /// Takes in whole stripes of 32 bytes.
  private mutating func addStripes(_ bytes: Span<UInt8>) {
    var (a, b, c, d) = (lanes[0], lanes[1], lanes[2], lanes[3])
    var offset = 0
    while offset &+ 32 <= bytes.count {
      a = FileHash.round(a, FileHash.word(bytes, offset))
      b = FileHash.round(b, FileHash.word(bytes, offset &+ 8))
      c = FileHash.round(c, FileHash.word(bytes, offset &+ 16))
      d = FileHash.round(d, FileHash.word(bytes, offset &+ 24))
      offset &+= 32
    }
    lanes = SIMD4(a, b, c, d)
    length += UInt64(offset)
  }

  /// Takes in the last bytes.
  private mutating func finish(_ bytes: Span<UInt8>) -> UInt64 {
    addStripes(bytes)
    let rest = bytes.extracting(bytes.count & ~31..<bytes.count)
    var hash = FileHash.primes[4]
    if length > 0 {
      hash = FileHash.rotated(lanes[0], 1) &+ FileHash.rotated(lanes[1], 7) &+ FileHash.rotated(lanes[2], 12)
      hash = hash &+ FileHash.rotated(lanes[3], 18)
      for lane in 0..<4 { hash = (hash ^ FileHash.round(0, lanes[lane])) &* FileHash.prime1 &+ FileHash.primes[3] }
    }
    hash = hash &+ length &+ UInt64(rest.count)
    return FileHash.spread(FileHash.addRest(rest, to: hash))
  }

  private static func addRest(_ rest: Span<UInt8>, to start: UInt64) -> UInt64 {
    var (hash, offset) = (start, 0)
    while offset + 8 <= rest.count {
      hash = rotated(hash ^ round(0, word(rest, offset)), 27) &* prime1 &+ primes[3]
      offset += 8
    }
    if offset + 4 <= rest.count {
      let word = (0..<4).reduce(UInt64(0)) { $0 | UInt64(rest[offset + $1]) << UInt64(8 * $1) }
      hash = rotated(hash ^ word &* prime1, 23) &* prime2 &+ primes[2]
      offset += 4
    }
    while offset < rest.count {
      hash = rotated(hash ^ UInt64(rest[offset]) &* primes[4], 11) &* prime1
      offset += 1
    }
    return hash
  }

  private static func spread(_ hash: UInt64) -> UInt64 {
    var mixed = (hash ^ hash >> 33) &* prime2
    mixed = (mixed ^ mixed >> 29) &* primes[2]
    return mixed ^ mixed >> 32
  }

  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotated(lane &+ word &* 0xC2B2_AE3D_27D4_EB4F, 31) &* 0x9E37_79B1_85EB_CA87
  }

  private static func rotated(_ word: UInt64, _ bits: UInt64) -> UInt64 { word << bits | word >> (64 - bits) }

  private static func word(_ bytes: Span<UInt8>, _ offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset &+ 8 <= bytes.count)
    // SAFETY: the line above; UInt64 accepts every bit pattern. Checked by the published vectors.
    return UInt64(littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
  }
}

extension UInt64 {
  /// 16 hexadecimal digits.
  var hexadecimal: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
