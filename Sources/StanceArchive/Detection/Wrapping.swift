/// Something that holds the posts' bytes, packed or with others; by its first bytes, never by its name.
enum Wrapping: Equatable {
  case gzip
  case tool(Tool)
  case tar
  case zip

  /// How far one must look.
  static let magicBytes = TarHeader.bytes

  /// What the waiting bytes begin; nil where they are no container that is opened.
  init?(_ bytes: BufferedBytes) {
    let count = bytes.look(Wrapping.magicBytes)
    func begins(_ magic: [UInt8]) -> Bool {
      count >= magic.count && magic.indices.allSatisfy { bytes[$0] == magic[$0] }
    }
    if begins([0x1F, 0x8B]) {
      self = .gzip
    } else if begins([0x28, 0xB5, 0x2F, 0xFD]) || Wrapping.beginsSkippableFrame(bytes, count) {
      self = .tool(.zstd)
    } else if begins([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) {
      self = .tool(.xz)
    } else if begins([0x42, 0x5A, 0x68]), count < 4 || bytes[3] &- 0x31 < 9 {
      self = .tool(.bzip2)
    } else if begins([0x50, 0x4B, 3, 4]) || begins([0x50, 0x4B, 5, 6]) {
      self = .zip
    } else if TarHeader.begins(bytes) {
      self = .tar
    } else {
      return nil
    }
  }

  /// The name in messages.
  var name: String {
    switch self {
    case .gzip: "gzip"
    case .tool(let tool): tool.rawValue
    case .tar: "tar"
    case .zip: "zip"
    }
  }

  /// pzstd and seekable zstd files begin with a frame that decoders pass over (RFC 8878, section 3.1.2).
  private static func beginsSkippableFrame(_ bytes: BufferedBytes, _ count: Int) -> Bool {
    count > 4 && bytes[0] & 0xF0 == 0x50 && bytes[1] == 0x2A && bytes[2] == 0x4D && bytes[3] == 0x18
  }
}
