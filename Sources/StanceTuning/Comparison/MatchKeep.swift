import StanceClassifier

/// The posts of a dump as a lexicon matched them, kept so that the labels by a changed lexicon are there at once: the texts, the labels, and for each
/// entry the posts where it occurs, hidden by a longer one or not.
///
/// A label can change only where a changed entry occurs, or, if settings change, where there is a cue. So a new weight asks the lists of posts alone; a new
/// entry is looked for in all texts, by itself; and what may change is classified anew by the changed lexicon. Labels are those that classifying the dump
/// would give: nothing is approximated.
///
/// Costs 10 bytes a post besides its id and text, and in a post with a cue 4 and 4 for each entry in it; the file is read into memory, and the lists once more.
public struct MatchKeep: Sendable {
  /// The lexicon by which posts were matched.
  public let lexicon: Lexicon
  /// What the posts come from, as the maker wrote it.
  public let origin: String
  /// Labels by that lexicon, a post each, by `Stance.rawValue`.
  let labels: [UInt8]
  /// One past the last byte of each post in ``bytes``, id and text together.
  let ends: [UInt64]
  /// How many bytes of each post are its id.
  let idLengths: [UInt8]
  /// Where the bytes of posts start.
  let start: Int
  /// Posts with a cue, ascending.
  let withCue: [UInt32]
  /// For each entry where its posts stand in ``postings``: those of entry e are `postingStarts[e]..<postingStarts[e + 1]`.
  let postingStarts: [UInt32]
  /// Posts with a cue, by the entries that occur in them, ascending for each.
  let postings: [UInt32]
  /// The file.
  let bytes: [UInt8]

  /// How many posts there are.
  public var postCount: Int { labels.count }

  /// The label of a post by the keep's own lexicon.
  public func label(_ post: Int) -> Stance { Stance(rawValue: labels[post]) ?? .neutral }

  /// The id of a post; empty where the dump has none.
  public func id(_ post: Int) -> String {
    let range = record(post)
    return String(decoding: bytes[range.lowerBound..<range.lowerBound + Int(idLengths[post])], as: UTF8.self)
  }

  /// Where the text of a post stands in ``bytes``.
  public func text(_ post: Int) -> Range<Int> {
    let range = record(post)
    return range.lowerBound + Int(idLengths[post])..<range.upperBound
  }

  private func record(_ post: Int) -> Range<Int> {
    start + (post == 0 ? 0 : Int(ends[post - 1]))..<start + Int(ends[post])
  }

  /// The posts, ascending, whose labels may be others by the new lexicon of a comparison whose old one is the keep's, as far as the lists tell: but for posts
  /// where an added entry occurs.
  func candidates(_ comparison: LexiconComparison) -> [UInt32] {
    if comparison.canChangeAnyLabel { return withCue }
    var isCandidate = [Bool](repeating: false, count: postCount)
    for change in comparison.changes where change.isOfConsequence {
      guard let entry = change.old?.index else { continue }
      for index in Int(postingStarts[entry])..<Int(postingStarts[entry + 1]) { isCandidate[Int(postings[index])] = true }
    }
    return withCue.filter { isCandidate[Int($0)] }
  }
}
