/// A part of a file, read by its place.
final class FileSlice: ByteSource {
  private let file: FileBytes
  private var place: Int
  private var left: Int
  private let ledger: InputLedger?

  /// With a ledger, what is read counts as progress.
  init(_ file: FileBytes, from place: Int, count: Int, _ ledger: InputLedger?) {
    self.file = file
    self.place = place
    left = count
    self.ledger = ledger
  }

  func read(into bytes: inout [UInt8], at offset: Int, limit: Int) throws(StreamFault) -> Int {
    if left == 0 { return 0 }
    let got = try file.read(from: place, into: &bytes, at: offset, limit: min(limit, left))
    place += got
    left -= got
    ledger?.reached(place)
    return got
  }
}

extension FileBytes {
  /// Some bytes from a place; fewer at the end.
  func bytes(from place: Int, count: Int) throws(StreamFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = try read(from: place + filled, into: &bytes, at: filled, limit: count - filled)
      if got == 0 { break }
      filled += got
    }
    return filled < count ? Array(bytes[..<filled]) : bytes
  }
}
