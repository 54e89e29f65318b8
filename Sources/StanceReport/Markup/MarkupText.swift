/// Text of strangers inside HTML and SVG.
enum MarkupText {
  /// The text with everything replaced that would end it or act on what is around it, for element content and for attributes in double quotes alike:
  /// `&`, `<`, `>` and both quotation marks become references; control characters and the overrides of the bidirectional algorithm become visible (see
  /// ``TerminalText/escaped(_:lineFeeds:)-(String,_)``); U+FFFE and U+FFFF, which XML 1.0 (§2.2) forbids, become U+FFFD.
  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    var result = ""
    for scalar in TerminalText.escaped(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20..<0x7F: byte != 0x26 && byte != 0x3C && byte != 0x3E && byte != 0x22 && byte != 0x27
    default: false
    }
  }
}
