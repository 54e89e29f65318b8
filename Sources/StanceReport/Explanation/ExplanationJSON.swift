import StanceClassifier

/// One post explained as JSON: label, probabilities, sums and the evidence: cues, then context words, whose contributions are what was summed. Ranges are byte offsets into the UTF-8 of the text, which is not
/// repeated.
public struct ExplanationJSON: Sendable {
  private let verdict: Verdict
  private let provenance: Provenance
  private let poles: Poles

  /// An explanation of a verdict.
  public init(_ verdict: Verdict, _ provenance: Provenance, poles: Poles) {
    self.verdict = verdict
    self.provenance = provenance
    self.poles = poles
  }

  /// One object and a line feed.
  public var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.object { object in
      object.member("stance", .inline, object: { appendOrigin(to: &$0) })
      object.member("label", poles[verdict.label])
      object.member(
        "probabilities", .inline,
        object: { row in
          for stance in Stance.allCases { row.member(poles[stance], decimal: verdict.probabilities[stance]) }
        })
      object.member("uncertain", verdict.score.isUncertain)
      object.member(
        "sums", .inline,
        object: { row in
          for stance in Stance.allCases { row.member(poles[stance], decimal: verdict.sum[stance]) }
        })
      object.member(
        "evidence",
        array: { list in
          for piece in verdict.evidence { append(piece, to: &list) }
          for word in verdict.context { append(context: word, to: &list) }
        })
    }
    return writer.bytes + [0x0A]
  }

  private func appendOrigin(to object: inout JSONWriter) {
    object.member("version", provenance.version)
    object.member(
      "lexicon", .inline,
      object: { lexicon in
        lexicon.member("name", provenance.lexicon)
        lexicon.member("hash", provenance.lexiconHash)
      })
  }

  private func append(_ piece: Evidence, to list: inout JSONWriter) {
    list.object(.inline) { object in
      object.member("cue", piece.cue)
      object.member("start", piece.range.lowerBound)
      object.member("end", piece.range.upperBound)
      object.member("stance", poles[piece.stance])
      object.member("weight", decimal: piece.weight)
      object.member("rules", .inline, array: { rules in for rule in piece.rules { append(rule, to: &rules) } })
      object.member("contribution", decimal: piece.contribution)
    }
  }

  private func append(context word: Evidence, to list: inout JSONWriter) {
    list.object(.inline) { object in
      object.member("context", word.cue)
      object.member("start", word.range.lowerBound)
      object.member("end", word.range.upperBound)
      object.member("stance", poles[word.stance])
      object.member("contribution", decimal: word.contribution)
    }
  }

  private func append(_ rule: AppliedRule, to list: inout JSONWriter) {
    list.object(.inline) { object in
      object.member("rule", rule.rule.name)
      object.member("factor", decimal: rule.factor)
      if let trigger = rule.trigger {
        object.member("start", trigger.lowerBound)
        object.member("end", trigger.upperBound)
      }
    }
  }
}
