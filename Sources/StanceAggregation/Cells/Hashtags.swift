/// Finds the hashtags of a text: `#` before letters, digits and underscores of any script (one of them no digit), not behind a letter, digit, `&` or `/`: those are
/// words with a `#` inside, entities and addresses. The tag is taken in small letters, since X tells none apart by case.
struct HashtagScanner {
  /// The distinct tags of a text without their `#`, in order; empty for most texts.
  static func tags(_ text: Span<UInt8>) -> [String] {
    var tags: [String] = []
    for index in text.indices where text[index] == 0x23 {
      guard index == 0 || !holdsTogether(text[index - 1]), let tag = tag(text, from: index + 1) else { continue }
      if !tags.contains(tag) { tags.append(tag) }
    }
    return tags
  }

  private static func holdsTogether(_ byte: UInt8) -> Bool { isWord(byte) || byte == 0x26 || byte == 0x2F }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...0xFF: true
    default: false
    }
  }

  private static func tag(_ text: Span<UInt8>, from start: Int) -> String? {
    var end = start
    while end < text.count, isWord(text[end]) { end += 1 }
    var bytes: [UInt8] = []
    for index in start..<end { bytes.append(text[index]) }
    var tag = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      guard isWord(scalar) else { break }
      tag.append(scalar)
    }
    let isWordy = tag.contains { !($0.properties.numericType != nil) }
    return isWordy ? String(tag).lowercased() : nil
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "_" { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .nonspacingMark,
      .spacingMark:
      return true
    default: return false
    }
  }
}
