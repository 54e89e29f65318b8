/// Why no more bytes come.
enum StreamFault: Error, Equatable {
  /// The system refuses.
  case system(Int32)
  /// The compressed data ends in the middle.
  case cut
  /// The compressed data is damaged.
  case damaged
}

/// The bytes of a file or of the standard input, decompressed where they are gzip. The magic number decides, never the
/// name.
struct ByteStream: ~Copyable {
  /// zlib works at full speed from about 256 KiB on.
  static let inputBytes = 256 << 10

  private enum Coding {
    case plain
    case gzip
    /// Between two members, or after the last one.
    case gzipMemberEnd
  }

  private let file: FileDescriptor
  private let inflater = Inflater()
  private var coding = Coding.plain
  private var input: [UInt8]
  private var inputRange = 0..<0
  private var isAtEnd = false
  /// Bytes read from the file so far, as stored.
  private(set) var storedBytesRead = 0

  /// Opens a stream and looks at its first bytes.
  init(_ file: consuming FileDescriptor) throws(StreamFault) {
    self.file = file
    input = [UInt8](repeating: 0, count: ByteStream.inputBytes)
    while inputRange.count < 2, try refill() {}
    if inputRange.count >= 2, input[0] == 0x1F, input[1] == 0x8B { coding = .gzip }
  }

  /// Reads up to `limit` (at least 1) bytes into `bytes` from `offset` on; 0 at the end.
  mutating func read(into bytes: inout [UInt8], at offset: Int, limit: Int) throws(StreamFault) -> Int {
    if coding != .plain { return try inflate(into: &bytes, at: offset, limit: limit) }
    if inputRange.isEmpty {
      let got = try readFile(into: &bytes, at: offset, limit: limit)
      return got
    }
    let taken = min(limit, inputRange.count)
    for index in 0..<taken { bytes[offset + index] = input[inputRange.lowerBound + index] }
    inputRange = inputRange.lowerBound + taken..<inputRange.upperBound
    return taken
  }

  private mutating func inflate(into bytes: inout [UInt8], at offset: Int, limit: Int) throws(StreamFault) -> Int {
    while true {
      if inputRange.isEmpty, try !refill() {
        if coding == .gzipMemberEnd { return 0 }
        throw .cut
      }
      if coding == .gzipMemberEnd, try !startMember() { return 0 }
      if inputRange.isEmpty { continue }
      let progress = inflater.inflate(input, inputRange, into: &bytes, at: offset, limit: limit)
      inputRange = inputRange.lowerBound + progress.consumed..<inputRange.upperBound
      if progress.step == .memberEnd { coding = .gzipMemberEnd }
      if progress.produced > 0 { return progress.produced }
      if progress.step == .damaged { throw .damaged }
    }
  }

  /// Goes on to the next member; false where what follows is the padding or the rest that gzip(1) ignores too.
  private mutating func startMember() throws(StreamFault) -> Bool {
    guard input[inputRange.lowerBound] == 0x1F else {
      while try refillDiscarding() {}
      return false
    }
    inflater.reset()
    coding = .gzip
    return true
  }

  private mutating func refillDiscarding() throws(StreamFault) -> Bool {
    inputRange = 0..<0
    return try refill()
  }

  /// Reads more compressed bytes behind those that are left; false at the end.
  private mutating func refill() throws(StreamFault) -> Bool {
    if inputRange.isEmpty { inputRange = 0..<0 }
    let start = inputRange.upperBound
    guard !isAtEnd, start < input.count else { return false }
    var buffer = input
    input = []
    defer { input = buffer }
    let got = try readFile(into: &buffer, at: start, limit: buffer.count - start)
    inputRange = inputRange.lowerBound..<start + got
    return got > 0
  }

  private mutating func readFile(into bytes: inout [UInt8], at offset: Int, limit: Int) throws(StreamFault) -> Int {
    if isAtEnd { return 0 }
    let got: Int
    do throws(SystemError) {
      got = try file.read(into: &bytes, at: offset, limit: limit)
    } catch {
      throw .system(error.number)
    }
    if got == 0 { isAtEnd = true }
    storedBytesRead += got
    return got
  }
}
