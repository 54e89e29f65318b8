/// What is an emoji and what belongs to it (UTS #51, emoji sequences).
enum Emoji {
  /// Whether a scalar starts an emoji. Arrows and signs that are text by default (©, ↔) do not.
  static func startsEmoji(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1F000...0x1FAFF: true
    case 0x2600...0x27BF, 0x2B00...0x2BFF, 0x231A...0x23FF: true
    case 0x203C, 0x2049: false
    default: false
    }
  }

  /// A letter of a flag; two make one.
  static func isFlagLetter(_ scalar: UInt32) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar) }

  /// What changes the look of the emoji before it: skin tone, variation selector. Folded away.
  static func isModifier(_ scalar: UInt32) -> Bool {
    (0x1F3FB...0x1F3FF).contains(scalar) || scalar == 0xFE0F || scalar == 0xFE0E || scalar == 0x20E3
  }

  /// A tag of a subdivision flag (🏴󠁧󠁢󠁳󠁣󠁴󠁿).
  static func isTag(_ scalar: UInt32) -> Bool { (0xE0020...0xE007F).contains(scalar) }

  /// The joiner of sequences (👩‍🚀).
  static let joiner: UInt32 = 0x200D
}

extension Tokenizer {
  /// Reads one emoji: a flag, or a base with its modifiers, tags and joined parts.
  static func scanEmoji(
    _ text: Span<UInt8>, _ scan: inout TokenScan, _ tokens: inout MutableSpan<Token>, _ folded: inout MutableSpan<UInt8>
  ) {
    let start = scan.at
    let first = scan.foldedEnd
    let base = UTF8Decoding.scalar(text, at: scan.at)
    scan.keep(base, &folded)
    if Emoji.isFlagLetter(base.value) {
      if let second = next(text, scan.at), Emoji.isFlagLetter(second.value) { scan.keep(second, &folded) }
    } else {
      scanSequence(text, &scan, &folded)
    }
    scan.add(.emoji, from: start, to: scan.at, folded: first..<scan.foldedEnd, of: folded, &tokens)
  }

  private static func scanSequence(_ text: Span<UInt8>, _ scan: inout TokenScan, _ folded: inout MutableSpan<UInt8>) {
    while let scalar = next(text, scan.at) {
      if Emoji.isModifier(scalar.value) {
        scan.at += scalar.width
      } else if Emoji.isTag(scalar.value) {
        scan.keep(scalar, &folded)
      } else if scalar.value == Emoji.joiner, let part = next(text, scan.at + scalar.width),
        Emoji.startsEmoji(part.value)
      {
        scan.keep(scalar, &folded)
        scan.keep(part, &folded)
      } else {
        return
      }
    }
  }

  private static func next(_ text: Span<UInt8>, _ index: Int) -> DecodedScalar? {
    index < text.count && text[index] >= 0x80 ? UTF8Decoding.scalar(text, at: index) : nil
  }
}

extension TokenScan {
  /// Goes past a scalar and puts it into the folded form as it is.
  fileprivate mutating func keep(_ scalar: DecodedScalar, _ folded: inout MutableSpan<UInt8>) {
    foldedEnd = UTF8Decoding.write(scalar.value, into: &folded, at: foldedEnd)
    at += scalar.width
  }
}
