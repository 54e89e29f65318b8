import StanceClassifier

extension Tuner {
  /// The terms that the posts of `training` ask for: candidates by their log-odds, weighed together beside the lexicon that there is, so that of terms which say the
  /// same few remain.
  func choose(_ training: [Int]) -> [ChosenTerm] {
    let cues = options.suggestions > 0 ? cueCandidates(training) : []
    if !hasCues { return cues.isEmpty ? [] : eliminate(withoutTwins(cues, training), training, referencePlan) }
    let candidates = StemFamilies.heads(of: cues, terms.terms) + (options.contextSuggestions > 0 ? contextCandidates(training) : [])
    if candidates.isEmpty { return [] }
    let weighed = weigh(candidates, training, referencePlan).filter { $0.weight > 1e-4 }
      .sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.term < $1.term }
    return Array(weighed.filter { $0.use == .cue }.prefix(options.suggestions))
      + weighed.filter { $0.use == .context }.prefix(options.contextSuggestions)
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
      priors: chosen.map { prior(of: $0, plan) },
      settingPriors: settingPriors(base.settings.decision))
    fit.tolerance = tolerance
    let start = chosen.map(\.weight)
    return zip(chosen, fit.fit(from: start).weights).map { term, weight in term.weighing(weight) }
  }

  /// The prior of the weight of a term that may become an entry.
  func prior(of term: ChosenTerm, _ plan: FitPlan) -> FitPrior {
    if term.use == .context { return FitPlan.contextPrior }
    return FitPrior(centre: 0, precision: precision(of: term, plan), lower: 0, upper: 10)
  }

  /// Precision of the prior of a cue's weight around 0. Beside a lexicon the prior is the wider the clearer the term's log-odds; in a lexicon from nothing, the more
  /// twins the term stands for: as if each had a weight of its own.
  func precision(of term: ChosenTerm, _ plan: FitPlan) -> Double {
    plan.termPrecision / (hasCues ? term.z * term.z : Double(term.twins))
  }

  /// The plan by which terms are chosen: the middle one.
  private var referencePlan: FitPlan { options.plans[options.plans.count / 2] }

  /// The terms that are likelier in one pole's posts than in the others.
  private func cueCandidates(_ training: [Int]) -> [ChosenTerm] {
    let labels = TermLabels(of: training, posts)
    var candidates: [ChosenTerm] = []
    for term in terms.terms.indices where !known.contains(terms.terms[term].text) {
      let counts = labels.counts(in: terms.posts(of: term), posts)
      if counts.posts < options.minimumPosts { continue }
      for stance in [Stance.first, .second] {
        let odds = labels.odds(counts, stance, share: backgroundShares?[term])
        if odds.z >= options.minimumZ {
          candidates.append(ChosenTerm(term: term, use: .cue, stance: stance, z: odds.z, weight: 0))
        }
      }
    }
    return candidates
  }

  /// The single words, hashtags and emoji that are likelier in a stance's posts than in the others, of those posts in which context words count.
  private func contextCandidates(_ training: [Int]) -> [ChosenTerm] {
    let labels = TermLabels(of: training.filter { baseHits.countsContext[$0] }, posts)
    var candidates: [ChosenTerm] = []
    for term in terms.terms.indices where terms.terms[term].words == 1 && !terms.terms[term].isStem {
      let text = terms.terms[term].text
      let counts = labels.counts(in: terms.posts(of: term), posts)
      if counts.posts < Tuner.leastContextPosts || known.contains(text) { continue }
      for stance in Stance.allCases where knownContext[stance]?.contains(text) != true {
        let odds = labels.odds(counts, stance)
        if odds.z >= Tuner.leastContextZ {
          candidates.append(ChosenTerm(term: term, use: .context, stance: stance, z: odds.z, weight: 0))
        }
      }
    }
    return candidates
  }

  /// How many posts must hold a word, where it counts, before it can be a context word. In the trials of ``FitPlan/contextPrior`` 3–6 did
  /// equally well, 8 half as well.
  private static let leastContextPosts = 5
  /// The least z-score of a context word: they are weighed together, so weak evidence is enough. 0, 1, 1.5 and 2 gave
  /// 0.005–0.008 where this gave 0.011.
  private static let leastContextZ = 0.5

  /// The training posts with a column a candidate; what the lexicon says already comes before it.
  private func rows(of candidates: [ChosenTerm], _ training: [Int]) -> FitRows {
    var ofPost = [[(column: Int, stance: Stance)]](repeating: [], count: posts.count)
    for (column, candidate) in candidates.enumerated() {
      for post in terms.posts(of: candidate.term) where candidate.use == .cue || baseHits.countsContext[Int(post)] {
        ofPost[Int(post)].append((column, candidate.stance))
      }
    }
    let weights = base.entries.map(\.weight)
    var rows = FitRows()
    for post in training {
      for hit in ofPost[post] { rows.add(hit.column, for: hit.stance) }
      let tally = baseHits.tally(post, weights: weights)
      rows.endRow(offset: tally)
    }
    return rows
  }
}
