/// Punctuation past ASCII.
enum Marks {
  /// The kind of mark that a scalar is; nil for those that only separate (hyphens, bullets, slashes).
  static func kind(of scalar: UInt32) -> Token.Kind? {
    switch scalar {
    case 0x201C, 0x201D, 0x201E, 0x201F, 0xAB, 0xBB, 0x2039, 0x203A, 0x300C, 0x300D: .quote  // “ ” „ ‟ « » ‹ › 「 」
    case 0x2013, 0x2014, 0x2015, 0x3001, 0xFF0C, 0x060C, 0xFF1A, 0xFF1B, 0x061B: .clauseEnd  // – — ― 、 ， ، ： ； ؛
    case 0x2026, 0x3002, 0xFF01, 0xFF0E, 0x203C, 0x06D4, 0x0964: .sentenceEnd  // … 。 ！ ． ‼ ۔ ।
    case 0xFF1F, 0x061F, 0x2047, 0x2048, 0x2049, 0x37E: .question  // ？ ؟ ⁇ ⁈ ⁉ ;
    case 0x2028, 0x2029, 0x85: .sentenceEnd
    default: nil
    }
  }

  /// The shapes that Ukrainian and English apostrophes take.
  static func isApostrophe(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2018, 0x2019, 0x201B, 0x2BC, 0x2B9, 0x2032, 0xB4, 0xFF07: true
    default: false
    }
  }
}
