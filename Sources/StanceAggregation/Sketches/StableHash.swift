import StanceClassifier

/// A 64-bit hash that is the same on every machine and in every run, so that sketches of different processes merge: FNV-1a (Fowler, Noll & Vo), its bits then
/// spread by the finaliser of MurmurHash3 (Appleby 2011), since sketches take the first bits and FNV's are weak there.
///
/// No secret: who knows an author's id can calculate its hash.
struct StableHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes in one byte.
  mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Takes in a number, lowest byte first.
  mutating func add(_ number: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) { add(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  /// The hash of what was taken in.
  var value: UInt64 {
    var mixed = state
    mixed = (mixed ^ mixed >> 33) &* 0xFF51_AFD7_ED55_8CCD
    mixed = (mixed ^ mixed >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return mixed ^ mixed >> 33
  }

  /// The hash of some bytes.
  static func of(_ bytes: Span<UInt8>) -> UInt64 {
    var hash = StableHash()
    for index in bytes.indices { hash.add(bytes[index]) }
    return hash.value
  }

  /// The hash of a text.
  static func of(_ text: String) -> UInt64 {
    var hash = StableHash()
    for byte in text.utf8 { hash.add(byte) }
    return hash.value
  }
}

extension StableHash {
  /// The hash of a text by which copies are known: without links, which X makes anew for every copy, without regard to white space and to the case of ASCII
  /// letters.
  static func ofText(_ text: Span<UInt8>) -> UInt64 {
    var hash = StableHash()
    var index = 0
    while index < text.count {
      if startsLink(text, index) {
        while index < text.count, text[index] > 0x20 { index += 1 }
        continue
      }
      let byte = text[index]
      if byte > 0x20 { hash.add((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
      index += 1
    }
    return hash.value
  }

  /// Whether `http://` or `https://` stands here.
  private static func startsLink(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard text[start] == 0x68, start + 7 < text.count, text[start + 1] == 0x74, text[start + 2] == 0x74, text[start + 3] == 0x70
    else { return false }
    let colon = text[start + 4] == 0x73 ? start + 5 : start + 4
    return colon + 2 < text.count && text[colon] == 0x3A && text[colon + 1] == 0x2F && text[colon + 2] == 0x2F
  }
}
