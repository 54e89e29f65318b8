import Testing

@testable import StanceReport

@Suite("Reading UTF-8")
struct UTF8ScalarTests {
  private func decoded(_ bytes: [UInt8]) -> String {
    var text = ""
    var index = 0
    while index < bytes.count {
      let step = UTF8Scalar(at: index, in: bytes.span)
      text.unicodeScalars.append(step.scalar ?? "\u{FFFD}")
      index += step.count
    }
    return text
  }

  @Test("ill-formed bytes are replaced as String does, over random bytes", arguments: UInt64(1)...20)
  func oracle(seed: UInt64) {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let edges: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF,
      0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    for _ in 0..<2000 {
      let bytes = (0..<8).map { _ in edges[next(edges.count)] }
      #expect(decoded(bytes) == String(decoding: bytes, as: UTF8.self), "seed \(seed): \(bytes)")
    }
  }

  @Test("every scalar is read as itself")
  func scalars() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(scalar).utf8)
      let step = UTF8Scalar(at: 0, in: bytes.span)
      if step.scalar != scalar || step.count != bytes.count { Issue.record("U+\(String(value, radix: 16))") }
    }
  }
}
