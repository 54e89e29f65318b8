import StanceClassifier

extension Tuner {
  /// The plan that does best on held-out parts of `training`; the first of the best.
  func plan(for training: [Int], seed: UInt64) throws(LexiconError) -> FitPlan {
    if options.plans.count == 1 { return options.plans[0] }
    let folds = Folds(training.map { posts[$0].author }, count: options.innerFolds, seed: seed)
    var matrices = [ConfusionMatrix](repeating: ConfusionMatrix(), count: options.plans.count)
    for fold in 0..<folds.count {
      let (train, test) = folds.split(training, fold)
      let chosen = choose(train)
      let extended = try extend(chosen)
      for (index, plan) in options.plans.enumerated() {
        let lexicon = hasCues ? recentre(extended, weigh(chosen, train, plan)) : extended
        let fitted = fit(lexicon, train, plan)
        for post in test {
          let probabilities = fitted.decision.probabilities(lexicon.hits.tally(post, weights: fitted.weights))
          matrices[index].add(gold: posts[post].gold, predicted: Score(probabilities).label)
        }
      }
    }
    var best = 0
    for index in matrices.indices where value(matrices[index]) > value(matrices[best]) { best = index }
    return options.plans[best]
  }

  private func value(_ matrix: ConfusionMatrix) -> Double { options.measure.value(of: matrix) }

  /// The labels of every post by the lexicon as it is and by lexicons tuned without its part of the authors: choice of plan, choice of terms and fit see
  /// nothing of the posts that they are measured on.
  public func crossValidate() throws(LexiconError) -> CrossValidation {
    let all = Array(posts.indices)
    let folds = Folds(posts.map(\.author), count: options.folds, seed: options.seed)
    let before = scores()
    var after = before
    for fold in 0..<folds.count {
      let (train, test) = folds.split(all, fold)
      let tuned = Classifier(try tune(on: train, seed: options.seed &+ UInt64(fold) &+ 1, .measuring).lexicon)
      var session = tuned.makeSession()
      for post in test {
        let text = posts[post].text
        after[post] = session.score(text.span)
      }
    }
    return CrossValidation(posts, before: before, after: after, options)
  }

  /// The scores of all posts by the lexicon as it is.
  private func scores() -> [Score] {
    var session = baseClassifier.makeSession()
    var scores: [Score] = []
    for post in posts { scores.append(session.score(post.text.span)) }
    return scores
  }
}
