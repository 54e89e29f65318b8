import StanceClassifier

/// Weights and settings that a fit found for an ``Extension``.
struct FittedWeights {
  /// One weight an entry; those that no training post has are as before.
  var weights: [Double]
  var decision: Decision
}

extension Tuner {
  /// Fits the weights of an extension and the settings to the posts of `training`.
  func fit(_ lexicon: Extension, _ training: [Int], _ plan: FitPlan) -> FittedWeights {
    var columnOf = [Int](repeating: -1, count: lexicon.lexicon.entries.count)
    var entries: [Int] = []
    var rows = FitRows()
    func column(of entry: Int) -> Int {
      if columnOf[entry] < 0 {
        columnOf[entry] = entries.count
        entries.append(entry)
      }
      return columnOf[entry]
    }
    for post in training {
      for hit in lexicon.hits.hits(of: post) {
        rows.add(column(of: Int(lexicon.hits.entries[hit])), lexicon.hits.factors[hit])
      }
      for word in lexicon.hits.context(of: post) { rows.add(column(of: word.entry.index), for: word.stance) }
      rows.endRow()
    }
    let fit = DecisionFit(
      rows: rows, gold: training.map { posts[$0].gold }, rowWeights: rowWeights(training, plan),
      priors: priors(entries, lexicon, plan), settingPriors: settingPriors(base.settings.decision))
    let result = fit.fit()
    var weights = lexicon.lexicon.entries.map(\.weight)
    for (column, entry) in entries.enumerated() { weights[entry] = result.weights[column] }
    return FittedWeights(weights: weights, decision: result.decision)
  }

  /// What each post counts: by the plan's balance of labels, 1 in the mean.
  func rowWeights(_ training: [Int], _ plan: FitPlan) -> [Double] {
    var counts = [Double](repeating: 0, count: 3)
    for post in training { counts[Int(posts[post].gold.rawValue)] += 1 }
    let ofLabel = Stance.allCases.map { stance -> Double in
      let count = max(1, counts[Int(stance.rawValue)])
      let balanced = Logarithm.power(Double(training.count) / (3 * count), plan.balance)
      return stance == .neutral ? balanced * plan.neutral : balanced
    }
    let weights = training.map { ofLabel[Int(posts[$0].gold.rawValue)] }
    let mean = weights.reduce(0, +) / Double(max(1, weights.count))
    return weights.map { $0 / mean }
  }

  /// Priors of the settings. Where there are no cues yet, scale stays, since the weights say the same, and opposition, which would tie the poles' weights; what a
  /// post without a cue leans to is left to the posts. Else a post without a cue stays what the lexicon takes it for.
  func settingPriors(_ decision: Decision) -> [FitPrior] {
    let scale = Logarithm.log(decision.scale)
    if hasCues {
      return [
        FitPrior(centre: scale, precision: 1, lower: scale - 3, upper: scale + 3),
        FitPrior(centre: decision.threshold, precision: 1, lower: 0.05, upper: 10),
        FitPrior(centre: decision.opposition, precision: 1, lower: 0, upper: 2),
        .fixed(decision.firstPrior), .fixed(decision.secondPrior),
      ]
    }
    func free(_ value: Double, from lower: Double) -> FitPrior { FitPrior(centre: value, precision: 0.01, lower: lower, upper: 10) }
    return [
      .fixed(scale), free(decision.threshold, from: 0.05), .fixed(decision.opposition), free(decision.firstPrior, from: 0),
      free(decision.secondPrior, from: 0),
    ]
  }

  private func priors(_ entries: [Int], _ lexicon: Extension, _ plan: FitPlan) -> [FitPrior] {
    var added: [Int: FitPrior] = [:]
    for term in lexicon.added {
      let alone = prior(of: term.term, plan)
      added[term.entry.index] =
        term.term.use == .cue && hasCues
        ? FitPrior(centre: term.centre, precision: FitPlan.refitPart * alone.precision, lower: 0, upper: 10) : alone
    }
    return entries.map { entry in
      if let prior = added[entry] { return prior }
      let weight = lexicon.lexicon.entries[entry].weight
      return FitPrior(centre: weight, precision: plan.weightPrecision, lower: 0.01, upper: 10)
    }
  }
}
