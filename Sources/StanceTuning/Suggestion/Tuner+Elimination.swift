import StanceClassifier

/// How the terms of a lexicon from nothing are chosen: all that one pole has oftener are weighed together, the weakest are struck out, the rest weighed again
/// (recursive feature elimination: Guyon et al. 2002, "Gene selection for cancer classification using support vector machines"), until the lexicon is as short
/// as asked for. What several terms say passes to those that stay.
extension Tuner {
  /// The part of the terms that stays at each step.
  private static let keptPart = 0.6
  /// The letters that a stem has best: with more it misses forms of its word, with fewer it catches other words.
  private static let bestStem = 7

  /// The strongest of the candidates, with their weights beside each other.
  func eliminate(_ candidates: [ChosenTerm], _ training: [Int], _ plan: FitPlan) -> [ChosenTerm] {
    let counts = counts(candidates, training)
    var chosen = weigh(candidates, training, plan, until: .coarse)
    while chosen.count > options.suggestions {
      let size = max(options.suggestions, Int(Double(chosen.count) * Tuner.keptPart))
      let order = chosen.indices.sorted { left, right in
        let (a, b) = (strength(chosen[left], counts), strength(chosen[right], counts))
        return a != b ? a > b : left < right
      }
      let rest = order.prefix(size).sorted().map { chosen[$0] }
      chosen = weigh(rest, training, plan, until: size > options.suggestions ? .coarse : .fine)
    }
    return chosen.filter { $0.weight > 1e-4 }
  }

  /// How far a term moves the posts that hold it: its weight, and the standard deviation of what it is a rare feature of.
  private func strength(_ term: ChosenTerm, _ counts: [Int: Int]) -> Double {
    term.weight * Double(counts[term.term] ?? 0).squareRoot()
  }

  private func counts(_ candidates: [ChosenTerm], _ training: [Int]) -> [Int: Int] {
    let isTraining = marks(training)
    var counts: [Int: Int] = [:]
    for candidate in candidates {
      counts[candidate.term] = terms.posts(of: candidate.term).count { isTraining[Int($0)] }
    }
    return counts
  }

  /// One of all candidates of a pole that occur in the very same posts of `training`, which says how many they are.
  func withoutTwins(_ candidates: [ChosenTerm], _ training: [Int]) -> [ChosenTerm] {
    let isTraining = marks(training)
    var numbers: [Stance: [[UInt32]: Int]] = [:]
    var chosen: [ChosenTerm] = []
    let words = Set(terms.terms.filter { $0.words == 1 && !$0.isStem }.map(\.text))
    for candidate in candidates.sorted(by: { rank(of: $0, words).precedes(rank(of: $1, words)) }) {
      let posts = terms.posts(of: candidate.term).filter { isTraining[Int($0)] }
      if let number = numbers[candidate.stance]?[posts] {
        chosen[number].twins += 1
      } else {
        numbers[candidate.stance, default: [:]][posts] = chosen.count
        chosen.append(candidate)
      }
    }
    return chosen
  }

  private func marks(_ training: [Int]) -> [Bool] {
    var marks = [Bool](repeating: false, count: posts.count)
    for post in training { marks[post] = true }
    return marks
  }

  private func rank(of candidate: ChosenTerm, _ words: Set<String>) -> TermRank {
    let term = terms.terms[candidate.term]
    let isWord = term.isStem && words.contains(String(term.text.dropLast()))
    return TermRank(term: term, isWord: isWord, distance: abs(term.text.unicodeScalars.count - 1 - Tuner.bestStem))
  }
}

/// Which of terms in the very same posts becomes the entry.
private struct TermRank {
  let term: Term
  /// Whether the stem is a word itself.
  let isWord: Bool
  /// How far it is from the best length of a stem.
  let distance: Int

  /// Few words before many; stems before whole words, since they hold other forms too, and of stems those that a reader knows as words; then by length and spelling.
  func precedes(_ other: TermRank) -> Bool {
    if term.words != other.term.words { return term.words < other.term.words }
    if term.isStem != other.term.isStem { return term.isStem }
    if isWord != other.isWord { return isWord }
    if distance != other.distance { return distance < other.distance }
    return term.text.utf8.lexicographicallyPrecedes(other.term.text.utf8)
  }
}
