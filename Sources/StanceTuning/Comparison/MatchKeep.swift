import StanceClassifier

/// The posts of a dump as a lexicon matched them, kept so that the labels by a changed lexicon are there at once: the texts, the labels, and for each
/// entry the posts where it occurs, hidden by a longer one or not.
///
/// A label can change only where a changed entry occurs, or, if settings change, where there is a cue. Where nothing changes but weights of cues and context
/// words and the decision, the new label is a sum over what was kept of the post; where other entries or the rules' settings change, the post is classified
/// anew; a new entry is looked for in all texts, by itself. Labels are those that classifying the dump would give: nothing is approximated.
///
/// Costs 10 bytes a post besides its id and text, and in a post with a cue 13, 12 for each cue that counts and 4 for each context word, and 4 for each entry in
/// it; the file is read into memory, and the lists once more.
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
  /// What posts with a cue sum up, a row each.
  let sums: KeptSums
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
}
