import StanceClassifier

/// What a lexicon is tuned for.
enum TuningPurpose {
  /// To be measured.
  case measuring
  /// To be kept, with notes of that date.
  case keeping(date: String)
}

extension Tuner {
  /// The lexicon that all posts ask for, with a note behind each changed line that names `date`.
  public func tune(date: String) throws(LexiconError) -> TunedLexicon {
    try tune(on: Array(posts.indices), seed: options.seed, .keeping(date: date))
  }

  /// The lexicon that the posts of `training` ask for: plan, terms, weights, each by these posts alone.
  func tune(on training: [Int], seed: UInt64, _ purpose: TuningPurpose) throws(LexiconError) -> TunedLexicon {
    let tuned = try tuneEntries(on: training, seed: seed, purpose)
    if hasCues || options.contextSuggestions == 0 || tuned.added.isEmpty { return tuned }
    return try addContext(to: tuned, training, seed: seed, purpose)
  }

  /// The same in one go: beside cues that there are; in a lexicon from nothing without context words.
  private func tuneEntries(on training: [Int], seed: UInt64, _ purpose: TuningPurpose) throws(LexiconError) -> TunedLexicon {
    let plan = try plan(for: training, seed: seed)
    var lexicon = try extend(weigh(choose(training), training, plan))
    var fitted = fit(lexicon, training, plan)
    // What says too little to be worth a line goes; what it has hidden may then count, so the rest is fitted once more.
    let kept = lexicon.added.filter { fitted.weights[$0.entry.index] >= Tuner.leastWeight }
    if kept.count < lexicon.added.count {
      lexicon = try extend(weigh(kept.map(\.term), training, plan))
      fitted = fit(lexicon, training, plan)
    }
    let decision = finished(fitted.decision, lexicon, fitted, training)
    let moved = moved(lexicon, fitted, purpose)
    switch purpose {
    case .measuring:
      return try TunedLexicon(base, decision, moved, additions(lexicon, fitted, gains: nil), plan, date: nil)
    case .keeping(let date):
      let gains = gains(lexicon, training, plan, seed: seed)
      return try TunedLexicon(base, decision, moved, additions(lexicon, fitted, gains: gains), plan, date: date)
    }
  }

  /// A new entry below this says too little to be worth a line.
  static let leastWeight = 0.02
  /// A weight that moves by less stays as it was, so that a diff shows what matters.
  static let leastMove = 0.05

  /// Two decimals, as a person would write a weight.
  static func rounded(_ value: Double) -> Double { Double(Int(value * 100 + 0.5)) / 100 }

  private func moved(_ lexicon: Extension, _ fitted: FittedWeights, _ purpose: TuningPurpose) -> [MovedEntry] {
    let evidence: [EntryEvidence]? = if case .keeping = purpose { self.evidence() } else { nil }
    var moved: [MovedEntry] = []
    for (number, id) in lexicon.old.enumerated() {
      let (old, new) = (base.entries[number].weight, Tuner.rounded(fitted.weights[id.index]))
      guard base.entries[number].role.stance != nil, (new - old).magnitude >= Tuner.leastMove else { continue }
      let posts = evidence?[number] ?? EntryEvidence()
      moved.append(MovedEntry(entry: EntryID(number), old: old, new: new, evidence: posts))
    }
    return moved.sorted { left, right in
      let (a, b) = ((left.new - left.old).magnitude, (right.new - right.old).magnitude)
      return a != b ? a > b : left.entry < right.entry
    }
  }

  private func additions(_ lexicon: Extension, _ fitted: FittedWeights, gains: [Double]?) -> [AddedEntry] {
    let entries = lexicon.added.enumerated().map { number, added in
      let (term, stance) = (added.term.term, added.term.stance)
      let holding = gains == nil ? [] : holding(added.term)
      let examples = holding.filter { posts[$0].gold == stance } + holding.filter { posts[$0].gold != stance }
      return AddedEntry(
        text: terms.terms[term].text, use: added.term.use, stance: stance,
        weight: max(0.01, Tuner.rounded(fitted.weights[added.entry.index])),
        file: file(of: added.term), z: added.term.z, evidence: gains == nil ? EntryEvidence() : evidence(of: added.term),
        gain: gains?[number] ?? 0, examples: Array(examples.prefix(3)))
    }
    return entries.sorted { left, right in
      if left.weight != right.weight { return left.weight > right.weight }
      return left.text != right.text ? left.text < right.text : left.file < right.file
    }
  }

  // MARK: Settings

  private func finished(
    _ decision: Decision, _ lexicon: Extension, _ fitted: FittedWeights, _ training: [Int]
  ) -> Decision {
    var decision = decision
    decision.threshold = Tuner.rounded(decision.threshold)
    decision.opposition = Tuner.rounded(decision.opposition)
    decision.firstPrior = Tuner.rounded(decision.firstPrior)
    decision.secondPrior = Tuner.rounded(decision.secondPrior)
    calibrate(&decision, training.map { lexicon.hits.tally($0, weights: fitted.weights) }, training)
    return decision
  }

  /// Sets scale and doubt so that the probabilities fit the labels best, each post counting the same. It changes no label.
  private func calibrate(_ decision: inout Decision, _ tallies: [Tally], _ training: [Int]) {
    func loss(_ decision: Decision) -> Double {
      var sum = 0.0
      for (tally, post) in zip(tallies, training) {
        sum -= Logarithm.log(max(decision.probabilities(tally)[posts[post].gold], 1e-12))
      }
      return sum
    }
    decision.scale = base.settings.decision.scale
    decision.doubt = base.settings.decision.doubt
    var least = loss(decision)
    for _ in 0..<2 {
      for (setting, tenths) in [(\Decision.scale, 2...80), (\Decision.doubt, 5...80)] {
        for tenth in tenths {
          var changed = decision
          changed[keyPath: setting] = Double(tenth) / 10
          let value = loss(changed)
          if value < least - 0.5 { (decision, least) = (changed, value) }
        }
      }
    }
  }
}
