/// The members of gzip data as one stream; each member's checksum is checked (RFC 1952).
final class GzipBytes: ByteSource {
  private let input: BufferedBytes
  private let ledger: InputLedger
  private let layer: Int
  private let inflater = Inflater(.gzip)
  private var isBetweenMembers = false

  init(_ input: BufferedBytes, _ ledger: InputLedger, layer: Int) {
    self.input = input
    self.ledger = ledger
    self.layer = layer
  }

  func read(into bytes: inout [UInt8], at offset: Int, limit: Int) throws(StreamFault) -> Int {
    while true {
      if isBetweenMembers, try !startMember() { return 0 }
      guard try input.advance() else { throw .cut("gzip") }
      let progress = inflater.inflate(input.bytes, input.range, into: &bytes, at: offset, limit: limit)
      input.consume(progress.consumed)
      if progress.step == .end { isBetweenMembers = true }
      if progress.produced > 0 {
        try ledger.add(progress.produced, layer: layer)
        return progress.produced
      }
      if progress.step == .damaged { throw .damaged("gzip") }
    }
  }

  /// Goes on to the next member; false where what follows is the padding or the rest that gzip(1) ignores too.
  private func startMember() throws(StreamFault) -> Bool {
    guard try input.advance() else { return false }
    guard input[0] == 0x1F else {
      while try input.advance() { input.consume(input.range.count) }
      return false
    }
    inflater.reset()
    isBetweenMembers = false
    return true
  }
}
