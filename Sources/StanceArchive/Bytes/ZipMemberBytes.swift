/// The bytes of one member of a zip archive, unpacked; checksum and size are checked at the end.
final class ZipMemberBytes: ByteSource {
  /// How the data is packed (APPNOTE, section 4.4.5).
  enum Packing {
    case stored
    case deflated
    /// A compression of its own, which is undone like that of a file; it has its own checksums.
    case other
  }

  /// Where the data's end is known from.
  enum Extent: Equatable {
    /// The entry's size.
    case entry
    /// The data itself; a descriptor follows.
    case descriptor
    /// The data itself: the entry's size is not to be trusted beyond its lower 32 bits.
    case data
  }

  private let input: BufferedBytes
  private let entry: ZipEntry
  private let packing: Packing
  private let extent: Extent
  private let ledger: InputLedger
  private let layer: Int
  private let inflater = Inflater(.none)
  private let start: Int
  private var sum: UInt32 = 0
  private var size = 0
  /// Whether the data has been read to its end.
  private(set) var isAtEnd = false
  private(set) var fault: StreamFault?

  /// Reads from `input`, where the data begins.
  init(
    _ input: BufferedBytes, _ entry: ZipEntry, _ packing: Packing, _ extent: Extent, _ ledger: InputLedger, layer: Int
  ) {
    self.input = input
    self.entry = entry
    self.packing = packing
    self.extent = extent
    self.ledger = ledger
    self.layer = layer
    start = input.position
  }

  /// Bytes of the data that have been taken out of the archive.
  var consumed: Int { input.position - start }

  func read(into bytes: inout [UInt8], at offset: Int, limit: Int) throws(StreamFault) -> Int {
    if let fault { throw fault }
    do throws(StreamFault) {
      return try unpack(into: &bytes, at: offset, limit: limit)
    } catch {
      fault = error
      throw error
    }
  }

  private func unpack(into bytes: inout [UInt8], at offset: Int, limit: Int) throws(StreamFault) -> Int {
    if isAtEnd { return 0 }
    let got =
      packing == .deflated
      ? try inflate(into: &bytes, at: offset, limit: limit) : try copy(into: &bytes, at: offset, limit: limit)
    if got == 0 {
      isAtEnd = true
      try check()
      return 0
    }
    if packing != .other { sum = checksum(sum, bytes, offset..<offset + got) }
    size += got
    try ledger.add(got, layer: layer)
    return got
  }

  private func copy(into bytes: inout [UInt8], at offset: Int, limit: Int) throws(StreamFault) -> Int {
    let left = entry.storedSize - consumed
    if left == 0 { return 0 }
    let got = try input.read(into: &bytes, at: offset, limit: min(limit, left))
    if got == 0 { throw .cut("zip") }
    return got
  }

  private var hasInflated = false

  private func inflate(into bytes: inout [UInt8], at offset: Int, limit: Int) throws(StreamFault) -> Int {
    while !hasInflated {
      guard try input.advance() else { throw .cut("zip") }
      let progress = inflater.inflate(input.bytes, input.range, into: &bytes, at: offset, limit: limit)
      input.consume(progress.consumed)
      if progress.step == .end { hasInflated = true }
      if progress.produced > 0 { return progress.produced }
      if progress.step == .damaged { throw .damaged("zip") }
    }
    return 0
  }

  private func check() throws(StreamFault) {
    if packing == .other { return }
    switch extent {
    case .descriptor:
      guard try takeDescriptor() else { throw .damaged("zip") }
    case .entry:
      guard sum == entry.sum, size == entry.size, consumed == entry.storedSize else { throw .damaged("zip") }
    case .data:
      guard sum == entry.sum, UInt32(truncatingIfNeeded: size) == UInt32(truncatingIfNeeded: entry.size)
      else { throw .damaged("zip") }
    }
  }

  /// Passes over the descriptor, which may have a mark or none, and sizes of four bytes or of eight; false where none of
  /// that fits what was read.
  private func takeDescriptor() throws(StreamFault) -> Bool {
    let stored = consumed
    let waiting = input.look(24)
    for markBytes in [4, 0] {
      for sizeBytes in entry.isWide ? [8, 4] : [4, 8] {
        let count = markBytes + 4 + 2 * sizeBytes
        guard waiting >= count else { continue }
        if markBytes > 0, input.number(0, 4) != Int(ZipEntry.descriptorMark) { continue }
        let mask = sizeBytes == 8 ? Int.max : 0xFFFF_FFFF
        if input.number(markBytes, 4) == Int(sum), input.number(markBytes + 4, sizeBytes) == stored & mask,
          input.number(markBytes + 4 + sizeBytes, sizeBytes) == size & mask
        {
          input.consume(count)
          return true
        }
      }
    }
    if waiting < 24 {
      while try input.advance() { input.consume(input.range.count) }
      throw .cut("zip")
    }
    return false
  }
}

extension ZipMemberBytes.Packing {
  /// How the data of a method is unpacked; nil where it cannot be.
  init?(method: Int) {
    switch method {
    case 0: self = .stored
    case 8: self = .deflated
    case 12, 93, 95: self = .other
    default: return nil
    }
  }
}

extension ZipEntry {
  /// Why the member is not read whatever the reader; nil where it is.
  var refusal: Member.Content? {
    if unixKind == 0xA { return .ignored("is a link, which is not followed") }
    if isEncrypted {
      return .refused(
        StreamFault(.refused, "is encrypted: unpack the archive with its password (`7z x ARCHIVE`) and give the folder"))
    }
    if ZipMemberBytes.Packing(method: method) == nil {
      return .refused(
        StreamFault(
          .unsupported,
          "is packed with method \(method), which is not read: unpack the archive (`7z x ARCHIVE`) and give the folder"))
    }
    return nil
  }
}
