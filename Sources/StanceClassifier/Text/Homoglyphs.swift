/// Letters of one script that imitate the other's: how posts dodge filters (`НАTО` with a Latin T).
///
/// Pairs after folding, from Unicode's confusables (UTS #39) restricted to what looks alike in lower case or in capitals.
enum Homoglyphs {
  /// The Cyrillic letter that a folded Latin letter imitates.
  static func cyrillic(for latin: UInt32) -> UInt32? {
    switch latin {
    case 0x61: 0x430  // a а
    case 0x62: 0x432  // B В
    case 0x63: 0x441  // c с
    case 0x65: 0x435  // e е
    case 0x68: 0x43D  // H Н
    case 0x69: 0x456  // i і
    case 0x6B: 0x43A  // k к
    case 0x6D: 0x43C  // m м
    case 0x6F: 0x43E  // o о
    case 0x70: 0x440  // p р
    case 0x74: 0x442  // t т
    case 0x78: 0x445  // x х
    case 0x79: 0x443  // y у
    default: nil
    }
  }

  /// The Latin letter that a folded Cyrillic letter imitates.
  static func latin(for cyrillic: UInt32) -> UInt32? {
    switch cyrillic {
    case 0x430: 0x61
    case 0x432: 0x62
    case 0x441: 0x63
    case 0x435: 0x65
    case 0x43D: 0x68
    case 0x456: 0x69
    case 0x43A: 0x6B
    case 0x43C: 0x6D
    case 0x43E: 0x6F
    case 0x440: 0x70
    case 0x442: 0x74
    case 0x445: 0x78
    case 0x443: 0x79
    case 0x455: 0x73  // ѕ
    case 0x458: 0x6A  // ј
    default: nil
    }
  }
}
