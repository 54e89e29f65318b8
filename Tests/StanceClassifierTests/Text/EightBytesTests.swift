import Testing

@testable import StanceClassifier

@Suite struct EightBytesTests {
  @Test("The first place of a byte among eight is the one that a look at each byte finds", arguments: 1...20 as ClosedRange<UInt64>)
  func firstPlace(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let values: [UInt8] = [0x00, 0x01, 0x09, 0x0A, 0x0B, 0x7F, 0x80, 0x8A, 0xFF]
    for _ in 0..<500 {
      let bytes = (0..<8).map { _ in random.pick(values) }
      let byte = random.pick(values)
      let place = EightBytes.first(byte, in: EightBytes.load(bytes.span, 0))
      #expect(place == bytes.firstIndex(of: byte) ?? 8, "seed \(seed): \(byte) in \(bytes)")
    }
  }
}
