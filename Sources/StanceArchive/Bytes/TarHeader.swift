/// A header block of a tar archive.
struct TarHeader {
  /// The size of a block.
  static let bytes = 512
  /// No member is larger; keeps sums of sizes within Int.
  private static let largest = 1 << 60

  /// What follows the header.
  enum Kind {
    case file, link, sparse
    /// Something without bytes: a folder, a device.
    case other
    /// The next member's name (GNU).
    case longName
    /// Records about the next member (pax).
    case pax
    /// Bytes that do not matter: a link's long target, records about all members, a volume's name, what is unknown.
    case about
  }

  let kind: Kind
  let name: String
  let size: Int
  /// Whether blocks that list the holes of a sparse file follow.
  let hasSparseBlocks: Bool

  /// The header that the waiting bytes begin with; nil where they are none. At least 512 bytes must wait.
  init?(_ input: borrowing BufferedBytes) {
    guard TarHeader.isChecksumRight(input), let size = TarHeader.number(input, 124, 12) else { return nil }
    self.size = size
    hasSparseBlocks = input[482] != 0
    name = TarHeader.name(input)
    kind =
      switch input[156] {
      case 0, 0x30, 0x37: name.hasSuffix("/") ? .other : .file
      case 0x31, 0x32: .link
      case 0x53: .sparse
      case 0x4C: .longName
      case 0x78: .pax
      case 0x33...0x36: .other
      default: .about
      }
  }

  /// Whether the first block that waits is a tar header.
  static func begins(_ input: borrowing BufferedBytes) -> Bool {
    input.look(bytes) >= bytes && input[0] != 0 && isChecksumRight(input)
  }

  private static func isChecksumRight(_ input: borrowing BufferedBytes) -> Bool {
    // The checksum's own field counts as spaces; old tars summed signed bytes.
    var sum = 8 * 0x20
    var signedSum = sum
    for index in 0..<bytes where !(148..<156).contains(index) {
      sum += Int(input[index])
      signedSum += Int(Int8(bitPattern: input[index]))
    }
    guard let stored = number(input, 148, 8) else { return false }
    return stored == sum || stored == signedSum
  }

  /// A number in octal digits, or (GNU) in base 256 where the first bit is set.
  private static func number(_ input: borrowing BufferedBytes, _ start: Int, _ count: Int) -> Int? {
    var value = 0
    if input[start] & 0x80 != 0 {
      guard input[start] == 0x80 else { return nil }
      for index in start + 1..<start + count {
        if value > largest >> 8 { return nil }
        value = value << 8 | Int(input[index])
      }
      return value <= largest ? value : nil
    }
    var hasDigit = false
    for index in start..<start + count {
      let byte = input[index]
      if byte == 0x20, !hasDigit { continue }
      if byte == 0 || byte == 0x20 { break }
      guard byte &- 0x30 < 8 else { return nil }
      value = value << 3 | Int(byte &- 0x30)
      hasDigit = true
    }
    return value
  }

  private static func name(_ input: borrowing BufferedBytes) -> String {
    let name = text(input, 0, 100)
    // Behind "ustar" and a zero the prefix is a part of the path; GNU's magic ends in spaces and has other things there.
    let isUstar = text(input, 257, 6) == "ustar" && input[262] == 0
    let prefix = isUstar ? text(input, 345, 155) : ""
    return prefix.isEmpty ? name : prefix + "/" + name
  }

  private static func text(_ input: borrowing BufferedBytes, _ start: Int, _ count: Int) -> String {
    var bytes: [UInt8] = []
    for index in start..<start + count {
      if input[index] == 0 { break }
      bytes.append(input[index])
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What stands before a header about its member.
struct TarExtension {
  var path: String?
  var size: Int?
  var isSparse = false

  /// Takes what matters out of pax records, `length key=value\n` each.
  mutating func read(_ records: [UInt8]) {
    var place = 0
    while place < records.count, let space = records[place...].firstIndex(of: 0x20) {
      guard let length = Int(String(decoding: records[place..<space], as: UTF8.self)), length > space - place + 1,
        length <= records.count - place
      else { return }
      let record = records[space + 1..<place + length - 1]
      if let equals = record.firstIndex(of: 0x3D) {
        set(String(decoding: record[..<equals], as: UTF8.self), String(decoding: record[(equals + 1)...], as: UTF8.self))
      }
      place += length
    }
  }

  private mutating func set(_ key: String, _ value: String) {
    switch key {
    case "path": path = value
    case "size": size = Int(value).flatMap { (0...(1 << 60)).contains($0) ? $0 : nil }
    case "GNU.sparse.major", "GNU.sparse.size", "GNU.sparse.map": isSparse = true
    default: break
    }
  }
}
