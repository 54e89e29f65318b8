/// What a zip archive says about a member, in its directory or in front of the member (APPNOTE.TXT 6.3.10, sections
/// 4.3.7, 4.3.12, 4.5.3).
struct ZipEntry {
  /// The first bytes of what an archive is made of.
  static let localMark: UInt32 = 0x0403_4B50
  static let directoryMark: UInt32 = 0x0201_4B50
  static let descriptorMark: UInt32 = 0x0807_4B50
  static let endMark: UInt32 = 0x0605_4B50
  static let wideEndMark: UInt32 = 0x0606_4B50
  static let wideLocatorMark: UInt32 = 0x0706_4B50

  /// The fixed part of a header in front of a member.
  static let localBytes = 30
  /// The fixed part of an entry of the directory.
  static let directoryBytes = 46

  /// Its path, with `/` between the parts.
  let name: String
  let flags: Int
  let method: Int
  let sum: UInt32
  /// The size as stored, and after unpacking; 0 where ``isDescribedLater``.
  private(set) var storedSize: Int
  private(set) var size: Int
  /// Where its header is; 0 for the header itself.
  private(set) var place: Int
  /// Whether sizes behind the data have eight bytes.
  private(set) var isWide = false
  /// The kind of file in Unix's mode bits; 0 where it is not known.
  let unixKind: Int

  /// Whether the data cannot be read without a password.
  var isEncrypted: Bool { flags & 1 != 0 }
  /// Whether checksum and sizes stand behind the data.
  var isDescribedLater: Bool { flags & 8 != 0 }

  /// The header in front of a member, its variable part included.
  init(local bytes: [UInt8]) {
    name = ZipEntry.name(bytes, ZipEntry.localBytes, bytes.number(26, 2))
    flags = bytes.number(6, 2)
    method = bytes.number(8, 2)
    sum = UInt32(bytes.number(14, 4))
    storedSize = bytes.number(18, 4)
    size = bytes.number(22, 4)
    place = 0
    unixKind = 0
    widen(bytes, ZipEntry.localBytes + bytes.number(26, 2), bytes.number(28, 2))
  }

  /// An entry of the directory, its variable part included; `shift` is added to the place that it names.
  init(directory bytes: [UInt8], shift: Int) {
    name = ZipEntry.name(bytes, ZipEntry.directoryBytes, bytes.number(28, 2))
    flags = bytes.number(8, 2)
    method = bytes.number(10, 2)
    sum = UInt32(bytes.number(16, 4))
    storedSize = bytes.number(20, 4)
    size = bytes.number(24, 4)
    place = bytes.number(42, 4)
    unixKind = bytes.number(4, 2) >> 8 == 3 ? bytes.number(38, 4) >> 28 : 0
    widen(bytes, ZipEntry.directoryBytes + bytes.number(28, 2), bytes.number(30, 2))
    let shifted = place.addingReportingOverflow(shift)
    place = shifted.overflow ? .max : shifted.partialValue
  }

  /// Takes sizes that do not fit in 32 bits from the extra field of zip64.
  private mutating func widen(_ bytes: [UInt8], _ start: Int, _ count: Int) {
    var field = start
    let end = start + count
    while field + 4 <= end {
      let length = bytes.number(field + 2, 2)
      let next = field + 4 + length
      if bytes.number(field, 2) == 1, next <= end {
        isWide = true
        var value = field + 4
        func take(_ number: inout Int) {
          guard number == 0xFFFF_FFFF, value + 8 <= next else { return }
          number = bytes.number(value, 8)
          value += 8
        }
        take(&size)
        take(&storedSize)
        take(&place)
      }
      field = next
    }
  }

  /// Archives made on Windows have `\` in names.
  private static func name(_ bytes: [UInt8], _ start: Int, _ count: Int) -> String {
    let name = bytes[start..<start + count].map { $0 == 0x5C ? 0x2F : $0 }
    return String(decoding: name, as: UTF8.self)
  }
}

extension [UInt8] {
  /// The number in `count` bytes from `offset` on, the lowest first; the largest of Int where it is larger.
  func number(_ offset: Int, _ count: Int) -> Int {
    var value: UInt64 = 0
    for index in 0..<count { value |= UInt64(self[offset + index]) << UInt64(8 * index) }
    return Int(clamping: value)
  }
}

extension BufferedBytes {
  /// The number in `count` of the bytes that wait.
  func number(_ offset: Int, _ count: Int) -> Int { bytes.number(range.lowerBound + offset, count) }

  /// Takes `count` bytes out, which may not be more than can be looked at; nil where there are not so many.
  func take(_ count: Int) -> [UInt8]? {
    guard look(count) >= count else { return nil }
    defer { consume(count) }
    return Array(bytes[range.lowerBound..<range.lowerBound + count])
  }
}
