@testable import StanceArchive

/// Stored zip archives, byte by byte, for what Python's library does not write.
enum ZipBuilder {
  static func archive(
    _ members: [(name: String, bytes: [UInt8])], firstFlags: Int = 0, firstMethod: Int = 0, isWide: Bool = false
  ) -> [UInt8] {
    var output: [UInt8] = []
    var directory: [UInt8] = []
    for (index, member) in members.enumerated() {
      let sum = Int(checksum(0, member.bytes, 0..<member.bytes.count))
      let flags = index == 0 ? firstFlags : 0
      let method = index == 0 ? firstMethod : 0
      let place = output.count
      let size = isWide ? 0xFFFF_FFFF : member.bytes.count
      let common =
        field(flags, 2) + field(method, 2) + field(0, 4) + field(sum, 4) + field(size, 4) + field(size, 4)
        + field(member.name.utf8.count, 2)
      let sizes = isWide ? field(member.bytes.count, 8) + field(member.bytes.count, 8) : []
      let localExtra = isWide ? field(1, 2) + field(16, 2) + sizes : []
      let extra = isWide ? field(0x7777, 2) + field(1, 2) + [0] + field(1, 2) + field(24, 2) + sizes + field(place, 8) : []
      output += field(0x0403_4B50, 4) + field(45, 2) + common + field(localExtra.count, 2) + Array(member.name.utf8)
      output += localExtra + member.bytes
      directory += field(0x0201_4B50, 4) + field(45, 2) + field(45, 2) + common + field(extra.count, 2)
      directory += field(0, 2) + field(0, 2) + field(0, 2) + field(0, 4) + field(isWide ? 0xFFFF_FFFF : place, 4)
      directory += Array(member.name.utf8) + extra
    }
    return output + directory + end(members.count, directory.count, output.count, isWide)
  }

  private static func end(_ count: Int, _ bytes: Int, _ place: Int, _ isWide: Bool) -> [UInt8] {
    let short = field(0x0605_4B50, 4) + field(0, 4)
    if !isWide {
      return short + field(count, 2) + field(count, 2) + field(bytes, 4) + field(place, 4) + field(0, 2)
    }
    let wide =
      field(0x0606_4B50, 4) + field(44, 8) + field(45, 2) + field(45, 2) + field(0, 8) + field(count, 8) + field(count, 8)
      + field(bytes, 8) + field(place, 8)
    let locator = field(0x0706_4B50, 4) + field(0, 4) + field(place + bytes, 8) + field(1, 4)
    return wide + locator + short + field(0xFFFF, 2) + field(0xFFFF, 2) + field(0xFFFF_FFFF, 4) + field(0xFFFF_FFFF, 4)
      + field(0, 2)
  }

  private static func field(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
