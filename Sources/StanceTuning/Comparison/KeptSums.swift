import StanceClassifier

/// What each kept post with a cue sums up, entry by entry and apart from the weights, so that other weights of cues and context words and another decision
/// ask for a sum instead of the text.
///
/// Rows are posts with a cue, in their order. A row that is not linear depends on weights in other ways too: where they change it is classified by its text.
struct KeptSums: Sendable {
  /// 1 for a row whose sums are its factors times the weights, whatever these are; else 0.
  var areLinear: [UInt8] = []
  /// Where the cues of each row start; one more than there are rows.
  var cueStarts: [UInt32] = [0]
  var cues: [UInt32] = []
  /// The product of the rules' factors of each cue: positive where it counts for the first pole, negative for the second.
  var factors: [Double] = []
  /// Where the context words of each row start; one more than there are rows.
  var contextStarts: [UInt32] = [0]
  /// The entries of context words: each adds its weight to the stance of its role.
  var context: [UInt32] = []

  /// Adds the text that both sessions were shown last. `entries` are those of their lexicon.
  mutating func append(_ session: borrowing ClassifierSession, _ all: borrowing OccurrenceSession, _ entries: [LexiconEntry]) {
    for hit in session.hits {
      let factor = hit.contribution / entries[hit.entry.index].weight
      cues.append(UInt32(hit.entry.index))
      factors.append(hit.stance == .first ? factor : -factor)
    }
    cueStarts.append(UInt32(cues.count))
    for hit in session.contextHits { context.append(UInt32(hit.entry.index)) }
    contextStarts.append(UInt32(context.count))
    areLinear.append(KeptSums.isLinear(all.occurrences, entries) ? 1 : 0)
  }

  /// Whether weights of cues and context words do nothing in a text but multiply: where two cues of a pole match the same words the heavier one counts, and a
  /// proposal near a demand counts the demand's weight if that is more.
  private static func isLinear(_ occurrences: [Occurrence], _ entries: [LexiconEntry]) -> Bool {
    var (hasDemand, hasProposal) = (false, false)
    for (index, occurrence) in occurrences.enumerated() {
      let role = entries[occurrence.entry.index].role
      if role == .demand { hasDemand = true }
      guard let pole = role.pole else { continue }
      if role == .proposal(pole) { hasProposal = true }
      for other in occurrences[(index + 1)...] {
        if other.range != occurrence.range { break }
        if other.entry != occurrence.entry, entries[other.entry.index].role.pole == pole { return false }
      }
    }
    return !(hasDemand && hasProposal)
  }

  /// Adds the rows of another part, which come behind these.
  mutating func append(_ other: KeptSums) {
    areLinear += other.areLinear
    let (cueCount, contextCount) = (UInt32(cues.count), UInt32(context.count))
    cueStarts += other.cueStarts.dropFirst().map { $0 + cueCount }
    contextStarts += other.contextStarts.dropFirst().map { $0 + contextCount }
    cues += other.cues
    factors += other.factors
    context += other.context
  }

  /// Whether everything points to something, so that no later access can fail.
  func areSound(rows: Int, entries: Int) -> Bool {
    func point(_ starts: [UInt32], _ list: [UInt32]) -> Bool {
      starts.count == rows + 1 && starts.first == 0 && Int(starts[rows]) == list.count
        && zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 } && list.allSatisfy { $0 < UInt32(clamping: entries) }
    }
    return areLinear.count == rows && factors.count == cues.count && point(cueStarts, cues) && point(contextStarts, context)
      && factors.allSatisfy { $0.magnitude <= KeptSums.greatestFactor }
  }

  /// More than any rules make of a cue.
  private static let greatestFactor = 1e9

  /// Whether the sums of a row are its factors times the weights, whatever these are.
  func isLinear(_ row: Int) -> Bool { areLinear[row] != 0 }

  /// The label of a row by another decision and, if it is linear, by other weights; nil where it is so near to another label that the order of a multiplication
  /// could decide.
  func label(_ row: Int, _ weights: EntryWeights, _ decision: Decision) -> Stance? {
    var sums = Tally()
    for cue in Int(cueStarts[row])..<Int(cueStarts[row + 1]) {
      let value = factors[cue] * weights.weights[Int(cues[cue])]
      sums.add(value.magnitude, to: factors[cue] > 0 ? .first : .second)
    }
    for word in Int(contextStarts[row])..<Int(contextStarts[row + 1]) {
      let entry = Int(context[word])
      sums.add(weights.weights[entry], to: weights.stances[entry])
    }
    let probabilities = decision.probabilities(sums)
    let label = probabilities.mostProbable
    for other in Stance.allCases where other != label && !(probabilities[label] - probabilities[other] > 1e-9) { return nil }
    return label
  }
}

/// The weights that a lexicon has for the entries of a keep, and what these speak for.
struct EntryWeights: Sendable {
  /// One an entry; that of an entry which the lexicon has not is without meaning.
  let weights: [Double]
  /// One an entry; neutral for those that speak for nothing.
  let stances: [Stance]

  /// The weights by the new lexicon of a comparison whose old one is the keep's.
  init(_ comparison: LexiconComparison) {
    var weights = comparison.old.entries.map(\.weight)
    for case .reweighted(let old, let new) in comparison.changes { weights[old.index] = comparison.new.entries[new.index].weight }
    self.weights = weights
    stances = comparison.old.entries.map { $0.role.stance ?? .neutral }
  }
}
