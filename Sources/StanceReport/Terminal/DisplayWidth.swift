/// How many columns of a terminal a text takes.
///
/// A grapheme cluster takes two columns where it is shown as an emoji (UTS #51: Emoji_Presentation or U+FE0F) or is wide or fullwidth (UAX #11,
/// EastAsianWidth.txt 16.0: the ranges below, small gaps closed), none where it consists of marks and format characters, else one. Terminals differ on
/// what is new or ambiguous; a table then is off by a column, nothing worse.
enum DisplayWidth {
  static func columns(of text: String) -> Int {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? text.utf8.count : text.reduce(0) { $0 + columns(of: $1) }
  }

  static func columns(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let base = scalars.first(where: { !isZeroWidth($0) }) else { return 0 }
    if base.properties.isEmojiPresentation || scalars.contains("\u{FE0F}") && base.properties.isEmoji { return 2 }
    return isWide(base) ? 2 : 1
  }

  /// The longest beginning of `text` that fits into `columns`, with `mark` at its end where something was left out.
  static func shortened(_ text: String, to columns: Int, mark: String) -> String {
    guard DisplayWidth.columns(of: text) > columns else { return text }
    var left = columns - DisplayWidth.columns(of: mark)
    let beginning = text.prefix { character in
      left -= DisplayWidth.columns(of: character)
      return left >= 0
    }
    return beginning + mark
  }

  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: true
    default: scalar.value == 0x115F
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    wideRanges.contains { $0.contains(scalar.value) }
  }

  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115E, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FB, 0x1F200...0x1F202, 0x1F210...0x1F23B,
    0x1F240...0x1F248, 0x1F250...0x1F251, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}
