import StanceClassifier

extension Tuner {
  /// Context words beside the cues of a lexicon from nothing, which keep their weights; the settings are fitted anew.
  ///
  /// What cues say is chosen first, without them: a word that tells a pole by itself is to be a cue.
  func addContext(
    to cues: TunedLexicon, _ training: [Int], seed: UInt64, _ purpose: TuningPurpose
  ) throws(LexiconError) -> TunedLexicon {
    var options = options
    options.suggestions = 0
    options.longestPhrase = 1
    options.plans = [FitPlan.inductionContext]
    let beside = Tuner(cues.lexicon, training.map { posts[$0] }, options)
    let context = try beside.tune(on: Array(training.indices), seed: seed, purpose)
    let date: String? = if case .keeping(let date) = purpose { date } else { nil }
    return try TunedLexicon(
      base, context.lexicon.settings.decision, [], cues.added + context.added, cues.plan, date: date)
  }
}
