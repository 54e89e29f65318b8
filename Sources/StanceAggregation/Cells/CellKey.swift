import StanceClassifier

/// Day × language × kind of a post in one word, so that finding a cell is one comparison.
///
/// From bit 0: kind (2 bits), language (24), day (32), whether the day is known (1); bit 63 tells a key from a vacant slot.
struct CellKey: Sendable, Hashable {
  let bits: UInt64

  static let vacant = CellKey(bits: 0)

  private static let occupied: UInt64 = 1 << 63
  private static let dayKnown: UInt64 = 1 << 58

  private init(bits: UInt64) { self.bits = bits }

  init(_ post: Post) {
    var bits = CellKey.occupied | UInt64(post.kind.rawValue) | UInt64(post.language.packed & 0xFF_FFFF) << 2
    if let day = post.time.day {
      bits |= CellKey.dayKnown | UInt64(UInt32(bitPattern: day.daysSince1970)) << 26
    }
    self.bits = bits
  }

  var isVacant: Bool { bits == 0 }

  var kind: PostKind { PostKind.allCases[Int(bits & 3)] }

  var language: LanguageCode {
    let letters = [2, 10, 18].map { UInt8(truncatingIfNeeded: bits >> $0) }.filter { $0 != 0 }
    return LanguageCode(letters.span)
  }

  var day: CivilDay? {
    guard bits & CellKey.dayKnown != 0 else { return nil }
    return CivilDay(daysSince1970: Int32(bitPattern: UInt32(truncatingIfNeeded: bits >> 26)))
  }

  /// The group of a dimension; nil for a dimension that the key does not hold.
  func group(of dimension: Dimension) -> Group? {
    switch dimension {
    case .day: .day(day)
    case .week: .week(day.map(ISOWeek.init))
    case .month: .month(day.map(CivilMonth.init))
    case .language: .language(language)
    case .kind: .kind(kind)
    case .hour, .hashtag, .source, .authorClass: nil
    }
  }
}
