/// Texts that no keyboard would write and every archive holds.
enum NastyText {
  /// Pieces that meet in every order: letters of several scripts, emoji and their parts, marks, invisible characters, broken UTF-8.
  static let pieces: [[UInt8]] = wellFormed.split(separator: " ").map { Array($0.utf8) } + spaces.map { Array($0.utf8) } + broken

  private static let wellFormed =
    """
    a B s nato Peace e\u{301} ß œ İ ſ ĳ и и\u{306} Й і\u{308} ё О т Ш ў ґ Ѣ ά ς Ω ｎ Ａ ！ ？ 𝐍 𝓪 𝟚 是 한 ก็ ا ª 0 7 1990 \
    ' ’ ʼ ` ´ 's ’s " “ ” „ « » # #No #нет _ @ @me http:// https://x.y/z www. h ttp :/ . .. … , ? ! ; : ( ) - – — / & \
    \u{200B} \u{200D} \u{FE0F} \u{FEFF} \u{AD} \u{301} \u{308} \u{306} \u{34F} \u{20E3} \
    👍 🏽 \
    🇺 🇦 👩🏽‍🚀 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 \
    \u{E0067} ☮ © ™ \u{0} \u{7F} \u{2028} \u{FFFD} \u{10FFFF}
    """
  private static let spaces = [" ", "  ", " - ", "\n", "\r\n", "\t"]
  private static let broken: [[UInt8]] = [
    [0x80], [0xBF], [0xC0], [0xC3], [0xD0], [0xD1], [0xE2], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x9F],
    [0xF4, 0x90, 0x80, 0x80],
    [0xFF],
  ]

  static func random(_ random: inout SplitMix, pieces count: Int) -> [UInt8] {
    (0..<count).flatMap { _ in random.pick(pieces) }
  }
}
