import StanceTuning

/// The member `against` of an evaluation.
struct PairedJSON {
  private let paired: PairedEvaluation
  private let rival: Provenance?

  init(_ paired: PairedEvaluation, _ rival: Provenance?) {
    self.paired = paired
    self.rival = rival
  }

  func write(to json: inout JSONWriter) {
    if let rival {
      json.member(
        "lexicon", .inline,
        object: { json in
          json.member("name", rival.lexicon)
          json.member("hash", rival.lexiconHash)
        })
    }
    json.member("macro_f1", decimal: paired.rival.macroF1)
    json.member("accuracy", decimal: paired.rival.accuracy)
    json.member("difference", decimal: paired.difference)
    json.member("interval", interval: paired.interval.map { ($0.low, $0.high) })
    json.member(
      "mcnemar", .inline,
      object: { json in
        json.member("only_lexicon_right", paired.mcNemar.onlyFirst)
        json.member("only_against_right", paired.mcNemar.onlySecond)
        json.member("p", decimal: paired.mcNemar.probability)
      })
  }
}
