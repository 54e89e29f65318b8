/// How wide a text will be, without the font: the reader's system chooses it.
///
/// Widths of Helvetica (Adobe Font Metrics) in thousandths of the font's size, in classes of letters; what is not ASCII counts as a wide letter,
/// East Asian characters and emoji as a full square. The fonts of other systems are wider by up to an eighth (Noto Sans, DejaVu Sans), which is added.
enum TextWidth {
  /// The width in pixels at a font size in pixels.
  static func pixels(_ text: String, size: Double) -> Double {
    Double(text.reduce(0) { $0 + thousandths($1) }) * size / 1000 * widest
  }

  private static let widest = 1.125

  /// The longest beginning of `text` that fits into `pixels`, with `…` at its end where something was left out.
  static func shortened(_ text: String, to pixels: Double, size: Double) -> String {
    guard self.pixels(text, size: size) > pixels else { return text }
    var left = pixels - self.pixels("…", size: size)
    let beginning = text.prefix { character in
      left -= Double(thousandths(character)) * size / 1000 * widest
      return left >= 0
    }
    return beginning + "…"
  }

  private static func thousandths(_ character: Character) -> Int {
    guard let byte = character.asciiValue else { return DisplayWidth.columns(of: character) * 500 + 100 }
    switch byte {
    case 0x21, 0x27, 0x2C, 0x2E, 0x3A, 0x3B, 0x49, 0x69, 0x6A, 0x6C, 0x7C: return 278
    case 0x20, 0x28, 0x29, 0x2D, 0x2F, 0x5B, 0x5C, 0x5D, 0x66, 0x72, 0x74, 0x60: return 333
    case 0x4D, 0x57, 0x6D, 0x25, 0x40: return 880
    case 0x41...0x5A, 0x26, 0x77: return 700
    default: return 556
    }
  }
}
