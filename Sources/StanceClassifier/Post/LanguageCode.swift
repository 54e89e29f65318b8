/// The primary subtag of a language tag (BCP 47), two or three lower-case letters, packed into a number.
public struct LanguageCode: Sendable, Hashable {
  /// The letters as bytes, first letter lowest; 0 is unknown.
  public let packed: UInt32

  /// No language known.
  public static let unknown = LanguageCode(packed: 0)

  private init(packed: UInt32) { self.packed = packed }

  /// The language that a dump names: `en`, `EN`, `pt-BR`, `zh_TW`. X's own codes for "none" (`und`, `zxx`, `qme`, `qht`, `qam`, `qct`,
  /// `qst`, `art`) and everything else that is no tag are unknown; the withdrawn `in` and `iw` are `id` and `he`.
  public init(_ tag: Span<UInt8>) {
    var packed: UInt32 = 0
    var letters = 0
    while letters < tag.count, tag[letters] != 0x2D, tag[letters] != 0x5F {
      let letter = tag[letters] | 0x20
      guard letters < 3, letter >= 0x61, letter <= 0x7A else {
        self.packed = 0
        return
      }
      packed |= UInt32(letter) << UInt32(8 * letters)
      letters += 1
    }
    self = letters < 2 ? .unknown : LanguageCode.current(packed)
  }

  /// The language that a tag names; see ``init(_:)-(Span<UInt8>)``.
  public init(_ tag: String) {
    let bytes = Array(tag.utf8)
    self.init(bytes.span)
  }

  /// The code, for output: `en`; `und` for unknown.
  public var name: String {
    if packed == 0 { return "und" }
    let bytes = [0, 8, 16].map { UInt8(truncatingIfNeeded: packed >> $0) }.filter { $0 != 0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The code in use for one that X writes otherwise; unknown for its codes of no language.
  /// (https://developer.x.com/en/docs/twitter-api/enterprise/powertrack-api/guides/operators)
  private static func current(_ packed: UInt32) -> LanguageCode {
    switch packed {
    case 0x6E_69: LanguageCode(packed: 0x64_69)  // in → id
    case 0x77_69: LanguageCode(packed: 0x65_68)  // iw → he
    case 0x64_6E75, 0x78_787A, 0x65_6D71, 0x74_6871, 0x6D_6171, 0x74_6371, 0x74_7371, 0x74_7261: .unknown
    default: LanguageCode(packed: packed)
    }
  }
}
