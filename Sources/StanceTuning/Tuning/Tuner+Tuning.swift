import StanceClassifier

extension Tuner {
  /// The lexicon that all posts ask for.
  public func tune() throws(LexiconError) -> TunedLexicon {
    try tune(on: Array(posts.indices), seed: options.seed)
  }

  /// The lexicon that the posts of `training` ask for: plan, terms, weights, each by these posts alone.
  func tune(on training: [Int], seed: UInt64) throws(LexiconError) -> TunedLexicon {
    let plan = try plan(for: training, seed: seed)
    var chosen = choose(training)
    var lexicon = try extend(chosen)
    var fitted = fit(lexicon, training, plan)
    // What gets no weight beside the others goes; what it has hidden may then count, so the rest is fitted once more.
    for _ in 0..<2 {
      let kept = lexicon.added.filter { fitted.weights[$0.entry.index] >= Tuner.leastWeight }
      if kept.count == lexicon.added.count { break }
      chosen = kept.map { added in
        let weight = fitted.weights[added.entry.index]
        return ChosenTerm(term: added.term.term, stance: added.term.stance, z: added.term.z, weight: weight)
      }
      lexicon = try extend(chosen)
      fitted = fit(lexicon, training, plan)
    }
    return try write(lexicon, fitted, training, plan)
  }

  /// A new entry below this says too little to be worth a line.
  static let leastWeight = 0.02
  /// A weight that moves by less stays as it was, so that a diff shows what matters.
  static let leastMove = 0.05

  private func write(
    _ lexicon: Extension, _ fitted: FittedWeights, _ training: [Int], _ plan: FitPlan
  ) throws(LexiconError) -> TunedLexicon {
    var changes: [LexiconChange] = []
    var moved: [MovedEntry] = []
    let added = Set(lexicon.added.map(\.entry))
    var addedBefore = 0
    // Additions stand at the ends of files, so an entry's number in the base is its number here less the additions before it.
    for index in lexicon.lexicon.entries.indices {
      if added.contains(EntryID(index)) {
        addedBefore += 1
        continue
      }
      let id = EntryID(index - addedBefore)
      let (old, new) = (base.entries[id.index].weight, Tuner.rounded(fitted.weights[index]))
      guard base.entries[id.index].role.pole != nil, (new - old).magnitude >= Tuner.leastMove else { continue }
      changes.append(.weight(id, new))
      moved.append(MovedEntry(entry: id, old: old, new: new))
    }
    var additions: [AddedTerm] = []
    for added in lexicon.added {
      let weight = max(0.01, Tuner.rounded(fitted.weights[added.entry.index]))
      additions.append(AddedTerm(chosen: added.term, weight: weight, file: file(of: added.term)))
    }
    var decision = fitted.decision
    decision.threshold = Tuner.rounded(decision.threshold)
    decision.opposition = Tuner.rounded(decision.opposition)
    decision.scale = calibratedScale(lexicon, fitted, training)
    return try TunedLexicon(self, moved, additions, decision, plan)
  }

  /// Two decimals, as a person would write a weight.
  static func rounded(_ value: Double) -> Double { Double(Int(value * 100 + 0.5)) / 100 }

  /// The scale at which the probabilities fit the labels best, each post counting the same. It changes no label: all three logits are multiplied by it.
  private func calibratedScale(_ lexicon: Extension, _ fitted: FittedWeights, _ training: [Int]) -> Double {
    let tallies = training.map { lexicon.hits.tally($0, weights: fitted.weights) }
    func loss(_ scale: Double) -> Double {
      var decision = fitted.decision
      decision.scale = scale
      var sum = 0.0
      for (tally, post) in zip(tallies, training) {
        sum -= Logarithm.log(max(decision.probabilities(tally)[posts[post].gold], 1e-12))
      }
      return sum
    }
    var best = base.settings.decision.scale
    var least = loss(best)
    for tenth in 2...80 {
      let scale = Double(tenth) / 10
      let value = loss(scale)
      if value < least - 0.5 { (best, least) = (scale, value) }
    }
    return best
  }
}
