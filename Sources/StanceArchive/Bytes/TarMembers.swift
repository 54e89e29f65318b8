/// The members of a tar archive: ustar, with the long names of pax and GNU (POSIX.1-2017 pax; GNU tar manual,
/// "Basic Tar Format"). Only names and sizes matter here.
final class TarMembers: SequentialMembers {
  /// What is put before a member's header to say more about it; larger ones are no names of files.
  private static let longestExtension = 1 << 20

  private let input: BufferedBytes
  private var current: TarMemberBytes?
  var isAtEnd = false

  init(_ input: BufferedBytes) { self.input = input }

  func find() throws(StreamFault) -> Member? {
    if let current {
      // What ended the member in the middle ends the archive too, and has been told.
      if current.isBroken { return nil }
      try pass(current.left + current.padding)
    }
    current = nil
    var extended = TarExtension()
    // A block of zeros (usually two) ends an archive; another one may follow, as of `cat a.tar b.tar`.
    var hasEnd = false
    while true {
      let isWhole = input.look(TarHeader.bytes) >= TarHeader.bytes
      if isWhole, (0..<TarHeader.bytes).allSatisfy({ input[$0] == 0 }) {
        hasEnd = true
        input.consume(TarHeader.bytes)
        continue
      }
      guard isWhole, let header = TarHeader(input) else {
        // To the end, since what the archive is packed in has a checksum there.
        if hasEnd || !isWhole { while try input.advance() { input.consume(input.range.count) } }
        if hasEnd { return nil }
        throw isWhole ? .damaged("tar") : .cut("tar")
      }
      input.consume(TarHeader.bytes)
      switch header.kind {
      case .longName: extended.path = String(decoding: try text(header.size).prefix { $0 != 0 }, as: UTF8.self)
      case .pax: extended.read(try text(header.size))
      case .about: try pass(header.size.paddedToBlock)
      case .file: return file(header, extended)
      case .link: return Member(extended.path ?? header.name, .ignored("is a link, which is not followed"))
      case .sparse:
        try passSparse(header)
        return Member(
          extended.path ?? header.name, .refused(StreamFault(.unsupported, "is a sparse file, which is not read")))
      case .other:
        extended = TarExtension()
      }
    }
  }

  private func file(_ header: TarHeader, _ extended: TarExtension) -> Member {
    let bytes = TarMemberBytes(input, extended.size ?? header.size)
    current = bytes
    if extended.isSparse {
      return Member(
        extended.path ?? header.name, .refused(StreamFault(.unsupported, "is a sparse file, which is not read")))
    }
    return Member(extended.path ?? header.name, .bytes(bytes))
  }

  /// A small member that says something about the next one.
  private func text(_ size: Int) throws(StreamFault) -> [UInt8] {
    guard size <= TarMembers.longestExtension else { throw .damaged("tar") }
    var bytes = [UInt8](repeating: 0, count: size)
    var count = 0
    while count < size {
      let got = try input.read(into: &bytes, at: count, limit: size - count)
      if got == 0 { throw .cut("tar") }
      count += got
    }
    try pass(size.paddedToBlock - size)
    return bytes
  }

  private func passSparse(_ header: TarHeader) throws(StreamFault) {
    // GNU's old format: blocks that list the holes follow while byte 482 (then 504) says so.
    var goesOn = header.hasSparseBlocks
    while goesOn {
      guard input.look(TarHeader.bytes) >= TarHeader.bytes else { throw .cut("tar") }
      goesOn = input[504] != 0
      input.consume(TarHeader.bytes)
    }
    try pass(header.size.paddedToBlock)
  }

  private func pass(_ count: Int) throws(StreamFault) {
    if try input.skip(count) < count { throw .cut("tar") }
  }
}

/// The bytes of one member of a tar archive.
final class TarMemberBytes: ByteSource {
  private let input: BufferedBytes
  /// Bytes not read yet.
  private(set) var left: Int
  /// Bytes behind the last up to the end of a block.
  let padding: Int
  /// Whether the archive ended, or could not be read, before the member did.
  private(set) var isBroken = false

  init(_ input: BufferedBytes, _ size: Int) {
    self.input = input
    left = size
    padding = size.paddedToBlock - size
  }

  func read(into bytes: inout [UInt8], at offset: Int, limit: Int) throws(StreamFault) -> Int {
    if left == 0 { return 0 }
    isBroken = true
    let got = try input.read(into: &bytes, at: offset, limit: min(limit, left))
    if got == 0 { throw .cut("tar") }
    isBroken = false
    left -= got
    return got
  }
}

extension Int {
  /// The next multiple of tar's 512 bytes; sizes are bounded when they are parsed, so it does not overflow.
  fileprivate var paddedToBlock: Int { (self + 511) & ~511 }
}
