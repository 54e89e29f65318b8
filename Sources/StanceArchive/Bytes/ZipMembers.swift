/// The members of a zip archive by its directory, in the directory's order; the directory is read as it is needed.
final class ZipMembers: MemberSource {
  private let file: FileBytes
  private var walk: ZipDirectoryWalk
  private let ledger: InputLedger
  private let layer: Int

  /// The members of the archive that `input` begins with: by its directory where it is a file with a sound one, else by
  /// the headers in front of them.
  static func open(
    _ input: BufferedBytes, file: FileBytes?, _ ledger: InputLedger, layer: Int
  ) throws(StreamFault) -> any MemberSource {
    guard let file, let size = file.size else { return ZipLocalMembers(input, ledger, layer: layer) }
    guard let directory = try ZipDirectory(file, size: size), try directory.isSound(file) else {
      ledger.notice("the directory of the zip archive is missing or broken; its members are found one behind the other")
      return ZipLocalMembers(input, ledger, layer: layer)
    }
    return ZipMembers(directory, file, ledger, layer: layer)
  }

  private init(_ directory: ZipDirectory, _ file: FileBytes, _ ledger: InputLedger, layer: Int) {
    self.file = file
    walk = ZipDirectoryWalk(directory, file)
    self.ledger = ledger
    self.layer = layer
  }

  func next() throws(StreamFault) -> Member? {
    guard let entry = try walk.next() else { return nil }
    if let refusal = entry.refusal { return Member(entry.name, refusal) }
    let header = try file.bytes(from: entry.place, count: ZipEntry.localBytes)
    guard header.count == ZipEntry.localBytes else { throw .cut("zip") }
    let start = entry.place + ZipEntry.localBytes + header.number(26, 2) + header.number(28, 2)
    let data = BufferedBytes(FileSlice(file, from: start, count: entry.storedSize, ledger), capacity: 256 << 10)
    let packing = ZipMemberBytes.Packing(method: entry.method) ?? .stored
    return Member(entry.name, .bytes(ZipMemberBytes(data, entry, packing, .entry, ledger, layer: layer)))
  }
}
