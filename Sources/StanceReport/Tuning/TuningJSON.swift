import StanceClassifier
import StanceTuning

/// A tuning for programs; scores are rounded to 6 decimals, an interval is `null` where none was asked for. Texts of posts are not in it.
///
/// ```json
/// {"stance": {…}, "measure": "macro-f1",
///  "lexicons": [{"group": null, "posts": n, "folds": n, "outcome": "better",
///    "before": {"macro_f1": x, "pole_f1": x, "log_loss": x, "f1": {"<label>": x}}, "after": {…},
///    "difference": {"macro_f1": {"change": x, "interval": [low, high]}, "pole_f1": {…}},
///    "moved": [{"entry", "file", "line", "pole", "from", "to", "posts": {"<label>": n}}],
///    "added": [{"entry", "file", "role": "cue" or "context", "pole", "weight", "z", "gain", "posts": {"<label>": n}}],
///    "diff": {what `lexicon diff --json` writes, with "flips"},
///    "findings": {"dead": [{"entry", "file", "line"}], "contradicted": […], "shadowed": […], "redundant": [[{…}, {…}]]}}],
///  "total": {"posts": n, "macro_f1": x, "pole_f1": x}}
/// ```
/// `before` and `after` are cross-validated. `diff` is there where flips were counted in a dump. A lexicon from nothing has no `findings`; `total` is there where `group` names the lexicons' posts.
public struct TuningJSON: Sendable {
  /// A tuned lexicon, and the group of posts that it was made of.
  public typealias Part = (group: String?, content: TuningTable.Content)

  private let parts: [Part]
  private let measure: TuningMeasure
  private let provenance: Provenance

  /// JSON of one tuning, or of one for each group.
  public init(_ parts: [Part], measure: TuningMeasure, _ provenance: Provenance) {
    self.parts = parts
    self.measure = measure
    self.provenance = provenance
  }

  /// The document; it ends with a line feed.
  public var text: String {
    var json = JSONWriter()
    json.object { json in
      json.member("stance", object: provenance.write)
      json.member("measure", measure.rawValue)
      json.member("lexicons", array: { json in for part in parts { json.object { write(part, to: &$0) } } })
      if parts.contains(where: { $0.group != nil }) { json.member("total", .inline, object: writeTotal) }
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }

  private func write(_ part: Part, to json: inout JSONWriter) {
    let (content, check) = (part.content, part.content.check)
    let poles = content.base.poles
    json.member("group", part.group)
    json.member("posts", check.labels.count)
    json.member("folds", check.folds)
    json.member("outcome", TuningJSON.name(check.outcome(measure)))
    json.member("before", .inline, object: { write(check.before, check.logLossBefore, poles, to: &$0) })
    json.member("after", .inline, object: { write(check.after, check.logLossAfter, poles, to: &$0) })
    json.member("difference", object: { writeDifferences(check, to: &$0) })
    json.member(
      "moved", array: { json in for entry in content.tuned.moved { json.object(.inline) { write(entry, content.base, to: &$0) } } })
    json.member(
      "added", array: { json in for entry in content.tuned.added { json.object(.inline) { write(entry, poles, to: &$0) } } })
    if let flips = content.flips {
      json.member("diff", object: { LexiconComparisonJSON(flips.comparison, flips.counts).writeMembers(to: &$0) })
    }
    if let findings = content.findings { json.member("findings", object: { write(findings, content.base, to: &$0) }) }
  }

  // MARK: What it is worth

  private static func name(_ outcome: CrossValidation.Outcome) -> String {
    switch outcome {
    case .better: "better"
    case .worse: "worse"
    case .undecided: "undecided"
    case .unknown: "unknown"
    }
  }

  private func write(_ matrix: ConfusionMatrix, _ logLoss: Double, _ poles: Poles, to json: inout JSONWriter) {
    json.member("macro_f1", decimal: matrix.macroF1)
    json.member("pole_f1", decimal: TuningMeasure.poleF1.value(of: matrix))
    json.member("log_loss", decimal: logLoss)
    json.member(
      "f1", .inline,
      object: { json in
        for stance in Stance.allCases { json.member(poles[stance], decimal: matrix.scores(of: stance).f1) }
      })
  }

  private func writeDifferences(_ check: CrossValidation, to json: inout JSONWriter) {
    let intervals = [("macro_f1", TuningMeasure.macroF1, check.macroF1Difference), ("pole_f1", .poleF1, check.poleF1Difference)]
    for (name, measure, interval) in intervals {
      json.member(
        name, .inline,
        object: { json in
          json.member("change", decimal: measure.value(of: check.after) - measure.value(of: check.before))
          json.member("interval", interval: interval.map { ($0.low, $0.high) })
        })
    }
  }

  private func writeTotal(to json: inout JSONWriter) {
    var all = ConfusionMatrix()
    for part in parts { all.merge(part.content.check.after) }
    json.member("posts", all.total)
    json.member("macro_f1", decimal: all.macroF1)
    json.member("pole_f1", decimal: TuningMeasure.poleF1.value(of: all))
  }

  // MARK: What changes

  private func write(_ entry: MovedEntry, _ base: Lexicon, to json: inout JSONWriter) {
    writePlace(entry.entry, base, to: &json)
    json.member("pole", base.poles[base.entries[entry.entry.index].role.stance ?? .neutral])
    json.member("from", decimal: entry.old)
    json.member("to", decimal: entry.new)
    json.member("posts", .inline, object: { write(entry.evidence, base.poles, to: &$0) })
  }

  private func write(_ entry: AddedEntry, _ poles: Poles, to json: inout JSONWriter) {
    json.member("entry", entry.text)
    json.member("file", entry.file)
    json.member("role", entry.use == .cue ? "cue" : "context")
    json.member("pole", poles[entry.stance])
    json.member("weight", decimal: entry.weight)
    json.member("z", decimal: entry.z)
    json.member("gain", decimal: entry.gain)
    json.member("posts", .inline, object: { write(entry.evidence, poles, to: &$0) })
  }

  private func write(_ evidence: EntryEvidence, _ poles: Poles, to json: inout JSONWriter) {
    for stance in Stance.allCases { json.member(poles[stance], evidence[stance]) }
  }

  private func write(_ findings: LexiconFindings, _ base: Lexicon, to json: inout JSONWriter) {
    for (name, ids) in [("dead", findings.dead), ("contradicted", findings.contradicted), ("shadowed", findings.shadowed)] {
      json.member(name, array: { json in for id in ids { json.object(.inline) { writePlace(id, base, to: &$0) } } })
    }
    json.member(
      "redundant",
      array: { json in
        for pair in findings.redundant {
          json.array(.inline) { json in
            for id in [pair.first, pair.second] { json.object(.inline) { writePlace(id, base, to: &$0) } }
          }
        }
      })
  }

  private func writePlace(_ id: EntryID, _ base: Lexicon, to json: inout JSONWriter) {
    let place = base.place(of: id)
    json.member("entry", base.text(of: id))
    json.member("file", place.file)
    json.member("line", place.line)
  }
}
