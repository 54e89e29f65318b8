/// The members of a zip archive by the headers in front of them, read once from the beginning to the end: for pipes, for
/// archives within archives, and where the directory is broken.
final class ZipLocalMembers: SequentialMembers {
  private let input: BufferedBytes
  private let ledger: InputLedger
  private let layer: Int
  private var current: (entry: ZipEntry, bytes: ZipMemberBytes)?
  var isAtEnd = false

  init(_ input: BufferedBytes, _ ledger: InputLedger, layer: Int) {
    self.input = input
    self.ledger = ledger
    self.layer = layer
  }

  func find() throws(StreamFault) -> Member? {
    guard try finishCurrent() else { return nil }
    guard input.look(4) >= 4 else { throw try cut() }
    switch UInt32(input.number(0, 4)) {
    case ZipEntry.localMark: return try openMember()
    case ZipEntry.directoryMark, ZipEntry.wideEndMark, ZipEntry.endMark:
      try passDirectory()
      return nil
    default: throw .damaged("zip")
    }
  }

  private func openMember() throws(StreamFault) -> Member {
    guard input.look(ZipEntry.localBytes) >= ZipEntry.localBytes else { throw try cut() }
    // Two lengths of 16 bits: it may be more than can be looked at.
    let count = ZipEntry.localBytes + input.number(26, 2) + input.number(28, 2)
    let entry = ZipEntry(local: try take(count))
    let packing = ZipMemberBytes.Packing(method: entry.method)
    let extent: ZipMemberBytes.Extent =
      entry.isDescribedLater ? .descriptor : packing == .deflated ? .data : .entry
    let bytes = ZipMemberBytes(input, entry, packing ?? .stored, extent, ledger, layer: layer)
    current = (entry, bytes)
    if let refusal = entry.refusal { return Member(entry.name, refusal) }
    if extent == .descriptor, packing != .deflated { return Member(entry.name, .refused(ZipLocalMembers.sizeless)) }
    return Member(entry.name, .bytes(bytes))
  }

  private static let sizeless = StreamFault(
    .unsupported,
    "is stored without its size, so that its end is known from the directory only: give the archive as a file,"
      + " not by a pipe or within another one")

  /// Passes over what is left of the member at hand; false where the archive ends in it, which has been told.
  private func finishCurrent() throws(StreamFault) -> Bool {
    guard let (entry, bytes) = current else { return true }
    current = nil
    if bytes.isAtEnd, bytes.fault == nil { return true }
    if let fault = bytes.fault, fault != .damaged("zip") { return false }
    let hasSize = !entry.isDescribedLater && bytes.consumed <= entry.storedSize
    if hasSize, bytes.fault != nil || bytes.consumed == 0 || entry.method != 8 {
      let left = entry.storedSize - bytes.consumed
      if try input.skip(left) < left { throw .cut("zip") }
      return true
    }
    guard bytes.fault == nil, !entry.isEncrypted, entry.method == 8 else {
      throw StreamFault(.damaged, "the zip data cannot be read behind \(entry.name), whose end is not known")
    }
    // Where its size is in doubt, only the data tells where it ends.
    var scratch = [UInt8](repeating: 0, count: 64 << 10)
    while try bytes.read(into: &scratch, at: 0, limit: scratch.count) > 0 {}
    return true
  }

  /// Passes over the directory at the end, so that an archive without its end is noticed.
  private func passDirectory() throws(StreamFault) {
    while true {
      guard input.look(4) >= 4 else { throw try cut() }
      switch UInt32(input.number(0, 4)) {
      case ZipEntry.directoryMark:
        try pass(ZipEntry.directoryBytes) { $0.number(28, 2) + $0.number(30, 2) + $0.number(32, 2) }
      case ZipEntry.wideEndMark: try pass(12) { $0.number(4, 8) }
      case ZipEntry.wideLocatorMark: try pass(20) { _ in 0 }
      case ZipEntry.endMark:
        try pass(22) { $0.number(20, 2) }
        // To the end, since what the archive is packed in has a checksum there.
        while try input.advance() { input.consume(input.range.count) }
        return
      default:
        ledger.notice("the directory of the zip archive is broken; its members were found one behind the other")
        return
      }
    }
  }

  private func pass(_ count: Int, _ rest: (BufferedBytes) -> Int) throws(StreamFault) {
    guard input.look(count) >= count else { throw try cut() }
    let left = rest(input)
    input.consume(count)
    if try input.skip(left) < left { throw .cut("zip") }
  }

  private func take(_ count: Int) throws(StreamFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = try input.read(into: &bytes, at: filled, limit: count - filled)
      if got == 0 { throw .cut("zip") }
      filled += got
    }
    return bytes
  }

  /// Why there are too few bytes: a fault of what is read, or its end.
  private func cut() throws(StreamFault) -> StreamFault {
    while try input.advance() { input.consume(input.range.count) }
    return .cut("zip")
  }
}
