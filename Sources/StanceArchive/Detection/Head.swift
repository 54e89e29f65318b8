/// The beginning of a source, as much as telling what it is takes.
struct Head: ~Copyable {
  /// A first look takes this much; a header or a prefix is never longer.
  static let usualBytes = 64 << 10
  /// A first line longer than this is not waited for.
  static let longestLine = 4 << 20

  /// The bytes, and padding behind `count`.
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0
  /// Whether the source ends here.
  private(set) var isWhole = false

  /// Reads until a first line is complete, or there is enough or no more of it. A fault is returned, since what came
  /// before it is read.
  mutating func fill(_ stream: any ByteSource) -> StreamFault? {
    var goal = Head.usualBytes
    while true {
      if let fault = fill(stream, to: goal) { return fault }
      if isWhole || goal >= Head.longestLine || hasLineEnd(from: goal / 2) { return nil }
      goal *= 2
    }
  }

  private mutating func fill(_ stream: any ByteSource, to goal: Int) -> StreamFault? {
    bytes.grow(to: goal + Chunk.padding, keeping: count)
    while count < goal {
      do throws(StreamFault) {
        let got = try stream.read(into: &bytes, at: count, limit: goal - count)
        if got == 0 {
          isWhole = true
          return nil
        }
        count += got
      } catch {
        isWhole = true
        return error
      }
    }
    return nil
  }

  private func hasLineEnd(from start: Int) -> Bool {
    // The first half has been looked at before, but for the first time round.
    let first = start <= Head.usualBytes / 2 ? 0 : start
    return bytes[first..<count].contains(0x0A)
  }

  /// Whether the bytes begin with `magic`.
  func has(_ magic: [UInt8]) -> Bool {
    magic.count <= count && magic.indices.allSatisfy { bytes[$0] == magic[$0] }
  }

  /// Whether the bytes from `offset` on are `text`.
  func has(_ text: StaticString, at offset: Int) -> Bool {
    let wanted = Array("\(text)".utf8)
    return offset + wanted.count <= count && wanted.indices.allSatisfy { bytes[offset + $0] == wanted[$0] }
  }
}
