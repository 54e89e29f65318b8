import StanceClassifier

extension Tuner {
  /// By how much each addition lowers the log-loss of posts that its weight was fitted without, in nats over all posts: what the posts that hold it would lose if it
  /// were struck out and nothing took its place.
  func gains(_ lexicon: Extension, _ training: [Int], _ plan: FitPlan, seed: UInt64) -> [Double] {
    var numbers = [Int](repeating: -1, count: lexicon.lexicon.entries.count)
    for (number, added) in lexicon.added.enumerated() { numbers[added.entry.index] = number }
    var gains = [Double](repeating: 0, count: lexicon.added.count)
    if gains.isEmpty { return gains }
    let folds = Folds(training.map { posts[$0].author }, count: options.folds, seed: seed)
    for fold in 0..<folds.count {
      let (train, test) = folds.split(training, fold)
      let fitted = fit(lexicon, train, plan)
      var weights = fitted.weights
      for post in test {
        let all = lexicon.hits.tally(post, weights: fitted.weights)
        for entry in lexicon.hits.entriesCounted(in: post) where numbers[entry] >= 0 {
          weights[entry] = 0
          let rest = lexicon.hits.tally(post, weights: weights)
          weights[entry] = fitted.weights[entry]
          let gold = posts[post].gold
          gains[numbers[entry]] += loss(fitted.decision, rest, gold) - loss(fitted.decision, all, gold)
        }
      }
    }
    return gains
  }

  private func loss(_ decision: Decision, _ tally: Tally, _ gold: Stance) -> Double {
    -Logarithm.log(max(decision.probabilities(tally)[gold], 1e-12))
  }
}
