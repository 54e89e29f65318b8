/// Pieces of a post's text on one line.
enum ConcordanceText {
  /// The text with each run of white space as one space; ill-formed UTF-8 becomes U+FFFD, but for a character cut off at the end.
  static func spaced(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    var isSpace = false
    for scalar in String(decoding: withoutCutEnd(bytes), as: UTF8.self).unicodeScalars {
      let isWhite = scalar.properties.isWhitespace
      if !isWhite { text.unicodeScalars.append(scalar) } else if !isSpace { text += " " }
      isSpace = isWhite
    }
    return text
  }

  /// The longest end of a text that fits into `columns`.
  static func ending(_ text: String, columns: Int) -> String {
    var left = columns
    return String(
      text.reversed().prefix { character in
        left -= DisplayWidth.columns(of: character)
        return left >= 0
      }.reversed())
  }

  /// The longest beginning of a text that fits into `columns`.
  static func beginning(_ text: String, columns: Int) -> String { DisplayWidth.shortened(text, to: columns, mark: "") }

  /// The text without spaces at its ends.
  static func trimmed(_ text: String) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private static func withoutCutEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let lead = bytes.suffix(4).lastIndex(where: { $0 & 0xC0 != 0x80 }), bytes[lead] >= 0xC2 else { return bytes }
    let length = bytes[lead] >= 0xF0 ? 4 : bytes[lead] >= 0xE0 ? 3 : 2
    return bytes.endIndex - lead < length ? bytes[..<lead] : bytes
  }
}
