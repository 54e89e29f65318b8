/// Classifies texts one after the other in memory that it reuses: nothing is allocated per text once the longest was seen.
public struct ClassifierSession: ~Copyable {
  private let classifier: Classifier
  private var matcher = Matcher()
  private var reading = Reading()
  private var tally = Tally()
  /// The cues that counted in the last text scored, in its order; those that rules have silenced are left out.
  public private(set) var hits: [CueHit] = []
  /// The context words that counted in the last text scored, in its order; none without a cue.
  public private(set) var contextHits: [CueHit] = []

  /// Whether a context word in the last text scored would have counted, had there been one: it has a cue and is about the question.
  public var countsContext: Bool { reading.countsContext }

  /// Most posts have no cue.
  private let scoreWithoutCues: Score

  init(_ classifier: Classifier) {
    self.classifier = classifier
    scoreWithoutCues = classifier.lexicon.settings.decision.score(Tally())
  }

  /// Label and probabilities of a text, which is UTF-8. An empty text, or one without a cue, is neutral.
  ///
  /// Time is linear in the text, whatever it holds. ``hits`` and ``verdict()`` tell the reasons until the next call.
  public mutating func score(_ text: Span<UInt8>) -> Score {
    Tokenizer.tokenize(text, into: &reading.buffer)
    matcher.find(classifier.compiled, in: reading.buffer, .withCue)
    reading.begin(matcher.matches, classifier.compiled)
    if reading.cues.isEmpty {
      if !hits.isEmpty { hits.removeAll(keepingCapacity: true) }
      if !contextHits.isEmpty { contextHits.removeAll(keepingCapacity: true) }
      tally = Tally()
      return scoreWithoutCues
    }
    Rules.apply(to: &reading, of: text, classifier.lexicon.settings.rules)
    sum()
    return classifier.lexicon.settings.decision.score(tally)
  }

  /// Score and evidence of the text last scored. Time is linear in what occurred.
  public func verdict() -> Verdict {
    var rules = [[AppliedRule]](repeating: [], count: reading.cues.count)
    for application in reading.applications {
      let trigger: Range<Int>? = if let tokens = application.trigger { textRange(tokens) } else { nil }
      rules[Int(application.cue)].append(AppliedRule(rule: application.rule, factor: application.factor, trigger: trigger))
    }
    let all = rules.indices.map { evidence($0, rules[$0]) }
    let context = reading.context.map {
      evidence($0.entry, $0.tokens, $0.stance, weight: $0.weight, rules: [], contribution: $0.weight)
    }
    let score = classifier.lexicon.settings.decision.score(tally)
    return Verdict(score: score, evidence: all, context: context, sum: tally)
  }

  private mutating func sum() {
    hits.removeAll(keepingCapacity: true)
    contextHits.removeAll(keepingCapacity: true)
    var sums = Tally()
    for cue in reading.cues {
      let signed = cue.signed
      if signed == 0 { continue }
      let hit = CueHit(
        entry: EntryID(Int(cue.entry)), stance: signed > 0 ? .first : .second, contribution: signed.magnitude)
      sums.add(hit.contribution, to: hit.stance)
      hits.append(hit)
    }
    for word in reading.context {
      sums.add(word.weight, to: word.stance)
      contextHits.append(CueHit(entry: EntryID(Int(word.entry)), stance: word.stance, contribution: word.weight))
    }
    tally = sums
  }

  private func evidence(_ index: Int, _ rules: [AppliedRule]) -> Evidence {
    let cue = reading.cues[index]
    return evidence(
      cue.entry, cue.tokens, cue.signed < 0 ? .second : cue.signed > 0 ? .first : cue.stance, weight: cue.weight, rules: rules,
      contribution: cue.signed.magnitude)
  }

  private func evidence(
    _ entry: UInt32, _ tokens: TokenRange, _ stance: Stance, weight: Double, rules: [AppliedRule], contribution: Double
  ) -> Evidence {
    let id = EntryID(Int(entry))
    return Evidence(
      entry: id, cue: classifier.lexicon.text(of: id), range: textRange(tokens), stance: stance, weight: weight, rules: rules,
      contribution: contribution)
  }

  private func textRange(_ tokens: TokenRange) -> Range<Int> {
    reading.buffer.textRange(Int(tokens.start)..<Int(tokens.end))
  }
}
