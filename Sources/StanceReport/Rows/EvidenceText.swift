import StanceClassifier

/// The cues of a row as a JSON array: `[{"cue":"veto over","start":12,"end":21,"contribution":1.0000,"stance":"…","rules":["negation"]}]`. Start and end are
/// byte offsets into the post's text as UTF-8.
struct EvidenceText: Sendable {
  private let poles: Poles
  private let cue: @Sendable (EntryID) -> String

  init(poles: Poles, cue: @escaping @Sendable (EntryID) -> String) {
    self.poles = poles
    self.cue = cue
  }

  func append(_ evidence: [Evidence], to buffer: inout [UInt8]) {
    buffer.append(0x5B)
    for (index, piece) in evidence.enumerated() {
      if index > 0 { buffer.append(0x2C) }
      appendCue(piece.cue, to: &buffer)
      RowBytes.append(#","start":"#, to: &buffer)
      buffer.append(contentsOf: String(piece.range.lowerBound).utf8)
      RowBytes.append(#","end":"#, to: &buffer)
      buffer.append(contentsOf: String(piece.range.upperBound).utf8)
      appendCount(piece.contribution, piece.stance, to: &buffer)
      append(piece.rules, to: &buffer)
      buffer.append(0x7D)
    }
    buffer.append(0x5D)
  }

  func append(_ hits: Span<CueHit>, to buffer: inout [UInt8]) {
    buffer.append(0x5B)
    for index in hits.indices {
      if index > 0 { buffer.append(0x2C) }
      appendCue(cue(hits[index].entry), to: &buffer)
      appendCount(hits[index].contribution, hits[index].stance, to: &buffer)
      buffer.append(0x7D)
    }
    buffer.append(0x5D)
  }

  private func appendCue(_ cue: String, to buffer: inout [UInt8]) {
    RowBytes.append(#"{"cue":"#, to: &buffer)
    JSONText.appendString(cue, to: &buffer)
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
