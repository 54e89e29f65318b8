import StanceClassifier

/// Scores the posts of a group by its lexicon, and by the one that it is compared with.
///
/// A class, since sessions cannot be copied into a dictionary of groups.
final class GoldScorer {
  private var session: ClassifierSession
  private var rival: RivalLabels.Session?

  /// A scorer by a lexicon; `rival` must have the same poles.
  init(_ lexicon: Lexicon, against rival: Lexicon?) throws(CommandError) {
    session = Classifier(lexicon).makeSession()
    self.rival = try rival.map { other throws(CommandError) in try RivalLabels(of: other, in: lexicon.poles) }?.makeSession()
  }

  /// The score of a text, and the label of the other lexicon.
  func score(_ text: Span<UInt8>) -> (score: Score, rival: Stance?) { (session.score(text), rival?.label(of: text)) }

  /// The cues that counted in the last text.
  var hits: [CueHit] { session.hits }

  /// A scorer for each group, or one under the empty name where posts are in no groups. A group for which there is no lexicon gets none.
  static func scorers(
    _ lexicons: GroupedLexicons, against rivals: GroupedLexicons?, groups: [String]?
  ) throws(CommandError) -> [String: GoldScorer] {
    var scorers: [String: GoldScorer] = [:]
    for group in (groups ?? []) + [""] {
      guard let lexicon = lexicons.lexicon(of: group) else { continue }
      let rival = rivals?.lexicon(of: group)
      if rivals != nil, rival == nil { continue }
      scorers[group] = try GoldScorer(lexicon, against: rival)
    }
    return scorers
  }
}
