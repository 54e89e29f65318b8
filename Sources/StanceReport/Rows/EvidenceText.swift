import StanceClassifier

/// The cues of a row, then its context words, as a JSON array: `[{"cue":"veto over","start":12,"end":21,"contribution":1.0000,"stance":"…","rules":["negation"]},
/// {"context":"breaking","start":0,"end":8,"contribution":0.1000,"stance":"neutral"}]`. Start and end are byte offsets into the post's text as UTF-8. The
/// contributions to a stance are what was summed.
struct EvidenceText: Sendable {
  private let poles: Poles
  private let cue: @Sendable (EntryID) -> String

  init(poles: Poles, cue: @escaping @Sendable (EntryID) -> String) {
    self.poles = poles
    self.cue = cue
  }

  func append(_ verdict: Verdict, to buffer: inout [UInt8]) {
    buffer.append(0x5B)
    for (index, piece) in verdict.evidence.enumerated() {
      if index > 0 { buffer.append(0x2C) }
      appendEntry(piece, "cue", to: &buffer)
      append(piece.rules, to: &buffer)
      buffer.append(0x7D)
    }
    for (index, word) in verdict.context.enumerated() {
      if index > 0 || !verdict.evidence.isEmpty { buffer.append(0x2C) }
      appendEntry(word, "context", to: &buffer)
      buffer.append(0x7D)
    }
    buffer.append(0x5D)
  }

  private func appendEntry(_ piece: Evidence, _ kind: String, to buffer: inout [UInt8]) {
    appendText(piece.cue, kind, to: &buffer)
    RowBytes.append(#","start":"#, to: &buffer)
    buffer.append(contentsOf: String(piece.range.lowerBound).utf8)
    RowBytes.append(#","end":"#, to: &buffer)
    buffer.append(contentsOf: String(piece.range.upperBound).utf8)
    appendCount(piece.contribution, piece.stance, to: &buffer)
  }

  func append(_ hits: Span<CueHit>, to buffer: inout [UInt8]) {
    buffer.append(0x5B)
    for index in hits.indices {
      if index > 0 { buffer.append(0x2C) }
      appendText(cue(hits[index].entry), "cue", to: &buffer)
      appendCount(hits[index].contribution, hits[index].stance, to: &buffer)
      buffer.append(0x7D)
    }
    buffer.append(0x5D)
  }

  private func appendText(_ text: String, _ kind: String, to buffer: inout [UInt8]) {
    RowBytes.append(#"{""#, to: &buffer)
    RowBytes.append(kind, to: &buffer)
    RowBytes.append(#"":"#, to: &buffer)
    JSONText.appendString(text, to: &buffer)
  }

  private func appendCount(_ contribution: Double, _ stance: Stance, to buffer: inout [UInt8]) {
    RowBytes.append(#","contribution":"#, to: &buffer)
    RowBytes.append(decimal: contribution, to: &buffer)
    RowBytes.append(#","stance":"#, to: &buffer)
    JSONText.appendString(poles[stance], to: &buffer)
  }

  private func append(_ rules: [AppliedRule], to buffer: inout [UInt8]) {
    RowBytes.append(#","rules":["#, to: &buffer)
    for (index, rule) in rules.enumerated() {
      if index > 0 { buffer.append(0x2C) }
      JSONText.appendString(rule.rule.name, to: &buffer)
    }
    buffer.append(0x5D)
  }
}
