/// Where the directory of a zip archive lies, and whether it can be trusted.
struct ZipDirectory {
  /// Where its first entry is.
  let start: Int
  /// How many entries it has.
  let count: Int
  /// What is to be added to a place that it names: archives may have something before them.
  let shift: Int

  /// The end record is 22 bytes and a comment of up to 65,535.
  private static let longestEnd = 22 + 0xFFFF
  private static let locatorBytes = 20
  private static let wideEndBytes = 56

  /// Finds the directory from the end of the file (APPNOTE, sections 4.3.14–4.3.16); nil where there is none.
  init?(_ file: FileBytes, size: Int) throws(StreamFault) {
    let tailStart = max(0, size - ZipDirectory.longestEnd - ZipDirectory.locatorBytes)
    let tail = try file.bytes(from: tailStart, count: size - tailStart)
    guard let end = ZipDirectory.findEnd(tail) else { return nil }
    var entries = tail.number(end + 10, 2)
    var bytes = tail.number(end + 12, 4)
    var place = tail.number(end + 16, 4)
    var behind = tailStart + end
    let locator = end - ZipDirectory.locatorBytes
    if locator >= 0, tail.number(locator, 4) == Int(ZipEntry.wideLocatorMark) {
      let wide = try ZipDirectory.wideEnd(
        file, named: tail.number(locator + 8, 8), before: tailStart + locator)
      guard let wide else { return nil }
      entries = wide.record.number(32, 8)
      bytes = wide.record.number(40, 8)
      place = wide.record.number(48, 8)
      behind = wide.place
    }
    guard bytes <= behind, place <= behind - bytes else { return nil }
    start = behind - bytes
    shift = start - place
    count = entries
  }

  private static func findEnd(_ tail: [UInt8]) -> Int? {
    var place = tail.count - 22
    while place >= 0 {
      if tail[place] == 0x50, tail.number(place, 4) == Int(ZipEntry.endMark), place + 22 + tail.number(place + 20, 2) <= tail.count
      {
        return place
      }
      place -= 1
    }
    return nil
  }

  /// The end record of zip64: where the locator says, or right before the locator.
  private static func wideEnd(
    _ file: FileBytes, named place: Int, before locator: Int
  ) throws(StreamFault) -> (place: Int, record: [UInt8])? {
    for candidate in [place, locator - wideEndBytes] where candidate >= 0 && candidate <= locator - wideEndBytes {
      let record = try file.bytes(from: candidate, count: wideEndBytes)
      if record.count == wideEndBytes, record.number(0, 4) == Int(ZipEntry.wideEndMark) { return (candidate, record) }
    }
    return nil
  }

  /// Whether every entry names a place where a member with that name's length begins and has room. One look of 30 bytes
  /// an entry: a directory that is found to be broken halfway would give members twice.
  func isSound(_ file: FileBytes) throws(StreamFault) -> Bool {
    var walk = ZipDirectoryWalk(self, file)
    while let entry = try walk.next() {
      guard entry.place <= start - ZipEntry.localBytes, entry.storedSize <= start - entry.place else { return false }
      let header = try file.bytes(from: entry.place, count: ZipEntry.localBytes)
      guard header.count == ZipEntry.localBytes, header.number(0, 4) == Int(ZipEntry.localMark) else { return false }
      guard header.number(8, 2) == entry.method else { return false }
    }
    return walk.isWhole
  }
}

/// Steps through the entries of a directory without holding it.
struct ZipDirectoryWalk {
  private let input: BufferedBytes
  private let shift: Int
  private var left: Int
  /// Whether every entry so far was one.
  private(set) var isWhole = true

  init(_ directory: ZipDirectory, _ file: FileBytes) {
    input = BufferedBytes(FileSlice(file, from: directory.start, count: .max, nil), capacity: 256 << 10)
    shift = directory.shift
    left = directory.count
  }

  /// The next entry, its place corrected; nil behind the last, and where there is something else.
  mutating func next() throws(StreamFault) -> ZipEntry? {
    if left == 0 { return nil }
    left -= 1
    isWhole = false
    guard input.look(ZipEntry.directoryBytes) >= ZipEntry.directoryBytes,
      input.number(0, 4) == Int(ZipEntry.directoryMark)
    else { return nil }
    // Three lengths of 16 bits: less than can be looked at.
    let variable = input.number(28, 2) + input.number(30, 2) + input.number(32, 2)
    guard let bytes = input.take(ZipEntry.directoryBytes + variable) else { return nil }
    isWhole = true
    return ZipEntry(directory: bytes, shift: shift)
  }
}
