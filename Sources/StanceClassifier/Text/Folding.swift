/// What folding makes of one scalar: none (a mark that is dropped), one, or two (`ß` → `ss`).
struct FoldedScalar: Equatable {
  var first: UInt32
  var second: UInt32 = 0

  static let dropped = FoldedScalar(first: 0)
}

/// Folding of single scalars: what makes two spellings of a word the same word.
///
/// Case, width and mathematical styles go; Latin and Greek letters lose their diacritics (people type `Selenskyj` and `negociacion`);
/// `ё` is `е`; every apostrophe is `'`; combining marks and invisible joiners are dropped, but for the marks that make `й`, `ї` and `ў`
/// (``Folding/compose(_:after:)``). So NFC and NFD spellings of Latin, Cyrillic and Greek fold alike. Folding twice changes nothing.
enum Folding {
  static func fold(_ scalar: UInt32) -> FoldedScalar {
    switch scalar {
    case 0..<0x80: FoldedScalar(first: scalar &- 0x41 < 26 ? scalar | 0x20 : scalar)
    case 0xC0...0x24F: latin(scalar, FoldingTables.latin, from: 0xC0)
    case 0x300...0x36F: .dropped
    case 0x370...0x3FF: greek(scalar)
    case 0x400...0x45F: FoldedScalar(first: cyrillic(scalar))
    case 0x460...0x52F: cyrillicExtended(scalar)
    case 0x1E00...0x1EFF: latin(scalar, FoldingTables.latinAdditional, from: 0x1E00)
    case 0x1F00...0x1FFF: greekExtended(scalar)
    case 0xFF01...0xFF5E: fold(scalar - 0xFEE0)
    case 0x1D400...0x1D6A3: FoldedScalar(first: 0x61 + (scalar - 0x1D400) % 26)
    case 0x1D7CE...0x1D7FF: FoldedScalar(first: 0x30 + (scalar - 0x1D7CE) % 10)
    default: isIgnorable(scalar) ? .dropped : other(scalar)
    }
  }

  /// The letter that a combining mark makes of the Cyrillic letter before it; nil where the mark is simply dropped.
  static func compose(_ mark: UInt32, after letter: UInt32) -> UInt32? {
    switch (letter, mark) {
    case (0x438, 0x306): 0x439  // и + breve = й
    case (0x443, 0x306): 0x45E  // у + breve = ў
    case (0x456, 0x308): 0x457  // і + diaeresis = ї
    default: nil
    }
  }

  /// Lower case of U+0400…U+045F; `ё`, `ѐ`, `ѓ`, `ќ`, `ѝ` lose their marks as their decomposed spellings do.
  static func cyrillic(_ scalar: UInt32) -> UInt32 {
    let lower = scalar < 0x410 ? scalar + 0x50 : scalar < 0x430 ? scalar + 0x20 : scalar
    switch lower {
    case 0x450, 0x451: return 0x435
    case 0x453: return 0x433
    case 0x45C: return 0x43A
    case 0x45D: return 0x438
    default: return lower
    }
  }

  /// Scalars without a shape of their own: zero-width space and joiners, soft hyphen, word joiner, byte-order mark, variation selectors.
  static func isIgnorable(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x34F, 0x200B...0x200D, 0x2060, 0xFE00...0xFE0F, 0xFEFF: true
    default: false
    }
  }

  /// Whether a scalar is part of a word: letters, digits and marks of every script. ASCII is decided elsewhere.
  static func isWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80..<0xC0: scalar == 0xAA || scalar == 0xB5 || scalar == 0xBA
    case 0xC0...0x24F: scalar != 0xD7 && scalar != 0xF7
    case 0x300...0x36F, 0x400...0x481, 0x48A...0x52F: true
    case 0x2000...0x2BFF, 0x1F000...0x1FAFF: false
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
    default: Unicode.Scalar(scalar).map(isWord) ?? false
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber,
      .nonspacingMark, .spacingMark:
      true
    default: false
    }
  }

  private static func latin(_ scalar: UInt32, _ table: [UInt8], from first: UInt32) -> FoldedScalar {
    switch table[Int(scalar - first)] {
    case 0x2E: other(scalar)  // "." : no base letter
    case 0x31: FoldedScalar(first: 0x61, second: 0x65)  // æ → ae
    case 0x32: FoldedScalar(first: 0x73, second: 0x73)  // ß → ss
    case 0x33: FoldedScalar(first: 0x6F, second: 0x65)  // œ → oe
    case 0x34: FoldedScalar(first: 0x74, second: 0x68)  // þ → th
    case 0x35: FoldedScalar(first: 0x69, second: 0x6A)  // ĳ → ij
    case 0x36: FoldedScalar(first: 0x292)  // ǯ → ʒ
    case let letter: FoldedScalar(first: UInt32(letter))
    }
  }

  private static func greek(_ scalar: UInt32) -> FoldedScalar {
    switch scalar {
    case 0x386, 0x3AC: FoldedScalar(first: 0x3B1)
    case 0x388, 0x3AD: FoldedScalar(first: 0x3B5)
    case 0x389, 0x3AE: FoldedScalar(first: 0x3B7)
    case 0x38A, 0x390, 0x3AA, 0x3AF, 0x3CA: FoldedScalar(first: 0x3B9)
    case 0x38C, 0x3CC: FoldedScalar(first: 0x3BF)
    case 0x38E, 0x3AB, 0x3B0, 0x3CB, 0x3CD: FoldedScalar(first: 0x3C5)
    case 0x38F, 0x3CE: FoldedScalar(first: 0x3C9)
    case 0x3C2: FoldedScalar(first: 0x3C3)  // final sigma
    case 0x3D3, 0x3D4: FoldedScalar(first: 0x3D2)
    default: other(scalar)
    }
  }

  /// Greek with breathings and iota subscript: the letter alone, as its decomposed spelling folds.
  private static func greekExtended(_ scalar: UInt32) -> FoldedScalar {
    switch FoldingTables.greekExtended[Int(scalar - 0x1F00)] {
    case 0x61: FoldedScalar(first: 0x3B1)
    case 0x65: FoldedScalar(first: 0x3B5)
    case 0x68: FoldedScalar(first: 0x3B7)
    case 0x69: FoldedScalar(first: 0x3B9)
    case 0x6F: FoldedScalar(first: 0x3BF)
    case 0x72: FoldedScalar(first: 0x3C1)
    case 0x75: FoldedScalar(first: 0x3C5)
    case 0x77: FoldedScalar(first: 0x3C9)
    default: other(scalar)
    }
  }

  /// Cyrillic letters of other languages; those with a mark over them lose it, as their decomposed spellings do.
  private static func cyrillicExtended(_ scalar: UInt32) -> FoldedScalar {
    let lower = other(scalar)
    switch lower.first {
    case 0x4D1, 0x4D3: return FoldedScalar(first: 0x430)  // ӑ ӓ
    case 0x4D7: return FoldedScalar(first: 0x435)  // ӗ
    case 0x4C2, 0x4DD: return FoldedScalar(first: 0x436)  // ӂ ӝ
    case 0x4DF: return FoldedScalar(first: 0x437)  // ӟ
    case 0x4E3, 0x4E5: return FoldedScalar(first: 0x438)  // ӣ ӥ
    case 0x4E7: return FoldedScalar(first: 0x43E)  // ӧ
    case 0x4EF, 0x4F1, 0x4F3: return FoldedScalar(first: 0x443)  // ӯ ӱ ӳ
    case 0x4F5: return FoldedScalar(first: 0x447)  // ӵ
    case 0x4F9: return FoldedScalar(first: 0x44B)  // ӹ
    case 0x4ED: return FoldedScalar(first: 0x44D)  // ӭ
    case 0x477: return FoldedScalar(first: 0x475)  // ѷ
    case 0x4DB: return FoldedScalar(first: 0x4D9)  // ӛ
    case 0x4EB: return FoldedScalar(first: 0x4E9)  // ӫ
    default: return lower
    }
  }

  /// Every other script: Unicode's lower case, of which marks are dropped again (`İ` → `i`).
  private static func other(_ scalar: UInt32) -> FoldedScalar {
    guard let known = Unicode.Scalar(scalar) else { return FoldedScalar(first: scalar) }
    guard known.properties.changesWhenLowercased else { return FoldedScalar(first: scalar) }
    let lower = known.properties.lowercaseMapping.unicodeScalars.filter { !(0x300...0x36F).contains($0.value) }
    guard let first = lower.first else { return FoldedScalar(first: scalar) }
    return FoldedScalar(first: first.value, second: lower.dropFirst().first?.value ?? 0)
  }
}
