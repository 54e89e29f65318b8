import StanceClassifier

/// One place where a term occurs, with the text around it: a key word in context (Luhn, "Keyword-in-Context Index for Technical Literature", 1960).
public struct ConcordanceLine: Sendable {
  /// The post's id as UTF-8; empty where the dump has none.
  public let id: [UInt8]
  /// When the post was made.
  public let time: PostTime
  /// The language that the dump names.
  public let language: LanguageCode
  /// What stands before the term, as UTF-8 that may be cut within a character.
  let before: [UInt8]
  /// What matched.
  let keyword: [UInt8]
  /// What stands behind it, as UTF-8 that may be cut within a character.
  let after: [UInt8]

  /// The line of a match at `range` of a text, with enough context for `columns` on either side. Time depends on the columns, not on the text.
  public init(_ post: Post, id: Span<UInt8>, text: Span<UInt8>, range: Range<Int>, columns: Int) {
    // An emoji of several people takes 25 bytes for its two columns, and there are few; letters take up to four.
    let bytes = 8 * columns + 32
    self.id = ConcordanceLine.copy(id, 0..<id.count)
    time = post.time
    language = post.language
    before = ConcordanceLine.copy(text, max(0, range.lowerBound - bytes)..<range.lowerBound)
    keyword = ConcordanceLine.copy(text, range)
    after = ConcordanceLine.copy(text, range.upperBound..<min(text.count, range.upperBound + bytes))
  }

  /// The three parts for people and programs alike: white space is one space, the context has at most `columns` on either side.
  func parts(columns: Int) -> (left: String, keyword: String, right: String) {
    let start = before.firstIndex { $0 & 0xC0 != 0x80 } ?? before.count
    let left = ConcordanceText.spaced(before[start...])
    let right = ConcordanceText.spaced(after[...])
    return (
      ConcordanceText.ending(left, columns: columns), ConcordanceText.spaced(keyword[...]),
      ConcordanceText.beginning(right, columns: columns)
    )
  }

  private static func copy(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] { range.map { bytes[$0] } }
}
