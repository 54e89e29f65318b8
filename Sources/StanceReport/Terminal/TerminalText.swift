/// Makes text of strangers safe to print: a post must not move the cursor, set the window's title, or turn the order of what is beside it.
public enum TerminalText {
  /// What becomes of a line feed.
  public enum LineFeeds: Sendable {
    /// It is escaped like every control character.
    case escaped
    /// It stays.
    case kept
  }

  /// The text with everything that a terminal obeys made visible as `\u{1b}`: C0 and C1 control characters (ECMA-48), DEL, the overrides and isolates of
  /// the bidirectional algorithm (UAX #9: U+202A–202E, U+2066–2069; "Trojan Source", Boucher & Anderson 2021), line and paragraph separators. Ill-formed
  /// UTF-8 becomes U+FFFD.
  public static func escaped(_ text: Span<UInt8>, lineFeeds: LineFeeds = .escaped) -> String {
    var result = ""
    var index = 0
    while index < text.count {
      let step = UTF8Scalar(at: index, in: text)
      let scalar = step.scalar ?? "\u{FFFD}"
      if !isObeyed(scalar) || scalar == "\n" && lineFeeds == .kept {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\u{" + String(scalar.value, radix: 16) + "}"
      }
      index += step.count
    }
    return result
  }

  /// The text with everything that a terminal obeys made visible.
  public static func escaped(_ text: String, lineFeeds: LineFeeds = .escaped) -> String {
    escaped(text.utf8.span, lineFeeds: lineFeeds)
  }

  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
    default: false
    }
  }
}
