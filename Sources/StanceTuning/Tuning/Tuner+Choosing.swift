import StanceClassifier

extension Tuner {
  /// The terms that the posts of `training` ask for: candidates by their log-odds, weighed together beside the lexicon that there is, so that of terms which say the
  /// same few remain.
  func choose(_ training: [Int]) -> [ChosenTerm] {
    if options.suggestions == 0 { return [] }
    let candidates = candidates(training)
    if candidates.isEmpty { return [] }
    if !hasCues { return eliminate(withoutTwins(candidates, training), training, referencePlan) }
    let weighed = weigh(candidates, training, referencePlan).filter { $0.weight > 1e-4 }
    return Array(
      weighed.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.term < $1.term }
        .prefix(options.suggestions))
  }

  /// The same terms with the weights that they get beside each other and beside the lexicon that there is. Here every term counts wherever it occurs, also inside
  /// a longer one.
  ///
  /// - Parameter tolerance: how closely the weights are wanted.
  func weigh(
    _ chosen: [ChosenTerm], _ training: [Int], _ plan: FitPlan, until tolerance: DecisionFit.Tolerance = .fine
  ) -> [ChosenTerm] {
    var fit = DecisionFit(
      rows: rows(of: chosen, training), gold: training.map { posts[$0].gold }, rowWeights: rowWeights(training, plan),
      priors: chosen.map { FitPrior(centre: 0, precision: precision(of: $0, plan), lower: 0, upper: 10) },
      settingPriors: settingPriors(base.settings.decision))
    fit.tolerance = tolerance
    let start = chosen.map(\.weight)
    return zip(chosen, fit.fit(from: start).weights).map { term, weight in term.weighing(weight) }
  }

  /// Precision of the prior of a term's weight around 0. Beside a lexicon the prior is the wider the clearer the term's log-odds; in a lexicon from nothing, the more
  /// twins the term stands for: as if each had a weight of its own.
  func precision(of term: ChosenTerm, _ plan: FitPlan) -> Double {
    plan.termPrecision / (hasCues ? term.z * term.z : Double(term.twins))
  }

  /// The plan by which terms are chosen: the middle one.
  private var referencePlan: FitPlan { options.plans[options.plans.count / 2] }

  /// The terms that are likelier in one pole's posts than in the others.
  private func candidates(_ training: [Int]) -> [ChosenTerm] {
    var isTraining = [Bool](repeating: false, count: posts.count)
    var totals = [Int](repeating: 0, count: 3)
    for post in training {
      isTraining[post] = true
      totals[Int(posts[post].gold.rawValue)] += 1
    }
    var candidates: [ChosenTerm] = []
    for term in terms.terms.indices where !known.contains(terms.terms[term].text) {
      var counts = [Int](repeating: 0, count: 3)
      for post in terms.posts(of: term) where isTraining[Int(post)] { counts[Int(posts[Int(post)].gold.rawValue)] += 1 }
      let all = counts.reduce(0, +)
      if all < options.minimumPosts { continue }
      let share = backgroundShares?[term] ?? Double(all) / Double(training.count)
      for stance in [Stance.first, .second] {
        let (hits, total) = (counts[Int(stance.rawValue)], totals[Int(stance.rawValue)])
        let odds = LogOdds(hits: hits, of: total, versus: all - hits, of: training.count - total, share: share)
        if odds.z >= options.minimumZ { candidates.append(ChosenTerm(term: term, stance: stance, z: odds.z, weight: 0)) }
      }
    }
    return candidates
  }

  /// The training posts with a column a candidate; what the lexicon says already comes before it.
  private func rows(of candidates: [ChosenTerm], _ training: [Int]) -> FitRows {
    var ofPost = [[(column: Int, factor: Double)]](repeating: [], count: posts.count)
    for (column, candidate) in candidates.enumerated() {
      for post in terms.posts(of: candidate.term) {
        ofPost[Int(post)].append((column, candidate.stance == .first ? 1 : -1))
      }
    }
    let weights = base.entries.map(\.weight)
    var rows = FitRows()
    for post in training {
      for hit in ofPost[post] { rows.add(hit.column, hit.factor) }
      let tally = baseHits.tally(post, weights: weights)
      rows.endRow(offset: tally)
    }
    return rows
  }
}
