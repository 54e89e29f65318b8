import Testing

@testable import StanceArchive

@Suite("Bytes are found sixteen at a time as one by one")
struct ByteSearchTests {
  @Test("the first place of a byte, at every place of every length")
  func firstPlaces() {
    for count in 0..<40 {
      for place in 0..<count + 3 {
        var bytes = [UInt8](repeating: 0x61, count: count + 24)
        bytes[place + 2] = 0x2C
        let plain = (2..<2 + count).first { bytes[$0] == 0x2C } ?? 2 + count
        #expect(firstPlace(of: 0x2C, in: bytes.span, 2..<2 + count) == plain)
      }
    }
  }

  @Test("digits, and what stands next to them in ASCII")
  func digits() {
    for count in 0..<40 {
      for place in 0..<count + 3 {
        for byte in [UInt8(0x2F), 0x30, 0x39, 0x3A, 0xB0] {
          var bytes = [UInt8](repeating: 0x35, count: count + 24)
          bytes[place + 2] = byte
          let plain = (2..<2 + count).allSatisfy { (0x30...0x39).contains(bytes[$0]) }
          #expect(areDigits(bytes.span, 2..<2 + count) == plain)
        }
      }
    }
  }
}
